import { porter2 } from './porter2.ts';

const known = new Map<string, string>();

/** A vocabulary beyond this is noise, such as numbers run into words; the cache then starts anew. */
const mostKnown = 200_000;
/** No English word is longer; a stemmer has nothing to find in what is. */
const longestWord = 40;

/**
 * Words that Porter2 gives the stem of another word: "international affairs" would be found by
 * "internal affairs", "foreign-based" by "foreign base", and a university by the universe.
 */
const apart: ReadonlyMap<string, string> = new Map([
  ['international', 'international'],
  ['internationally', 'international'],
  ['based', 'based'],
  ['university', 'university'],
  ['universities', 'university'],
]);

/**
 * The stem of a folded word, by Porter2 (Porter, "The English (Porter2) stemming algorithm",
 * snowballstem.org): `bases` → `base`, `neutrality` → `neutral`. What is not written in the letters
 * a to z is its own stem.
 */
export function stem(word: string): string {
  if (word.length > longestWord || !/^[a-z]+$/.test(word)) return word;
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  if (known.size >= mostKnown) known.clear();
  const stemmed = apart.get(word) ?? porter2(word);
  known.set(word, stemmed);
  return stemmed;
}

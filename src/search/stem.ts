import snowball from 'snowball-stemmers';

const porter2 = snowball.newStemmer('english');
const known = new Map<string, string>();

/** A vocabulary beyond this is noise, such as numbers run into words; the cache then starts anew. */
const mostKnown = 200_000;
/** No English word is longer; a stemmer has nothing to find in what is. */
const longestWord = 40;

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
  const stemmed = porter2.stem(word);
  known.set(word, stemmed);
  return stemmed;
}

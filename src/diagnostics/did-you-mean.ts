import { editDistance } from './edit-distance.ts';

/** Longer words are compared for equality only: an edit distance costs the product of the lengths. */
const longestCompared = 64;

/**
 * The candidate that the word is most likely a slip for, or `undefined` where none is near: at most
 * a third of its letters may be wrong. Of equally near ones, the first. Failing that, the only
 * candidate of which the word is a part between hyphens: `ream` for `ream-base`.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  return nearestOf(word, known) ?? onlyWithPart(word.toLowerCase(), known);
}

function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  // One wrong letter of two is no likeness.
  let least = word.length < 3 ? 1 : Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

function onlyWithPart(word: string, candidates: readonly string[]): string | undefined {
  const [first, ...others] = candidates.filter((candidate) =>
    `-${candidate.toLowerCase()}-`.includes(`-${word}-`),
  );
  return others.length === 0 ? first : undefined;
}

function distanceOf(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > longestCompared || b.length > longestCompared) return Number.POSITIVE_INFINITY;
  return editDistance(a, b);
}

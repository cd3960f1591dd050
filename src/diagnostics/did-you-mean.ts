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

/**
 * Letters to insert, delete, replace or swap with their neighbour: optimal string alignment
 * distance (Damerau 1964, restricted), row by row.
 */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

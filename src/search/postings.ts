/** Where one term stands: its passages in order, and for each the positions, flat in one list. */
interface Postings {
  /** Numbers of passages, ascending. */
  readonly passages: number[];
  /** For each of them, where its positions begin in `positions`. */
  readonly from: number[];
  /** Positions in the passage's list of terms, ascending within a passage. */
  readonly positions: number[];
}

const nowhere: Postings = { passages: [], from: [], positions: [] };

/** An inverted index over lists of terms; the n-th list added is passage n, counted from 0. */
export interface PostingsIndex {
  readonly lengths: readonly number[];
  /** Numbers of the passages that have the term, ascending. */
  passagesWith(term: string): readonly number[];
  /** Positions of the term in a passage, ascending; empty where it has none. */
  positionsIn(passage: number, term: string): readonly number[];
}

export function indexTerms(texts: Iterable<readonly string[]>): PostingsIndex {
  const byTerm = new Map<string, Postings>();
  const lengths: number[] = [];
  for (const terms of texts) {
    const passage = lengths.length;
    lengths.push(terms.length);
    for (const [term, positions] of positionsByTerm(terms)) {
      const postings = postingsOf(byTerm, term);
      postings.passages.push(passage);
      postings.from.push(postings.positions.length);
      for (const position of positions) postings.positions.push(position);
    }
  }
  return {
    lengths,
    passagesWith: (term) => (byTerm.get(term) ?? nowhere).passages,
    positionsIn: (passage, term) => positionsIn(byTerm.get(term) ?? nowhere, passage),
  };
}

function positionsByTerm(terms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, term] of terms.entries()) {
    const known = positions.get(term);
    if (known) known.push(position);
    else positions.set(term, [position]);
  }
  return positions;
}

function postingsOf(byTerm: Map<string, Postings>, term: string): Postings {
  const known = byTerm.get(term);
  if (known) return known;
  const postings: Postings = { passages: [], from: [], positions: [] };
  byTerm.set(term, postings);
  return postings;
}

function positionsIn({ passages, from, positions }: Postings, passage: number): readonly number[] {
  const index = indexAtLeast(passages, passage);
  if (passages[index] !== passage) return [];
  return positions.slice(from[index], from[index + 1] ?? positions.length);
}

/** Index of the first number that is not less than `least`, in an ascending list: binary search. */
export function indexAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

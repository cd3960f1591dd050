import type { WordPattern } from './query-plan.ts';
import { stem } from './stem.ts';

/** Where a word stands: its passages in order, and for each the positions, flat in one list. */
interface Postings {
  /** Numbers of passages, ascending. */
  readonly passages: number[];
  /** For each of them, where its positions begin in `positions`. */
  readonly from: number[];
  /** Positions in the passage's list of words, ascending within a passage. */
  readonly positions: number[];
}

const nowhere: Postings = { passages: [], from: [], positions: [] };

/** An inverted index over lists of words; the n-th list added is passage n, counted from 0. */
export interface PostingsIndex {
  readonly lengths: readonly number[];
  /** What a pattern finds: the united lists of the words that it stands for. */
  lookUp(pattern: WordPattern): Places;
}

/** Where a pattern matches. */
export interface Places {
  /** Numbers of the passages that have it, ascending. */
  readonly passages: readonly number[];
  /** Its positions in a passage, ascending; empty where it has none. */
  positionsIn(passage: number): readonly number[];
}

/**
 * Lists are kept by word, as it stands folded in the texts. A stem or a prefix is spread into the
 * words that it stands for when it is asked for, so that one index answers all three patterns.
 */
export function indexWords(texts: Iterable<readonly string[]>): PostingsIndex {
  const byWord = new Map<string, Postings>();
  const lengths: number[] = [];
  for (const words of texts) {
    const passage = lengths.length;
    lengths.push(words.length);
    for (const [word, positions] of positionsByWord(words)) {
      const postings = postingsOf(byWord, word);
      postings.passages.push(passage);
      postings.from.push(postings.positions.length);
      for (const position of positions) postings.positions.push(position);
    }
  }
  const wordsFor = vocabularyOf([...byWord.keys()].sort());
  return { lengths, lookUp: (pattern) => placesOf(wordsFor(pattern).map(listOf)) };

  function listOf(word: string): Postings {
    return byWord.get(word) ?? nowhere;
  }
}

/** From a pattern to the words that it stands for. `sorted`: all words, in order of code units. */
function vocabularyOf(sorted: readonly string[]): (pattern: WordPattern) => readonly string[] {
  const byStem = new Map<string, string[]>();
  for (const word of sorted) {
    const known = byStem.get(stem(word));
    if (known) known.push(word);
    else byStem.set(stem(word), [word]);
  }
  return ({ kind, text }) => {
    if (kind === 'exact') return [text];
    if (kind === 'stem') return byStem.get(text) ?? [];
    return sorted.filter((word) => word.startsWith(text));
  };
}

/** Unites the lists of several words, of which a position has only one. */
function placesOf(lists: readonly Postings[]): Places {
  const [only] = lists;
  if (lists.length === 1 && only) {
    return { passages: only.passages, positionsIn: (passage) => positionsIn(only, passage) };
  }
  const passages = [...new Set(lists.flatMap((list) => list.passages))].sort((a, b) => a - b);
  return {
    passages,
    positionsIn: (passage) =>
      lists.flatMap((list) => positionsIn(list, passage)).sort((a, b) => a - b),
  };
}

function positionsByWord(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, word] of words.entries()) {
    const known = positions.get(word);
    if (known) known.push(position);
    else positions.set(word, [position]);
  }
  return positions;
}

function postingsOf(byWord: Map<string, Postings>, word: string): Postings {
  const known = byWord.get(word);
  if (known) return known;
  const postings: Postings = { passages: [], from: [], positions: [] };
  byWord.set(word, postings);
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

import { indexAtLeast, type PostingsIndex } from './postings.ts';
import type { Phrase, Rule, Window } from './query-plan.ts';

/** How often a rule matches in each passage that has it: number of the passage → times, from 1. */
export type Frequencies = ReadonlyMap<number, number>;

/** Finds a rule in an index without reading a passage that lacks one of its words. */
export function findRule(index: PostingsIndex, rule: Rule): Frequencies {
  const frequencies = new Map<number, number>();
  for (const passage of passagesWithAll(index, wordsOf(rule))) {
    const times =
      rule.kind === 'phrase'
        ? phraseStarts(index, passage, rule).length
        : Number(hasWindow(index, passage, rule));
    if (times > 0) frequencies.set(passage, times);
  }
  return frequencies;
}

function wordsOf(rule: Rule): readonly string[] {
  const words = rule.kind === 'phrase' ? rule.words : rule.phrases.flatMap(({ words }) => words);
  return [...new Set(words)];
}

/** Walks the shortest list and looks each passage up in the others. */
function passagesWithAll(index: PostingsIndex, words: readonly string[]): readonly number[] {
  const lists = words.map((word) => index.passagesWith(word)).sort((a, b) => a.length - b.length);
  const [shortest = [], ...others] = lists;
  return shortest.filter((passage) =>
    others.every((list) => list[indexAtLeast(list, passage)] === passage),
  );
}

function phraseStarts(index: PostingsIndex, passage: number, { words }: Phrase): readonly number[] {
  const [first = [], ...others] = words.map((word) => index.positionsIn(passage, word));
  return first.filter((start) =>
    others.every((list, offset) => {
      const wanted = start + offset + 1;
      return list[indexAtLeast(list, wanted)] === wanted;
    }),
  );
}

/**
 * Whether all phrases stand within the window. For a window that begins at a given place the best
 * choice of each phrase is its first from there on, so each place is tried once.
 */
function hasWindow(index: PostingsIndex, passage: number, { phrases, within }: Window): boolean {
  const places = phrases.map((phrase) => ({
    starts: phraseStarts(index, passage, phrase),
    length: phrase.words.length,
  }));
  return places
    .flatMap(({ starts }) => starts)
    .some((first) =>
      places.every(({ starts, length }) => {
        const start = starts[indexAtLeast(starts, first)];
        return start !== undefined && start + length - 1 <= first + within;
      }),
    );
}

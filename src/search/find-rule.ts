import { indexAtLeast, type Places, type PostingsIndex } from './postings.ts';
import type { Counted, Phrase, Window } from './query-plan.ts';

/** How often a rule matches in each passage that has it: number of the passage → times, from 1. */
export type Frequencies = ReadonlyMap<number, number>;

/** A phrase, each of its words looked up. */
type FoundPhrase = readonly Places[];

/** Finds a rule in an index without reading a passage that lacks one of its words. */
export function findRule(index: PostingsIndex, rule: Counted): Frequencies {
  const phrases = phrasesOf(rule).map(({ words }) => words.map((word) => index.lookUp(word)));
  const frequencies = new Map<number, number>();
  for (const passage of passagesWithAll(phrases.flat())) {
    const times =
      rule.kind === 'phrase'
        ? phraseStarts(passage, phrases[0] ?? []).length
        : Number(hasWindow(passage, phrases, rule));
    if (times > 0) frequencies.set(passage, times);
  }
  return frequencies;
}

function phrasesOf(rule: Counted): readonly Phrase[] {
  return rule.kind === 'phrase' ? [rule] : rule.phrases;
}

/** Walks the shortest list and looks each passage up in the others. */
function passagesWithAll(places: readonly Places[]): readonly number[] {
  const lists = places.map(({ passages }) => passages).sort((a, b) => a.length - b.length);
  const [shortest = [], ...others] = lists;
  return shortest.filter((passage) =>
    others.every((list) => list[indexAtLeast(list, passage)] === passage),
  );
}

function phraseStarts(passage: number, words: FoundPhrase): readonly number[] {
  const [first = [], ...others] = words.map((places) => places.positionsIn(passage));
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
function hasWindow(passage: number, phrases: readonly FoundPhrase[], { within }: Window): boolean {
  const places = phrases.map((words) => ({
    starts: phraseStarts(passage, words),
    length: words.length,
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

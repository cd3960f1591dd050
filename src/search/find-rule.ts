import { standWithin, startsOf } from './positions.ts';
import { indexAtLeast, type Places, type PostingsIndex } from './postings.ts';
import { type Counted, phrasesOf } from './query-plan.ts';

/** How often a rule matches in each passage that has it: number of the passage → times, from 1. */
export type Frequencies = ReadonlyMap<number, number>;

/** A phrase, each of its words looked up. */
type FoundPhrase = readonly Places[];

/** Finds a rule in an index without reading a passage that lacks one of its words. */
export function findRule(index: PostingsIndex, rule: Counted): Frequencies {
  const phrases = phrasesOf(rule).map(({ words }) => words.map((word) => index.lookUp(word)));
  const frequencies = new Map<number, number>();
  for (const passage of passagesWithAll(phrases.flat())) {
    const times = timesIn(passage, rule, phrases);
    if (times > 0) frequencies.set(passage, times);
  }
  return frequencies;
}

function timesIn(passage: number, rule: Counted, phrases: readonly FoundPhrase[]): number {
  const places = phrases.map((words) => ({
    starts: startsOf(words.map((word) => word.positionsIn(passage))),
    length: words.length,
  }));
  if (rule.kind === 'window') return Number(standWithin(places, rule.within));
  return places[0]?.starts.length ?? 0;
}

/** Walks the shortest list and looks each passage up in the others. */
function passagesWithAll(places: readonly Places[]): readonly number[] {
  const lists = places.map(({ passages }) => passages).sort((a, b) => a.length - b.length);
  const [shortest = [], ...others] = lists;
  return shortest.filter((passage) =>
    others.every((list) => list[indexAtLeast(list, passage)] === passage),
  );
}

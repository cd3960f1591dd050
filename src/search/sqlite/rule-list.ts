import type { Counted, Phrase, WordPattern } from '../query-plan.ts';
import {
  type Matches,
  type PatternList,
  type Positions,
  patternList,
  positionsIn,
} from './pattern-list.ts';
import type { PlacedSegment } from './snapshot.ts';

/** The lists of a query's patterns in one segment, each read once. */
export type Lists = (pattern: WordPattern) => PatternList;

export function listsOf(segment: PlacedSegment): Lists {
  const known = new Map<string, PatternList>();
  return (pattern) => {
    const key = keyOf(pattern);
    const list = known.get(key) ?? patternList(segment, pattern);
    known.set(key, list);
    return list;
  };
}

function keyOf({ kind, text }: WordPattern): string {
  return `${kind} ${text}`;
}

/** Where a rule matches in a segment, and how often; a window matches once or not at all. */
export function ruleList(segment: PlacedSegment, lists: Lists, rule: Counted): Matches {
  if (rule.kind === 'phrase') {
    const [only] = rule.words;
    if (only && rule.words.length === 1) return lists(only);
    const places = placesOf(segment, lists, rule.words);
    return counted(places.passages, phraseCounter(places, rule));
  }
  const places = placesOf(
    segment,
    lists,
    rule.phrases.flatMap(({ words }) => words),
  );
  const starts = rule.phrases.map((phrase) => phraseStarts(places, phrase));
  const lengths = rule.phrases.map(({ words }) => words.length);
  return counted(places.passages, (index) => {
    const found = starts.map((each) => each(index));
    return hasWindow(found, lengths, rule.within) ? 1 : 0;
  });
}

/** The passages that have all of some patterns, and where. */
interface Places {
  readonly passages: Uint32Array;
  readonly byPattern: ReadonlyMap<string, Positions>;
}

function placesOf(
  { reader }: PlacedSegment,
  lists: Lists,
  patterns: readonly WordPattern[],
): Places {
  const distinct = new Map(patterns.map((pattern) => [keyOf(pattern), lists(pattern)]));
  const passages = intersection([...distinct.values()].map(({ numbers }) => numbers));
  const byPattern = new Map<string, Positions>();
  for (const [key, list] of distinct) byPattern.set(key, positionsIn(reader, list, passages));
  return { passages, byPattern };
}

/** Shortest list first, so that what is left is never longer than it. */
function intersection(lists: readonly Uint32Array[]): Uint32Array {
  const [first = new Uint32Array(0), ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce(inBoth, first);
}

function inBoth(few: Uint32Array, many: Uint32Array): Uint32Array {
  const found = new Uint32Array(few.length);
  let count = 0;
  let at = 0;
  for (const number of few) {
    at = indexFrom(many, at, number);
    if (many[at] === number) found[count++] = number;
  }
  return found.subarray(0, count);
}

/** Index of the first number from `from` on that is not less: steps that double, then halves. */
function indexFrom(ascending: Uint32Array, from: number, least: number): number {
  let step = 1;
  let low = from;
  while (low + step < ascending.length && (ascending[low + step] ?? 0) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, ascending.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function counted(passages: Uint32Array, times: (index: number) => number): Matches {
  const found = new Uint32Array(passages.length);
  const often = new Uint32Array(passages.length);
  let count = 0;
  for (let index = 0; index < passages.length; index++) {
    const each = times(index);
    if (each === 0) continue;
    found[count] = passages[index] ?? 0;
    often[count++] = each;
  }
  return { numbers: found.subarray(0, count), times: often.subarray(0, count) };
}

function phraseCounter(places: Places, phrase: Phrase): (index: number) => number {
  const starts = phraseStarts(places, phrase);
  return (index) => starts(index).length;
}

/** Where a phrase begins in the passage of an index. The list is overwritten by the next call. */
function phraseStarts(
  { byPattern }: Places,
  { words }: Phrase,
): (index: number) => readonly number[] {
  const lists = words.flatMap((word) => byPattern.get(keyOf(word)) ?? []);
  const found: number[] = [];
  return (index) => {
    found.length = 0;
    for (const [offset, list] of lists.entries()) {
      if (offset === 0) copyRun(list, index, found);
      else keepFollowed(list, index, found, offset);
    }
    return found;
  };
}

function copyRun({ starts, positions }: Positions, index: number, found: number[]): void {
  const to = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < to; at++) found.push(positions[at] ?? 0);
}

/** Keeps the starts that have a position of the list `offset` words behind them. */
function keepFollowed(
  { starts, positions }: Positions,
  index: number,
  found: number[],
  offset: number,
): void {
  const to = starts[index + 1] ?? 0;
  let at = starts[index] ?? 0;
  let kept = 0;
  for (const start of found) {
    const wanted = start + offset;
    while (at < to && (positions[at] ?? 0) < wanted) at++;
    if (at < to && positions[at] === wanted) found[kept++] = start;
  }
  found.length = kept;
}

/**
 * Whether all phrases stand within the window. For a window that begins at a given place the best
 * choice of each phrase is its first from there on, so each place is tried once.
 */
function hasWindow(
  starts: readonly (readonly number[])[],
  lengths: readonly number[],
  within: number,
): boolean {
  return starts.some((each) =>
    each.some((first) =>
      starts.every((others, phrase) => {
        const start = others.find((other) => other >= first);
        return start !== undefined && start + (lengths[phrase] ?? 0) - 1 <= first + within;
      }),
    ),
  );
}

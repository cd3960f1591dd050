import type { WordPattern } from '../query-plan.ts';
import { stem } from '../stem.ts';
import type { DictionaryEntry } from './dictionary-block.ts';
import { blockLength, blockOffset, fixedAt, readNumbers } from './posting-codec.ts';
import type { SegmentReader } from './segment-reader.ts';
import { isSet, type PlacedSegment } from './snapshot.ts';

/** Passages of a segment that have something, ascending, and how often. */
export interface Matches {
  readonly numbers: Uint32Array;
  readonly times: Uint32Array;
}

/** One word's list, as it was read: with passages that were removed since. */
interface WordList extends Matches {
  readonly entry: DictionaryEntry;
}

/** What a pattern finds in a segment: the united lists of the words that it stands for. */
export interface PatternList extends Matches {
  readonly words: readonly WordList[];
}

/** Positions in some passages, flat: those of the i-th from `starts[i]` to `starts[i + 1]`. */
export interface Positions {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

export function patternList(segment: PlacedSegment, pattern: WordPattern): PatternList {
  const { reader, removed } = segment;
  const words = entriesFor(reader, pattern).map((entry) => wordList(reader, entry));
  const united = unite(words);
  if (!removed) return { ...united, words };
  const kept = united.numbers.map((number) => (isSet(removed, number) ? 0 : 1));
  const isKept = (_: number, index: number) => kept[index] === 1;
  return {
    numbers: united.numbers.filter(isKept),
    times: united.times.filter(isKept),
    words,
  };
}

function entriesFor(
  reader: SegmentReader,
  { kind, text }: WordPattern,
): readonly DictionaryEntry[] {
  if (kind === 'stem') return reader.wordsOfStem(text);
  if (kind === 'prefix') return reader.wordsWithPrefix(text);
  return reader.wordsOfStem(stem(text)).filter(({ word }) => word === text);
}

function wordList(reader: SegmentReader, entry: DictionaryEntry): WordList {
  const { count, numbers: place } = entry;
  const numbers = new Uint32Array(count);
  const times = new Uint32Array(count);
  readNumbers(reader.blob('numbers', place.blob), place.offset, count, numbers, times);
  return { entry, numbers, times };
}

const none: Matches = { numbers: new Uint32Array(0), times: new Uint32Array(0) };

/** Unites lists two and two, so that a prefix of a thousand words takes ten rounds. */
function unite(lists: readonly Matches[]): Matches {
  let rest = lists;
  while (rest.length > 1) {
    const next: Matches[] = [];
    for (let index = 0; index < rest.length; index += 2) {
      next.push(uniteTwo(rest[index] ?? none, rest[index + 1] ?? none));
    }
    rest = next;
  }
  return rest[0] ?? none;
}

function uniteTwo(a: Matches, b: Matches): Matches {
  if (b.numbers.length === 0) return a;
  const numbers = new Uint32Array(a.numbers.length + b.numbers.length);
  const times = new Uint32Array(numbers.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.numbers.length && j < b.numbers.length) {
    const left = a.numbers[i] ?? 0;
    const right = b.numbers[j] ?? 0;
    numbers[count] = left < right ? left : right;
    times[count++] =
      (left <= right ? (a.times[i] ?? 0) : 0) + (right <= left ? (b.times[j] ?? 0) : 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  for (const [rest, from] of [
    [a, i],
    [b, j],
  ] as const) {
    numbers.set(rest.numbers.subarray(from), count);
    times.set(rest.times.subarray(from), count);
    count += rest.numbers.length - from;
  }
  return { numbers: numbers.subarray(0, count), times: times.subarray(0, count) };
}

/** Positions of a pattern in passages that are among its own, given ascending. */
export function positionsIn(
  reader: SegmentReader,
  list: PatternList,
  passages: Uint32Array,
): Positions {
  const starts = new Uint32Array(passages.length + 1);
  for (const word of list.words) countIn(word, passages, starts);
  for (let i = 0; i < passages.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const positions = new Uint32Array(starts[passages.length] ?? 0);
  const next = starts.slice();
  for (const word of list.words) fillIn(reader, word, passages, next, positions);
  if (list.words.length > 1) sortRuns(starts, positions);
  return { starts, positions };
}

function countIn(word: WordList, passages: Uint32Array, starts: Uint32Array): void {
  const { numbers, times } = word;
  let index = 0;
  for (let i = 0; i < passages.length; i++) {
    const wanted = passages[i] ?? 0;
    while (index < numbers.length && (numbers[index] ?? 0) < wanted) index++;
    if (numbers[index] === wanted) starts[i + 1] = (starts[i + 1] ?? 0) + (times[index] ?? 0);
  }
}

/** Copies one word's positions: the block of each passage is known, and within it its place. */
function fillIn(
  reader: SegmentReader,
  { entry, numbers, times }: WordList,
  passages: Uint32Array,
  next: Uint32Array,
  positions: Uint32Array,
): void {
  const bytes = reader.blob('positions', entry.positions.blob);
  const at = entry.positions.offset;
  let index = 0;
  let place = at;
  let width = 0;
  for (let i = 0; i < passages.length && index < numbers.length; i++) {
    const wanted = passages[i] ?? 0;
    for (; index < numbers.length; index++) {
      if (index % blockLength === 0) {
        place = blockOffset(bytes, at, entry.count, index / blockLength);
        width = bytes[place++] ?? 1;
      }
      if ((numbers[index] ?? 0) >= wanted) break;
      place += width * (times[index] ?? 0);
    }
    if (numbers[index] !== wanted) continue;
    let target = next[i] ?? 0;
    for (let left = times[index] ?? 0; left > 0; left--, place += width) {
      positions[target++] = fixedAt(bytes, place, width);
    }
    next[i] = target;
    index += 1;
  }
}

/** Each run ascending, by insertion: a run has few positions, of words already in order. */
function sortRuns(starts: Uint32Array, positions: Uint32Array): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? 0;
    for (let j = from + 1; j < to; j++) {
      const position = positions[j] ?? 0;
      let k = j - 1;
      for (; k >= from && (positions[k] ?? 0) > position; k--) positions[k + 1] = positions[k] ?? 0;
      positions[k + 1] = position;
    }
  }
}

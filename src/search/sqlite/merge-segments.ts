import type { DictionaryEntry } from './dictionary-block.ts';
import { ListReader } from './list-reader.ts';
import type { PostingList } from './posting-codec.ts';
import type { SegmentReader } from './segment-reader.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** A segment to be merged. */
export interface MergeSource {
  readonly reader: SegmentReader;
  isRemoved(passage: number): boolean;
}

/** A source while it is merged. */
interface Source extends MergeSource {
  readonly lists: ListReader;
  /** From a passage's number to its number in the merged segment; `gone` where it was removed. */
  readonly passages: Uint32Array;
  /** The same for words; `gone` where no passage has it any more. */
  readonly words: Uint32Array;
}

const gone = 0xffffffff;

/**
 * Writes several segments as one, without what was removed. Reads and writes as streams: the lists of
 * one word and one block of passages are in memory at a time, beside four bytes for each passage and
 * each word. Gives each source's passages their new numbers, in order of the sources.
 */
export function mergeSegments(
  sources: readonly MergeSource[],
  writer: SegmentWriter,
): readonly ((passage: number) => number | undefined)[] {
  const merged = renumbered(sources);
  mergeWords(merged, writer);
  mergeVocabulary(merged, writer);
  for (const source of merged) copyPassages(source, writer);
  writer.finish();
  return merged.map(({ passages }) => (passage) => {
    const number = passages[passage];
    return number === gone ? undefined : number;
  });
}

function renumbered(sources: readonly MergeSource[]): readonly Source[] {
  let next = 0;
  return sources.map(({ reader, isRemoved }) => {
    const passages = new Uint32Array(reader.header.passages);
    for (let number = 0; number < passages.length; number++) {
      passages[number] = isRemoved(number) ? gone : next++;
    }
    const words = new Uint32Array(reader.header.words).fill(gone);
    return { reader, isRemoved, lists: new ListReader(reader), passages, words };
  });
}

/** A place in a sorted stream of one source. */
interface Cursor<T> {
  readonly source: Source;
  readonly rest: Iterator<T>;
  current: T | undefined;
}

function cursorsOf<T>(
  sources: readonly Source[],
  stream: (source: Source) => Iterator<T>,
): readonly Cursor<T>[] {
  return sources.map((source) => {
    const rest = stream(source);
    return { source, rest, current: following(rest) };
  });
}

function following<T>(rest: Iterator<T>): T | undefined {
  const next = rest.next();
  return next.done === true ? undefined : next.value;
}

/** Walks sorted streams side by side: all that is equal to the least, again and again. */
function* leastOf<T>(
  cursors: readonly Cursor<T>[],
  order: (a: T, b: T) => number,
): Generator<readonly { readonly source: Source; readonly value: T }[]> {
  for (;;) {
    let least: T | undefined;
    for (const { current } of cursors) {
      if (current !== undefined && (least === undefined || order(current, least) < 0)) {
        least = current;
      }
    }
    if (least === undefined) return;
    const equal: { source: Source; value: T }[] = [];
    for (const cursor of cursors) {
      const { source, current } = cursor;
      if (current === undefined || order(current, least) !== 0) continue;
      equal.push({ source, value: current });
      cursor.current = following(cursor.rest);
    }
    yield equal;
  }
}

interface NumberedEntry {
  readonly number: number;
  readonly entry: DictionaryEntry;
}

function* entriesOf({ reader }: Source): Generator<NumberedEntry> {
  let number = 0;
  for (const block of reader.header.stems.keys()) {
    for (const entry of reader.readDictionaryBlock(block)) yield { number: number++, entry };
  }
}

function mergeWords(sources: readonly Source[], writer: SegmentWriter): void {
  const order = (a: NumberedEntry, b: NumberedEntry) =>
    compare(a.entry.stem, b.entry.stem) || compare(a.entry.word, b.entry.word);
  for (const equal of leastOf(cursorsOf(sources, entriesOf), order)) {
    const [first] = equal;
    const lists = equal.map(({ source, value }) => liveList(source, value.entry));
    const list = joined(lists);
    if (!first || list.count === 0) continue;
    const number = writer.word(first.value.entry.stem, first.value.entry.word, list);
    for (const { source, value } of equal) source.words[value.number] = number;
  }
}

/** A list with new numbers, without what was removed. */
function liveList(source: Source, entry: DictionaryEntry): PostingList {
  const list = source.lists.read(entry);
  let count = 0;
  let from = 0;
  let kept = 0;
  for (let index = 0; index < list.count; index++) {
    const times = list.times[index] ?? 0;
    const number = source.passages[list.numbers[index] ?? 0] ?? gone;
    if (number !== gone) {
      list.numbers[count] = number;
      list.times[count] = times;
      list.positions.copyWithin(kept, from, from + times);
      count += 1;
      kept += times;
    }
    from += times;
  }
  return { ...list, count, positions: list.positions.subarray(0, kept) };
}

/** Lists behind one another: sources come in order, and so do the new numbers. */
function joined(lists: readonly PostingList[]): PostingList {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return {
    count: lists.reduce((sum, list) => sum + list.count, 0),
    numbers: concatenated(lists.map(({ numbers, count }) => numbers.subarray(0, count))),
    times: concatenated(lists.map(({ times, count }) => times.subarray(0, count))),
    positions: concatenated(lists.map(({ positions }) => positions)),
  };
}

function concatenated(arrays: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}

interface VocabularyWord {
  readonly word: string;
  readonly number: number;
}

function* vocabularyOf({ reader }: Source): Generator<VocabularyWord> {
  for (const block of reader.header.firstWords.keys()) yield* reader.vocabularyBlock(block);
}

function mergeVocabulary(sources: readonly Source[], writer: SegmentWriter): void {
  const order = (a: VocabularyWord, b: VocabularyWord) => compare(a.word, b.word);
  for (const [first] of leastOf(cursorsOf(sources, vocabularyOf), order)) {
    const number = first?.source.words[first.value.number] ?? gone;
    if (first && number !== gone) writer.vocabulary(first.value.word, number);
  }
}

function copyPassages({ reader, passages }: Source, writer: SegmentWriter): void {
  let number = 0;
  let written = -1;
  for (const passage of reader.passages()) {
    const isGone = passages[number] === gone;
    const fields = reader.fieldsOf[number] ?? 0;
    number += 1;
    if (isGone) continue;
    if (fields !== written) writer.fields(reader.fields(fields));
    written = fields;
    writer.passage(passage);
  }
}

/** By code units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { FileEntry } from '../index-store.ts';
import { BlobTable } from './blob-table.ts';
import type { Database } from './driver.ts';
import { type FileRow, type FileRows, FileTable } from './file-table.ts';
import { segmentsToMerge } from './merge-policy.ts';
import { mergeSegments } from './merge-segments.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { SegmentReader } from './segment-reader.ts';
import { SegmentWriter } from './segment-writer.ts';
import { isSet, type Removed, set } from './snapshot.ts';
import { type SegmentState, type State, writeState } from './state.ts';

/** Changes an index within one transaction of its caller's. */
export class IndexWriter {
  readonly #database: Database;
  readonly #blobs: BlobTable;
  readonly #files: FileTable;
  readonly #state: State;
  readonly #segments: Map<number, SegmentState>;
  /** What is removed from segments, old and new; only of those from which something was. */
  readonly #removed = new Map<number, Removed>();
  readonly #touched = new Set<number>();
  readonly #readers = new Map<number, SegmentReader>();
  readonly #builder = new SegmentBuilder();
  #nextSegment: number;
  #wordsAdded = 0;

  /** `files` are those of the state. */
  constructor(database: Database, state: State, files: FileRows) {
    this.#database = database;
    this.#blobs = new BlobTable(database);
    this.#files = new FileTable(database, files);
    this.#state = state;
    this.#segments = new Map(state.segments.map((each) => [each.segment, each]));
    this.#nextSegment = state.nextSegment;
  }

  /** Puts a file in place of what was there under its path. */
  put({ path, stamp, record, passages }: FileEntry): void {
    this.remove(path);
    const first = this.#builder.passages;
    const segment = passages.length === 0 ? 0 : this.#nextSegment;
    const count = passages.length;
    for (const passage of passages) this.#builder.add({ ...passage, file: path });
    this.#files.put({ path, stamp, segment, first: count === 0 ? 0 : first, count }, record);
    if (this.#builder.isFull) this.#flush();
  }

  remove(path: string): void {
    const row = this.#files.rows.get(path);
    if (!row) return;
    // A path that comes twice in one update: its passages must be in a segment to be taken out.
    if (row.segment === this.#nextSegment) this.#flush();
    if (row.count > 0) this.#removePassages(row);
    this.#files.remove(path);
  }

  restamp(path: string, stamp: string): void {
    const row = this.#files.rows.get(path);
    if (row) this.#files.change({ ...row, stamp });
  }

  /** The files as they are after all changes so far. */
  get files(): FileRows {
    return this.#files;
  }

  /** Writes what is left to write, and the state that makes it count; gives that state. */
  finish(): State {
    this.#flush();
    this.#dropEmpty();
    for (;;) {
      const chosen = segmentsToMerge([...this.#segments.values()], this.#wordsAdded);
      if (chosen.length === 0) break;
      this.#merge(chosen);
    }
    for (const segment of this.#touched) {
      const removed = this.#removed.get(segment);
      if (removed && this.#segments.has(segment)) this.#blobs.put(segment, 'removed', 0, removed);
    }
    const state: State = {
      ...this.#state,
      generation: this.#state.generation + 1,
      nextSegment: this.#nextSegment,
      segments: [...this.#segments.values()],
      files: this.#files.rows.size,
      filesSum: this.#files.sum,
    };
    writeState(this.#database, state);
    return state;
  }

  #flush(): void {
    const { passages, length } = this.#builder;
    if (passages === 0) return;
    const segment = this.#nextSegment++;
    this.#builder.flush(new SegmentWriter(this.#blobs, segment));
    this.#wordsAdded += length;
    const state = { segment, passages, words: length, live: passages, liveWords: length };
    this.#segments.set(segment, state);
  }

  #removePassages({ segment, first, count }: FileRow): void {
    const state = this.#segments.get(segment);
    if (!state) return;
    const { lengths } = this.#reader(segment);
    const removed = this.#removedFrom(state);
    let words = 0;
    for (let number = first; number < first + count; number++) {
      set(removed, number);
      words += lengths[number] ?? 0;
    }
    const live = state.live - count;
    this.#segments.set(segment, { ...state, live, liveWords: state.liveWords - words });
    this.#removed.set(segment, removed);
    this.#touched.add(segment);
  }

  #removedFrom({ segment, passages, live }: SegmentState): Removed {
    const known = this.#removed.get(segment);
    if (known) return known;
    if (live === passages) return new Uint8Array(Math.ceil(passages / 8));
    return this.#blobs.get(segment, 'removed', 0).slice();
  }

  #reader(segment: number): SegmentReader {
    const known = this.#readers.get(segment) ?? new SegmentReader(this.#blobs, segment);
    this.#readers.set(segment, known);
    return known;
  }

  #dropEmpty(): void {
    for (const { segment, live } of [...this.#segments.values()])
      if (live === 0) this.#drop(segment);
  }

  #drop(segment: number): void {
    this.#segments.delete(segment);
    this.#readers.delete(segment);
    this.#removed.delete(segment);
    this.#blobs.removeSegment(segment);
  }

  #merge(chosen: readonly SegmentState[]): void {
    const segment = this.#nextSegment++;
    const sources = chosen.map((state) => {
      const removed = this.#removedFrom(state);
      return {
        reader: this.#reader(state.segment),
        isRemoved: (passage: number) => isSet(removed, passage),
      };
    });
    const renumber = mergeSegments(sources, new SegmentWriter(this.#blobs, segment));
    const numberIn = new Map(chosen.map((state, index) => [state.segment, renumber[index]]));
    for (const row of [...this.#files.rows.values()]) {
      const number = row.count > 0 ? numberIn.get(row.segment)?.(row.first) : undefined;
      if (number !== undefined) this.#files.change({ ...row, segment, first: number });
    }
    this.#replace(chosen, segment);
  }

  /** Puts a merged segment where the first of its sources stood. */
  #replace(chosen: readonly SegmentState[], segment: number): void {
    const live = chosen.reduce((sum, state) => sum + state.live, 0);
    const words = chosen.reduce((sum, state) => sum + state.liveWords, 0);
    for (const state of chosen) this.#drop(state.segment);
    const merged = { segment, passages: live, words, live, liveWords: words };
    this.#segments.set(segment, merged);
  }
}

import type { BlobTable } from './blob-table.ts';
import { SegmentReader } from './segment-reader.ts';
import type { State } from './state.ts';

/** Passages removed from a segment, a bit each. */
export type Removed = Uint8Array;

export function isSet(bits: Removed, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
}

export function set(bits: Removed, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}

/** A segment among the others. */
export interface PlacedSegment {
  readonly reader: SegmentReader;
  /** Number of its first passage, counted through all segments. */
  readonly base: number;
  readonly passages: number;
  /** Absent where nothing was removed. */
  readonly removed?: Removed;
  /** Made when the first score is: what lengths do to scores depends on all passages' lengths. */
  readonly norms: { all?: Float64Array };
}

/** One state of the index, all of whose parts are read from it alone. */
export interface Snapshot {
  readonly segments: readonly PlacedSegment[];
  /** Passages in all segments, those removed included: numbers go from 0 to below this. */
  readonly numbers: number;
  /** Passages that are there. */
  readonly passages: number;
  /** Their words. */
  readonly words: number;
}

/** `known`: readers of segments that were open before; segments never change. */
export function snapshotOf(
  state: State,
  blobs: BlobTable,
  known: ReadonlyMap<number, SegmentReader>,
): Snapshot {
  let base = 0;
  let live = 0;
  let words = 0;
  const segments = state.segments.map((each): PlacedSegment => {
    const reader = known.get(each.segment) ?? new SegmentReader(blobs, each.segment);
    const placed = { reader, base, passages: each.passages, norms: {} };
    base += each.passages;
    live += each.live;
    words += each.liveWords;
    const removed = each.live < each.passages ? reader.blob('removed', 0) : undefined;
    return { ...placed, ...(removed && { removed }) };
  });
  return { segments, numbers: base, passages: live, words };
}

/** The segment that has a number: the last one whose base is not above it. */
export function segmentWith(snapshot: Snapshot, number: number): PlacedSegment {
  let low = 0;
  let high = snapshot.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((snapshot.segments[middle]?.base ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const segment = snapshot.segments[low];
  if (!segment) throw new RangeError(`no passage ${number}`);
  return segment;
}

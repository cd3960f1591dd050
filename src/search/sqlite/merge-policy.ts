import type { SegmentState } from './state.ts';

/** Segments of about one size that are merged together: each size is so many times the one below. */
const fanOut = 8;
/** Words of the smallest size. */
const smallest = 4_000;
/** What any update may merge, in words: some 20 ms. */
const alwaysAllowed = 80_000;
/** For each word added, so many may be merged: enough for every size to be merged once. */
const perWordAdded = 8;
/** Merging more words (200 MB on disk) doubles the file for a while, to spare a query a millisecond. */
const largestMerge = 16_000_000;
/** With more segments than this the smallest are merged whatever it takes. */
const mostSegments = 96;
/** A segment's passages must be numbered in 21 bits. */
const mostPassages = 1_500_000;

/**
 * Which segments to merge now, in their order; none where all is well. Sizes grow eightfold, so that
 * a word is written anew about once for each size, and few segments are left to be looked through.
 * An update that adds little merges little: what is too much for it is left to a larger one.
 */
export function segmentsToMerge(
  segments: readonly SegmentState[],
  wordsAdded: number,
): readonly SegmentState[] {
  const allowed = Math.min(Math.max(alwaysAllowed, wordsAdded * perWordAdded), largestMerge);
  const wasteful = segments.filter(isWasteful).filter(({ words }) => words <= allowed);
  const [first] = wasteful;
  if (first) return [first];
  for (const group of bySize(segments)) {
    if (group.length < fanOut) continue;
    const chosen = group.slice(0, fanOut);
    const isAllowed = sum(chosen, 'words') <= allowed || segments.length > mostSegments;
    if (isAllowed && sum(chosen, 'live') <= mostPassages) return inOrder(segments, chosen);
  }
  return [];
}

/** More than half of it was removed. */
function isWasteful({ passages, live }: SegmentState): boolean {
  return live * 2 < passages;
}

/** Groups of like size, the smallest first. */
function bySize(segments: readonly SegmentState[]): readonly (readonly SegmentState[])[] {
  const groups = new Map<number, SegmentState[]>();
  for (const segment of segments) {
    const size = sizeOf(segment.words);
    groups.set(size, [...(groups.get(size) ?? []), segment]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** 0 for the smallest size; no logarithm, so that it is the same everywhere. */
function sizeOf(words: number): number {
  let size = 0;
  for (let most = smallest; words > most; most *= fanOut) size += 1;
  return size;
}

function inOrder(
  segments: readonly SegmentState[],
  chosen: readonly SegmentState[],
): readonly SegmentState[] {
  return segments.filter((segment) => chosen.includes(segment));
}

function sum(segments: readonly SegmentState[], key: 'words' | 'live'): number {
  return segments.reduce((total, segment) => total + segment[key], 0);
}

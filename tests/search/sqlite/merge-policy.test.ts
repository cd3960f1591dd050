import { expect, test } from 'vitest';
import { segmentsToMerge } from '../../../src/search/sqlite/merge-policy.ts';
import type { SegmentState } from '../../../src/search/sqlite/state.ts';

interface Index {
  readonly segments: readonly SegmentState[];
  /** Words written anew by merges of one update, at most and in all. */
  readonly most: number;
  readonly all: number;
}

/** Updates of so many words each, one after the other. */
function grown(updates: readonly number[]): Index {
  let segments: readonly SegmentState[] = [];
  let next = 0;
  let most = 0;
  let all = 0;
  for (const words of updates) {
    segments = [...segments, segment(next++, words)];
    let here = 0;
    for (;;) {
      const chosen = segmentsToMerge(segments, words);
      if (chosen.length === 0) break;
      const total = chosen.reduce((sum, each) => sum + each.words, 0);
      here += total;
      segments = [...segments.filter((each) => !chosen.includes(each)), segment(next++, total)];
    }
    most = Math.max(most, here);
    all += here;
  }
  return { segments, most, all };
}

function segment(number: number, words: number, part = 1): SegmentState {
  const passages = Math.ceil(words / 100);
  const live = Math.ceil(passages * part);
  return { segment: number, passages, words, live, liveWords: Math.ceil(words * part) };
}

test('few segments are left, whatever is added', () => {
  for (const words of [50, 2_000, 60_000, 4_000_000]) {
    expect(grown(Array.from({ length: 700 }, () => words)).segments.length).toBeLessThan(110);
  }
});

test('a document now and then is merged with little, however large the index is', () => {
  const large = Array.from({ length: 30 }, () => 6_000_000);
  const small = Array.from({ length: 200 }, () => 2_000);
  expect(grown(small).most).toBeLessThan(200_000);
  expect(grown([...large, ...small]).most).toBeLessThan(200_000);
});

test('each word is written anew a few times in all', () => {
  const { all } = grown(Array.from({ length: 500 }, () => 4_000_000));
  expect(all).toBeLessThan(4 * 500 * 4_000_000);
});

test('a segment of which most was removed is written anew', () => {
  const wasteful = segment(2, 5_000, 0.3);
  expect(segmentsToMerge([segment(1, 5_000), wasteful], 10)).toEqual([wasteful]);
  expect(segmentsToMerge([segment(1, 5_000, 0.6)], 10)).toEqual([]);
  expect(segmentsToMerge([segment(1, 50_000_000, 0.3)], 10)).toEqual([]);
});

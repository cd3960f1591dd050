import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Clause, IndexedPassage, Query, Term } from '../../../src/search/engine.ts';
import type { FileEntry, IndexStore } from '../../../src/search/index-store.ts';
import { planQuery } from '../../../src/search/query-plan.ts';
import { openIndexStore } from '../../../src/search/sqlite/open-index-store.ts';
import { query } from '../composed-passages.ts';
import { createNaiveScan } from '../naive-scan.ts';
import { indexFolder } from '../stored-passages.ts';
import { editionOf } from './edition.mjs';

// Few words, so that lists are united, phrases met and removed words left behind.
const word = fc.constantFrom('naval', 'base', 'bases', 'based', 'Ream', 'of', 'US', 'ﷺ', 'ភ្នំពេញ');
const words = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));

const passage = fc.record({
  text: words(14),
  heading: words(2),
  title: words(2),
  kind: fc.constantFrom('report', 'speech'),
  language: fc.constantFrom('en', 'en-GB', 'km'),
  earliest: fc.constantFrom('2018-01-01', '2019-06-30', '2020-12-31'),
});

const path = fc.integer({ min: 0, max: 5 }).map((number) => `corpus/${number}.txt`);

/** A file of some passages, of which twins have the same id. */
const file = fc.tuple(path, fc.array(passage, { maxLength: 6 })).map(
  ([name, passages]): FileEntry => ({
    path: name,
    stamp: JSON.stringify(passages.map(({ text }) => text.length)),
    record: JSON.stringify(passages),
    passages: passages.map((own, position) => ({
      ...own,
      id: `p-${own.text.length}`,
      article: name,
      file: name,
      position,
      start: position * 100,
      end: position * 100 + own.text.length,
    })),
  }),
);

const change = fc.record({
  removed: fc.array(path, { maxLength: 2 }),
  added: fc.array(file, { maxLength: 3 }),
});

const term: fc.Arbitrary<Term> = fc.record({
  kind: fc.constant('term'),
  text: words(3),
  weight: fc.constantFrom(0.5, 1, 3),
  form: fc.constantFrom('stem', 'exact', 'prefix'),
});
const group = fc.record({
  kind: fc.constant('group' as const),
  weight: fc.constantFrom(1, 2),
  terms: fc.array(term, { minLength: 1, maxLength: 3 }),
});
const clause: fc.Arbitrary<Clause> = fc.oneof(term, group);

function rarely<T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 3, arbitrary: list.map((): T[] => []) },
    { weight: 1, arbitrary: list },
  );
}

const wanted: fc.Arbitrary<Query> = fc.record({
  any: fc.array(clause, { maxLength: 4 }),
  all: rarely(fc.array(clause, { minLength: 1, maxLength: 2 })),
  none: rarely(fc.array(clause, { minLength: 1, maxLength: 1 })),
  near: fc.array(
    fc.record({
      terms: fc.array(words(2), { minLength: 2, maxLength: 3 }),
      within: fc.integer({ min: 1, max: 6 }),
      weight: fc.constantFrom(1, 2),
    }),
    { maxLength: 1 },
  ),
  filter: fc.record({
    sources: rarely(fc.subarray(['corpus/0.txt', 'corpus/1.txt', 'corpus/2.txt'])),
    kinds: rarely(fc.subarray(['report', 'speech'])),
    languages: rarely(fc.subarray(['en', 'km'])),
  }),
});

const stores: IndexStore[] = [];
afterAll(() => {
  for (const store of stores) store.close();
});

function opened(folder: string): IndexStore {
  const store = openIndexStore(folder, 'law');
  if ('unavailable' in store) throw new Error(store.unavailable);
  stores.push(store);
  return store;
}

/** What the corpus holds, as the ids of twins are numbered there: by path, then offset. */
function numbered(files: ReadonlyMap<string, FileEntry>): readonly IndexedPassage[] {
  const seen = new Map<string, number>();
  return [...files.keys()].sort().flatMap((name) =>
    (files.get(name)?.passages ?? []).map(({ start, end, ...own }) => {
      const times = (seen.get(own.id) ?? 0) + 1;
      seen.set(own.id, times);
      return { ...own, id: times === 1 ? own.id : `${own.id}-${times}` };
    }),
  );
}

test('after any adds and removals the index finds what a scan of what is left finds', async () => {
  const store = opened(indexFolder());
  const files = new Map<string, FileEntry>();
  let candidates = 0;
  await fc.assert(
    fc.asyncProperty(
      change,
      fc.array(wanted, { minLength: 3, maxLength: 6 }),
      async (edit, asked) => {
        expect(await store.update(edit.removed, edit.added)).toEqual({ kind: 'done' });
        for (const gone of edit.removed) files.delete(gone);
        for (const added of edit.added) files.set(added.path, added);
        const scan = createNaiveScan(numbered(files));
        for (const query of asked) {
          const expected = scan.candidates(planQuery(query), 5);
          expect(store.candidates(planQuery(query), 5)).toEqual(expected);
          candidates += expected.candidates.length;
        }
        expect(store.passageCount).toBe(numbered(files).length);
      },
    ),
    // Each run goes on from the one before, so that segments grow, are merged and thin out.
    { numRuns: 150, endOnFailure: true },
  );
  // A law about results says little where there are none.
  expect(candidates).toBeGreaterThan(600);
}, 120_000);

test('the stamps, records and places of files are those last written, in another process too', async () => {
  const folder = indexFolder();
  const store = opened(folder);
  const files = new Map<string, FileEntry>();
  await fc.assert(
    fc.asyncProperty(change, async ({ removed, added }) => {
      await store.update(removed, added);
      for (const gone of removed) files.delete(gone);
      for (const entry of added) files.set(entry.path, entry);
      const other = opened(folder);
      for (const each of [store, other]) {
        expect(each.stamps()).toEqual(
          new Map([...files].map(([name, { stamp }]) => [name, stamp])),
        );
        for (const [name, { record }] of files) expect(each.recordOf(name)).toBe(record);
        for (const { id, file: of, article, position } of numbered(files)) {
          const [start, end] = placeOf(files, of, position);
          expect(each.locate(id)).toEqual({ path: of, article, position, start, end });
        }
        expect([...files.keys()].sort().flatMap((name) => each.passagesOf(name))).toEqual(
          numbered(files).map(({ id }) => id),
        );
      }
      other.close();
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(store.locate('p-none')).toBeUndefined();
  expect(store.recordOf('corpus/none.txt')).toBeUndefined();
  expect(store.passagesOf('corpus/none.txt')).toEqual([]);
}, 120_000);

test('lists of many blocks and many segments give what a scan gives, scores included', async () => {
  const store = opened(indexFolder());
  const files = new Map<string, FileEntry>();
  for (let number = 1; number <= 9; number++) {
    // Of every edition but the last, half of the files go again: segments thin out and are merged.
    const gone = [...files.keys()].filter((_, index) => index % 2 === 0);
    for (const name of gone) files.delete(name);
    for (const entry of editionOf(number)) files.set(entry.path, entry);
    expect(await store.update(gone, editionOf(number))).toEqual({ kind: 'done' });
  }
  const scan = createNaiveScan(numbered(files));
  expect(store.passageCount).toBeGreaterThan(400);
  const near = [{ terms: ['Ream', 'w77'], within: 40, weight: 2 }];
  const prefix: Term = { kind: 'term', text: 'w99', weight: 1, form: 'prefix' };
  for (const wanted of [
    query({ any: ['naval base', 'edition', 'w1234', 'e9'] }),
    query({ any: [prefix, 'the naval bases at Ream'], none: ['e8'] }),
    query({ any: ['w5'], near, all: ['edition of'] }),
    query({ all: ['naval'], filter: { sources: ['9-3', 'corpus/8-2.txt'] } }),
  ]) {
    for (const limit of [1, 7, 5000]) {
      expect(store.candidates(planQuery(wanted), limit)).toEqual(
        scan.candidates(planQuery(wanted), limit),
      );
    }
  }
});

function placeOf(
  files: ReadonlyMap<string, FileEntry>,
  name: string,
  position: number,
): readonly [number, number] {
  const found = files.get(name)?.passages[position];
  return [found?.start ?? -1, found?.end ?? -1];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause, IndexedPassage, Query, Term } from '../../src/search/engine.ts';
import { createMemoryEngine } from '../../src/search/memory-engine.ts';
import { search } from '../../src/search/search.ts';
import { createNaiveScan } from './naive-scan.ts';

// Few words, so that phrases, windows and refusals meet often.
const word = fc.constantFrom('naval', 'base', 'bases', 'Ream', 'of', 'us', 'US', 'Koh', 'កម្ពុជា');
const words = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));
const day = fc.constantFrom('2018-01-01', '2019-06-30', '2020-12-31');
const optional = <T>(value: fc.Arbitrary<T>, key: string) =>
  fc.option(value).map((made) => (made === null ? {} : { [key]: made }));

const passages: fc.Arbitrary<readonly IndexedPassage[]> = fc
  .array(
    fc
      .tuple(
        fc.record({
          text: words(12),
          article: fc.constantFrom('x', 'y'),
          language: fc.constantFrom('en', 'en-GB', 'km'),
        }),
        optional(words(3), 'heading'),
        optional(words(3), 'title'),
        optional(day, 'earliest'),
        optional(day, 'latest'),
        optional(fc.constantFrom('report', 'speech'), 'kind'),
      )
      .map(
        (fields): Omit<IndexedPassage, 'id'> =>
          Object.assign(
            { text: '', article: '', language: 'en', file: 'corpus/x.txt', position: 0 },
            ...fields,
          ),
      ),
    { maxLength: 12 },
  )
  .map((list) => list.map((fields, number) => ({ ...fields, id: `p-${number}` })));

const term: fc.Arbitrary<Term> = fc.record({
  kind: fc.constant('term'),
  text: words(3),
  weight: fc.constantFrom(0.5, 1, 3),
  form: fc.constantFrom('stem', 'exact', 'prefix'),
});

const clause: fc.Arbitrary<Clause> = fc.oneof(
  term,
  fc.record({
    kind: fc.constant('group' as const),
    weight: fc.constantFrom(1, 2),
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
  }),
);

const wanted: fc.Arbitrary<Query> = fc.record({
  any: fc.array(clause, { maxLength: 4 }),
  all: fc.array(clause, { maxLength: 1 }),
  none: fc.array(clause, { maxLength: 1 }),
  near: fc.array(
    fc.record({
      terms: fc.array(words(2), { minLength: 2, maxLength: 3 }),
      within: fc.integer({ min: 1, max: 6 }),
      weight: fc.constantFrom(1, 2),
    }),
    { maxLength: 2 },
  ),
  filter: fc
    .tuple(
      fc.record({
        sources: fc.subarray(['x', 'y']),
        kinds: fc.subarray(['report', 'speech']),
        languages: fc.subarray(['en', 'km']),
        datedOnly: fc.boolean(),
      }),
      optional(day, 'since'),
      optional(day, 'until'),
    )
    .map(([lists, since, until]) => ({ ...lists, ...since, ...until })),
});

test('an index finds what a scan of every passage finds, with the same scores', () => {
  let withHits = 0;
  fc.assert(
    fc.property(passages, wanted, (indexed, asked) => {
      const expected = search(createNaiveScan(indexed), asked, 100);
      expect(search(createMemoryEngine(indexed), asked, 100)).toEqual(expected);
      if (expected.hits.length > 0) withHits++;
    }),
    { numRuns: 600 },
  );
  // A law about results says little where there are none.
  expect(withHits).toBeGreaterThan(60);
});

test('the order in which passages are given changes nothing', () => {
  fc.assert(
    fc.property(passages, wanted, (indexed, asked) => {
      const reversed = search(createMemoryEngine([...indexed].reverse()), asked, 100);
      expect(reversed).toEqual(search(createMemoryEngine(indexed), asked, 100));
    }),
  );
});

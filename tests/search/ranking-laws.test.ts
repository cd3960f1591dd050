import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit, IndexedPassage, Query, Term } from '../../src/search/engine.ts';
import { explainedScore } from '../../src/search/explanation.ts';
import { createMemoryEngine } from '../../src/search/memory-engine.ts';
import { search } from '../../src/search/search.ts';
import { passage, query, term } from './composed-passages.ts';

const vocabulary = ['naval', 'base', 'port', 'Ream', 'talks', 'trade', 'other', 'words', 'again'];
const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...vocabulary), { maxLength }).map((words) => words.join(' '));

const passages: fc.Arbitrary<readonly IndexedPassage[]> = fc
  .array(
    fc.record({
      text: text(20),
      title: text(3),
      heading: text(2),
      kind: fc.constantFrom('article-newspaper', 'report'),
      position: fc.nat(3),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((list) => list.map(({ text: body, ...fields }, n) => passage(`p-${n}`, body, fields)));

const oneTerm = fc.constantFrom(...vocabulary).map((word) => term(word));
const terms: fc.Arbitrary<readonly Term[]> = fc.array(oneTerm, { minLength: 1, maxLength: 4 });

function hitsOf(indexed: readonly IndexedPassage[], asked: Query): readonly Hit[] {
  return search(createMemoryEngine(indexed), asked, 100).hits;
}

/** What the rules add, by passage: the part of a score that does not depend on the other hits. */
function ruled(hits: readonly Hit[]): ReadonlyMap<string, number> {
  return new Map(
    hits.map(({ id, explanation }) => [
      id,
      explanation.rules.reduce((sum, part) => sum + part.text + part.heading + part.title, 0),
    ]),
  );
}

test('the parts of every explanation add up to the score, which is above 0', () => {
  let explained = 0;
  fc.assert(
    fc.property(passages, terms, (indexed, any) => {
      for (const { score, explanation } of hitsOf(indexed, query({ any }))) {
        expect(explainedScore(explanation)).toBe(score);
        const { coverage, proximity, opening, likeness, rules } = explanation;
        const parts = rules.flatMap((part) => [part.text, part.heading, part.title]);
        const all = [...parts, ...[coverage, proximity, opening, likeness].map((p) => p.share)];
        expect(all.every((part) => part >= 0)).toBe(true);
        expect(all.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
        expect(score).toBeGreaterThan(0);
        explained++;
      }
    }),
  );
  expect(explained).toBeGreaterThan(100);
});

test('a synonym more never lowers what the rules add to a passage', () => {
  fc.assert(
    fc.property(passages, terms, oneTerm, terms, (indexed, synonyms, added, others) => {
      const group = (members: readonly Term[]) =>
        query({ any: [{ kind: 'group', weight: 2, terms: members }, ...others] });
      const before = ruled(hitsOf(indexed, group(synonyms)));
      const after = ruled(hitsOf(indexed, group([...synonyms, added])));
      for (const [id, sum] of before) expect(after.get(id) ?? 0).toBeGreaterThanOrEqual(sum - 1e-9);
    }),
  );
});

test('more weight never puts a passage that has only that term below one it stood above', () => {
  let compared = 0;
  fc.assert(
    fc.property(passages, terms, fc.constantFrom(1.5, 3, 10), (indexed, any, factor) => {
      const [first, ...others] = any.filter(
        (one, n) => any.findIndex(({ text: t }) => t === one.text) === n,
      );
      if (!first) return;
      const heavier = { ...first, weight: factor };
      const before = hitsOf(indexed, query({ any: [first, ...others] }));
      const sums = ruled(before);
      const after = ruled(hitsOf(indexed, query({ any: [heavier, ...others] })));
      const alone = before.filter(({ explanation: { rules } }) =>
        rules.every(({ rule }) => rule === first.text),
      );
      for (const { id } of alone) {
        for (const [other, sum] of sums) {
          if ((sums.get(id) ?? 0) <= sum) continue;
          expect(after.get(id)).toBeGreaterThan(after.get(other) ?? 0);
          compared++;
        }
      }
    }),
  );
  expect(compared).toBeGreaterThan(50);
});

test('doubling every weight changes no order', () => {
  fc.assert(
    fc.property(passages, terms, (indexed, any) => {
      const ids = (factor: number) =>
        hitsOf(indexed, query({ any: any.map((one) => ({ ...one, weight: factor })) })).map(
          ({ id }) => id,
        );
      expect(ids(2)).toEqual(ids(1));
    }),
  );
});

test('a shorter result is the beginning of a longer one', () => {
  fc.assert(
    fc.property(passages, terms, fc.nat(12), (indexed, any, limit) => {
      const engine = createMemoryEngine(indexed);
      const all = search(engine, query({ any }), 300);
      const some = search(engine, query({ any }), limit);
      expect(some).toEqual({ ...all, hits: all.hits.slice(0, limit) });
    }),
  );
});

test('all that is found passes the filter, and all that passes is found', () => {
  fc.assert(
    fc.property(passages, terms, (indexed, any) => {
      const filter = { kinds: ['report'] };
      const kinds = new Map(indexed.map(({ id, kind }) => [id, kind]));
      const free = hitsOf(indexed, query({ any })).map(({ id }) => id);
      const found = hitsOf(indexed, query({ any, filter })).map(({ id }) => id);
      const expected = free.filter((id) => kinds.get(id) === 'report');
      expect([...found].sort()).toEqual([...expected].sort());
    }),
  );
});

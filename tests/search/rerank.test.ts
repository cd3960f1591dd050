import { expect, test } from 'vitest';
import type { Hit, IndexedPassage } from '../../src/search/engine.ts';
import { createMemoryEngine } from '../../src/search/memory-engine.ts';
import { search } from '../../src/search/search.ts';
import { wordsQuery } from '../../src/search/words-query.ts';
import { passage, query, term } from './composed-passages.ts';

function hit(
  indexed: readonly IndexedPassage[],
  asked: Parameters<typeof query>[0],
  id: string,
): Hit {
  const found = search(createMemoryEngine(indexed), query(asked), 100).hits;
  const wanted = found.find((each) => each.id === id);
  if (!wanted) throw new Error(`${id} is not found`);
  return wanted;
}

test('of a group its best member counts, once, and is named', () => {
  const group = {
    kind: 'group' as const,
    name: 'harbour',
    weight: 2,
    terms: [term('port', 0.5), term('quay')],
  };
  const both = hit([passage('a', 'a port and a quay'), passage('b', 'no')], { any: [group] }, 'a');
  expect(both.explanation.rules).toHaveLength(1);
  expect(both.explanation.rules[0]).toMatchObject({ rule: 'harbour', term: 'quay', weight: 2 });
  expect(both.terms).toEqual(['quay']);
});

test('words of the query that stand together count more than the same words apart', () => {
  const filler = 'one two three four five six seven eight nine ten';
  const indexed = [
    passage('apart', `naval ${filler} dredging`),
    passage('together', `naval dredging ${filler}`),
    passage('c', 'no'),
  ];
  const asked = { any: ['naval', 'dredging'] };
  expect(hit(indexed, asked, 'together').explanation.proximity).toMatchObject({
    words: ['naval … dredging'],
  });
  expect(hit(indexed, asked, 'apart').explanation.proximity).toEqual({ share: 0, words: [] });
  expect(hit(indexed, asked, 'together').score).toBeGreaterThan(hit(indexed, asked, 'apart').score);
});

test('a word inside a phrase that is asked for as well is no neighbour of it', () => {
  const indexed = [passage('a', 'the naval base'), passage('b', 'no')];
  const found = hit(indexed, { any: ['naval base', 'naval', 'base'] }, 'a');
  expect(found.explanation.proximity.share).toBe(0);
});

test('covering more of what is asked for is told and rewarded', () => {
  const indexed = [passage('a', 'Ream talks'), passage('b', 'Ream again'), passage('c', 'no')];
  const asked = { any: ['Ream', 'talks'] };
  const { coverage } = hit(indexed, asked, 'a').explanation;
  expect(coverage.words).toEqual(['Ream', 'talks']);
  expect(coverage.share).toBeGreaterThan(0);
  expect(hit(indexed, asked, 'b').explanation.coverage.share).toBe(0);
});

test('a news story is favoured for its opening, less from passage to passage, and a report is not', () => {
  const story = (id: string, position: number, kind: string) =>
    passage(id, 'the base there', { position, kind });
  const indexed = [
    story('first', 0, 'article-newspaper'),
    story('second', 1, 'article-newspaper'),
    story('report', 0, 'report'),
  ];
  const opening = (id: string) => hit(indexed, { any: ['base'] }, id).explanation.opening.share;
  expect(opening('first')).toBeCloseTo(2 * opening('second'), 12);
  expect(opening('report')).toBe(0);
});

test('a title speaks for the first passage, and further down only for what a passage says', () => {
  const title = 'Ream';
  const indexed = [
    passage('first', 'the base there', { title }),
    passage('later', 'the base there', { title, position: 2 }),
    passage('says', 'the base at Ream', { title, position: 2 }),
    passage('other', 'no'),
  ];
  const byTitle = (id: string) =>
    hit(indexed, { any: ['base', 'Ream'] }, id).explanation.rules.filter((rule) => rule.title > 0);
  expect(byTitle('first').map(({ rule }) => rule)).toEqual(['Ream']);
  expect(byTitle('later')).toEqual([]);
  expect(byTitle('says').map(({ rule }) => rule)).toEqual(['Ream']);
});

test('of equal matches the one like the best passage comes first, and is said to be', () => {
  const indexed = [
    passage('best', 'Ream Ream Ream dredging pier sand'),
    passage('alike', 'Ream dredging pier sand here now'),
    passage('a-stranger', 'Ream football score match goal now'),
    ...['x', 'y', 'z', 'u', 'v', 'w'].map((id) => passage(id, `Ream ${id} ${id}${id} nothing`)),
  ];
  const found = search(createMemoryEngine(indexed), query({ any: ['Ream'] }), 3).hits;
  expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['best', 'alike']);
  expect(found[1]?.explanation.likeness.words).toEqual(
    expect.arrayContaining(['dredging', 'pier', 'sand']),
  );
});

test('typed words count each, and few of them together as a phrase', () => {
  const texts = (typed: string) =>
    wordsQuery(typed).any.map((clause) => (clause.kind === 'term' ? clause.text : ''));
  expect(texts('the naval base')).toEqual(['the naval base', 'naval', 'base']);
  expect(texts('zero-dimensional matter')).toEqual([
    'zero-dimensional matter',
    'zero',
    'dimensional',
    'matter',
  ]);
  expect(texts('what do we know of ships that were lost at sea near Ream')).not.toContain(
    'what do we know of ships that were lost at sea near Ream',
  );
});

test('nothing but small words finds nothing', () => {
  const engine = createMemoryEngine([passage('a', 'the base of it')]);
  expect(search(engine, wordsQuery('of the'), 9).hits).toEqual([]);
});

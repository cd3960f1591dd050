import { describe, expect, test } from 'vitest';
import type { Hit, IndexedPassage, Query, SearchEngine } from '../../src/search/engine.ts';
import { createMemoryEngine } from '../../src/search/memory-engine.ts';
import { search } from '../../src/search/search.ts';
import { passage, query, term } from './composed-passages.ts';
import { createNaiveScan } from './naive-scan.ts';
import { createStoredEngine } from './stored-passages.ts';

type MakeEngine = (passages: readonly IndexedPassage[]) => SearchEngine;

/** What every engine must do. A new engine is one more line. */
const engines: readonly (readonly [string, MakeEngine])[] = [
  ['the memory engine', createMemoryEngine],
  ['the naive scan', createNaiveScan],
  ['the index on disk', createStoredEngine],
];

describe.each(engines)('%s', (_, createEngine) => {
  function hits(engine: SearchEngine, wanted: Query, limit: number): readonly Hit[] {
    return search(engine, wanted, limit).hits;
  }

  function idsFound(texts: Readonly<Record<string, string>>, wanted: Query): readonly string[] {
    const passages = Object.entries(texts).map(([id, text]) => passage(id, text));
    return ids(createEngine(passages), wanted);
  }

  function ids(engine: SearchEngine, wanted: Query): readonly string[] {
    return hits(engine, wanted, 100).map((hit) => hit.id);
  }

  test('finds a word by its stem, whatever its case', () => {
    const texts = { a: 'Foreign BASES', b: 'A basis', c: 'the base.' };
    expect(new Set(idsFound(texts, query({ any: ['base'] })))).toEqual(new Set(['a', 'c']));
  });

  test('finds a phrase only where its words stand in order, small words aside', () => {
    const texts = { a: 'the rule of the law', b: 'the law of the rule', c: 'rule by martial law' };
    expect(idsFound(texts, query({ any: ['rule of law'] }))).toEqual(['a']);
  });

  test('does not find a phrase whose words stand apart or in another passage', () => {
    const texts = { a: 'naval', b: 'base', c: 'a naval air base' };
    expect(idsFound(texts, query({ any: ['naval base'] }))).toEqual([]);
  });

  test('finds a phrase that repeats a word', () => {
    const texts = { a: 'talks about talks', b: 'talks about war' };
    expect(idsFound(texts, query({ any: ['talks about talks'] }))).toEqual(['a']);
  });

  test('tells the country from the pronoun', () => {
    const texts = { a: 'It told us.', b: 'It told the US.', c: 'The U.S. told it.' };
    expect(new Set(idsFound(texts, query({ any: ['US'] })))).toEqual(new Set(['b', 'c']));
  });

  test('wants every term of "all" and no term of "none"', () => {
    const texts = { a: 'Ream base', b: 'Ream', c: 'Ream base airport' };
    const wanted = query({ any: ['Ream'], all: ['base'], none: ['airport'] });
    expect(idsFound(texts, wanted)).toEqual(['a']);
  });

  test('finds by "all" alone', () => {
    const texts = { a: 'Ream base', b: 'Ream', c: 'base' };
    expect(idsFound(texts, query({ all: ['base', 'Ream'] }))).toEqual(['a']);
  });

  test('finds nothing where nothing is asked for, whatever is refused', () => {
    expect(idsFound({ a: 'Ream' }, query({}))).toEqual([]);
    expect(idsFound({ a: 'Ream' }, query({ none: ['base'] }))).toEqual([]);
  });

  test('finds nothing by stop words, under "any" or under "all"', () => {
    expect(idsFound({ a: 'the base of it' }, query({ any: ['of the'] }))).toEqual([]);
    expect(idsFound({ a: 'the base of it' }, query({ any: ['base'], all: ['the'] }))).toEqual([]);
    expect(idsFound({ a: 'the base of it' }, query({ any: ['base'], none: ['the'] }))).toEqual([
      'a',
    ]);
  });

  test('finds "near" in any order, up to so many words from the first to the last', () => {
    const texts = {
      a: 'Koh Kong and a naval base',
      b: 'a base in Koh Kong',
      c: 'Koh Kong, one two three four base',
      d: 'a base',
    };
    const near = [{ terms: ['Koh Kong', 'base'], within: 4, weight: 1 }];
    expect(new Set(idsFound(texts, query({ near })))).toEqual(new Set(['a', 'b']));
  });

  test('finds "near" by a later occurrence where the first is too far', () => {
    const near = [{ terms: ['Ream', 'base'], within: 1, weight: 1 }];
    expect(idsFound({ a: 'Ream one two base Ream' }, query({ near }))).toEqual(['a']);
  });

  test('counts "near" among "any": one of them is enough', () => {
    const near = [{ terms: ['Ream', 'base'], within: 3, weight: 1 }];
    const texts = { a: 'Ream base', b: 'dredging', c: 'Ream' };
    expect(new Set(idsFound(texts, query({ any: ['dredging'], near })))).toEqual(
      new Set(['a', 'b']),
    );
  });

  test('names the terms that it found as the query writes them, heaviest first', () => {
    const engine = createEngine([passage('a', 'Koh Kong has naval bases in Cambodia')]);
    const any = [term('cambodia'), term('Naval Base', 3), term('absent', 9)];
    const near = [{ terms: ['Koh Kong', 'base'], within: 9, weight: 2 }];
    expect(hits(engine, query({ any, near }), 1)[0]?.terms).toEqual([
      'Naval Base',
      'Koh Kong … base',
      'cambodia',
    ]);
  });

  test('counts once what a query says twice', () => {
    const engine = createEngine([passage('a', 'a naval base'), passage('b', 'nothing')]);
    const [once] = hits(engine, query({ any: ['naval base'] }), 1);
    const [twice] = hits(
      engine,
      query({ any: ['naval base', 'Naval Bases'], all: ['naval base'] }),
      1,
    );
    expect(twice).toEqual(once);
  });

  test('lets the heavier count where a query says a thing twice', () => {
    const engine = createEngine([passage('a', 'a naval base'), passage('b', 'nothing')]);
    const heavy = term('naval base', 5);
    const [alone] = hits(engine, query({ any: [heavy] }), 1);
    expect(hits(engine, query({ any: ['naval bases', heavy] }), 1)[0]).toEqual(alone);
    expect(hits(engine, query({ any: [heavy, 'naval bases'] }), 1)[0]).toEqual(alone);
  });

  test('ranks a rare term above a common one, and a heavier above a lighter', () => {
    const texts = { a: 'Ream talks', b: 'talks today', c: 'talks again', d: 'nothing said' };
    expect(idsFound(texts, query({ any: ['Ream', 'talks'] }))[0]).toBe('a');
    const pair = { a: 'first word', b: 'second word' };
    const wanted = query({
      any: [term('first', 1), term('second', 2)],
    });
    expect(idsFound(pair, wanted)).toEqual(['b', 'a']);
  });

  test('ranks a short passage above a long one that says it as often', () => {
    const texts = { a: `base ${'other words here '.repeat(20)}`, b: 'a base there' };
    expect(idsFound(texts, query({ any: ['base'] }))).toEqual(['b', 'a']);
  });

  test('orders equal scores by id, in code units', () => {
    const texts = { 'p-b': 'base', 'p-B': 'base', 'p-a': 'base', 'p-10': 'base', 'p-9': 'base' };
    expect(idsFound(texts, query({ any: ['base'] }))).toEqual(['p-10', 'p-9', 'p-B', 'p-a', 'p-b']);
  });

  test('lets title and heading raise a score and never make a hit', () => {
    const engine = createEngine([
      passage('a', 'a base there'),
      passage('b', 'a base there', { title: 'The base' }),
      passage('c', 'a base there', { heading: 'Bases' }),
      passage('d', 'nothing of it', { title: 'The base', heading: 'Bases' }),
    ]);
    expect(ids(engine, query({ any: ['base'] }))).toEqual(['b', 'c', 'a']);
  });

  test('lets a title or a heading refuse nothing', () => {
    const engine = createEngine([passage('a', 'a base there', { title: 'The airport' })]);
    expect(ids(engine, query({ any: ['base'], none: ['airport'] }))).toEqual(['a']);
  });

  test('gives at most so many hits, the best ones', () => {
    const engine = createEngine([passage('a', 'base base'), passage('b', 'base other')]);
    expect(hits(engine, query({ any: ['base'] }), 1).map((hit) => hit.id)).toEqual(['a']);
    expect(hits(engine, query({ any: ['base'] }), 0)).toEqual([]);
  });

  test('gives scores above 0, even for a term that every passage has', () => {
    const engine = createEngine([passage('a', 'base'), passage('b', 'base')]);
    for (const { score } of hits(engine, query({ any: ['base'] }), 9)) {
      expect(score).toBeGreaterThan(0);
    }
  });

  test('finds nothing among no passages, and in empty ones', () => {
    expect(ids(createEngine([]), query({ any: ['base'] }))).toEqual([]);
    expect(idsFound({ a: '', b: '—' }, query({ any: ['base'] }))).toEqual([]);
  });

  test('takes words that are names of object members for words', () => {
    const texts = { a: 'the constructor of __proto__', b: 'toString' };
    expect(idsFound(texts, query({ any: ['constructor', 'proto'] }))).toEqual(['a']);
    expect(idsFound(texts, query({ any: ['hasOwnProperty', 'valueOf'] }))).toEqual([]);
  });

  describe('filters', () => {
    const engine = createEngine([
      passage('day', 'base', { earliest: '2019-01-19', latest: '2019-01-19', kind: 'report' }),
      passage('month', 'base', { earliest: '2019-11-01', latest: '2019-11-30' }),
      passage('from', 'base', { earliest: '2023-08-22' }),
      passage('undated', 'base', { article: 'other', file: 'corpus/shared.txt' }),
    ]);
    const found = (filter: Partial<Query['filter']>) =>
      new Set(ids(engine, query({ any: ['base'], filter })));

    test.each([
      [{ since: '2019-01-19' }, ['day', 'month', 'from', 'undated']],
      [{ since: '2019-01-20' }, ['month', 'from', 'undated']],
      [{ since: '2019-11-30' }, ['month', 'from', 'undated']],
      [{ since: '2019-12-01' }, ['from', 'undated']],
      [{ until: '2019-11-01' }, ['day', 'month', 'undated']],
      [{ until: '2019-10-31' }, ['day', 'undated']],
      [{ since: '2019-02-01', until: '2020-01-01' }, ['month', 'undated']],
      [{ until: '2019-12-31', datedOnly: true }, ['day', 'month']],
      [{ datedOnly: true }, ['day', 'month', 'from']],
    ])('by date: %j', (filter, expected) => {
      expect(found(filter)).toEqual(new Set(expected));
    });

    test('by source: the id of an article or the path of a file', () => {
      expect(found({ sources: ['day', 'corpus/shared.txt'] })).toEqual(new Set(['day', 'undated']));
      expect(found({ sources: ['shared'] })).toEqual(new Set());
    });

    test('by kind: what has none is out', () => {
      expect(found({ kinds: ['report', 'book'] })).toEqual(new Set(['day']));
    });

    test('change nothing that the rules add', () => {
      const [filtered] = hits(engine, query({ any: ['base'], filter: { kinds: ['report'] } }), 1);
      const all = hits(engine, query({ any: ['base'] }), 9);
      const same = all.find(({ id }) => id === filtered?.id);
      expect(filtered?.explanation.rules).toHaveLength(1);
      expect(same?.explanation.rules).toEqual(filtered?.explanation.rules);
    });
  });
});

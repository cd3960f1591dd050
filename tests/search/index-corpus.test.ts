import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import { indexCorpus, indexedPassages } from '../../src/search/index-corpus.ts';
import { search } from '../../src/search/search.ts';
import type { ArticleDescription } from '../../src/spec/source-description.ts';
import { query } from './composed-passages.ts';

function corpusOf(
  text: string,
  description: Partial<ArticleDescription>,
  heading?: string,
): Corpus {
  const article: Article = {
    id: 'a',
    file: {
      path: 'corpus/a.txt',
      sha256: '',
      format: 'text',
      text,
      lineStarts: [0],
      origins: [],
    },
    start: 0,
    end: text.length,
    description: { author: [], language: 'en', ...description },
    blocks: [],
  };
  const passage: Passage = {
    id: 'p-0123456789ab',
    article: 'a',
    start: 0,
    end: text.length,
    text,
    firstLine: 1,
    lastLine: 1,
    position: 0,
    ...(heading !== undefined && { heading }),
  };
  return {
    articles: [article],
    passages: [passage],
    passageCount: 1,
    articleById: new Map([[article.id, article]]),
    passageById: new Map([[passage.id, passage]]),
  };
}

test('a passage is indexed with what its article is described as', () => {
  const corpus = corpusOf(
    'A base.',
    {
      title: { value: 'On bases', basis: 'stated' },
      type: { value: 'report', basis: 'stated' },
      issued: { value: { kind: 'date', date: '2019-01-19' }, basis: 'stated' },
    },
    'Where they are',
  );
  expect(indexedPassages(corpus)).toEqual([
    {
      id: 'p-0123456789ab',
      text: 'A base.',
      heading: 'Where they are',
      title: 'On bases',
      article: 'a',
      file: 'corpus/a.txt',
      language: 'en',
      kind: 'report',
      earliest: '2019-01-19',
      latest: '2019-01-19',
      position: 0,
    },
  ]);
});

test.each([
  ['a month', { kind: 'date', date: '2020-02' }, '2020-02-01', '2020-02-29'],
  ['a year', { kind: 'date', date: '2019' }, '2019-01-01', '2019-12-31'],
  [
    'bounds',
    { kind: 'between', earliest: '2019-11-26', latest: '2020' },
    '2019-11-26',
    '2020-12-31',
  ],
  ['one bound', { kind: 'between', latest: '2024-06' }, undefined, '2024-06-30'],
] as const)('%s gives the days between which an article was issued', (_, value, first, last) => {
  const issued = { value, basis: 'inferred', reason: 'it says so' } as const;
  const [passage] = indexedPassages(corpusOf('A base.', { issued }));
  expect([passage?.earliest, passage?.latest]).toEqual([first, last]);
});

test('an article without a date has no days', () => {
  const [passage] = indexedPassages(corpusOf('A base.', {}));
  expect(passage).not.toHaveProperty('earliest');
  expect(passage).not.toHaveProperty('latest');
});

test('the engine of a corpus finds its passages', () => {
  const engine = indexCorpus(corpusOf('A naval base.', {}));
  expect(search(engine, query({ any: ['naval bases'] }), 9).hits).toMatchObject([
    { id: 'p-0123456789ab', terms: ['naval bases'] },
  ]);
});

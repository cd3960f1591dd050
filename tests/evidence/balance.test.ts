import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { countWords } from '../../src/corpus/count-words.ts';
import { balanceOf, type QuotedPassage } from '../../src/evidence/balance.ts';
import { datesCovered } from '../../src/evidence/dates-covered.ts';
import { wordsQuoted } from '../../src/evidence/words-quoted.ts';
import type { ArticleDescription, Attested, Basis } from '../../src/spec/source-description.ts';
import { composeArticle } from './example-corpus.ts';

const words = (count: number): string => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');

function fact(value: string, basis: Basis = 'stated'): Attested<string> {
  return basis === 'stated' ? { value, basis } : { value, basis, reason: 'So it is.' };
}

function article(id: string, description: Partial<ArticleDescription> = {}, count = 50): Article {
  return composeArticle(id, [words(count)], description).article;
}

/** The first so many words of an article. */
function quoting(from: Article, speaker: string, count = 10): QuotedPassage {
  return { article: from, speaker, segments: [{ start: 0, end: words(count).length }] };
}

describe('the balance of evidence', () => {
  const paper = article('paper', {
    type: fact('article-newspaper'),
    country: fact('KH'),
    side: fact('opposition'),
  });
  const release = article('release', { type: fact('document'), side: fact('government') });
  const other = article('other', { country: fact('KH', 'uncertain'), side: fact('government') });

  test('counts passages and words by speaker, kind of source, country and side', () => {
    const {
      passages,
      words: all,
      articles,
      voices,
    } = balanceOf([
      quoting(release, 'The office', 5),
      quoting(paper, 'Ada', 20),
      quoting(paper, 'Ada', 10),
      quoting(paper, 'Bea', 6),
    ]);
    expect([passages, all, articles]).toEqual([4, 41, [release, paper]]);
    expect(voices).toMatchObject([
      { speaker: 'Ada', kind: 'article-newspaper', passages: 2, words: 30, articles: [paper] },
      { speaker: 'Bea', country: { value: 'KH' }, side: { value: 'opposition' }, words: 6 },
      { speaker: 'The office', kind: 'document', side: { value: 'government' }, words: 5 },
    ]);
    expect(voices[2]).not.toHaveProperty('country');
  });

  test('takes a country that is uncertain for one that is not known', () => {
    expect(balanceOf([quoting(other, 'Ada')]).voices[0]).not.toHaveProperty('country');
  });

  test('counts one speaker in two sources of one sort once, with both sources', () => {
    const { voices } = balanceOf([
      quoting(article('one'), 'unsigned'),
      quoting(article('two'), 'unsigned'),
    ]);
    expect(voices.map((voice) => [voice.speaker, voice.articles.length])).toEqual([
      ['unsigned', 2],
    ]);
  });

  test.each([
    ['one passage', [quoting(paper, 'Ada')], false],
    ['two of one source', [quoting(paper, 'Ada'), quoting(paper, 'Bea')], true],
    ['two of two sources', [quoting(paper, 'Ada'), quoting(release, 'Bea')], false],
  ])('of %s says rightly whether all is of one source', (_, quoted, isSingle) => {
    expect(balanceOf(quoted).isSingleSource).toBe(isSingle);
  });

  test.each([
    ['one source', [quoting(release, 'A')], undefined],
    ['two of one side', [quoting(release, 'A'), quoting(other, 'B')], 'government'],
    ['two of two sides', [quoting(release, 'A'), quoting(paper, 'B')], undefined],
    ['two of which one has none', [quoting(release, 'A'), quoting(article('n'), 'B')], undefined],
  ])('of %s says rightly whether all is of one side', (_, quoted, side) => {
    expect(balanceOf(quoted).onlySide).toBe(side);
  });

  test('adds up, whatever is quoted', () => {
    const quoted = fc.array(
      fc.record({
        article: fc.constantFrom(paper, release, other),
        speaker: fc.constantFrom('Ada', 'Bea', '__proto__'),
        segments: fc.constant([{ start: 0, end: 8 }]),
      }),
    );
    fc.assert(
      fc.property(quoted, (passages) => {
        const balance = balanceOf(passages);
        const sum = (of: 'passages' | 'words'): number =>
          balance.voices.reduce((total, voice) => total + voice[of], 0);
        expect([sum('passages'), sum('words')]).toEqual([passages.length, balance.words]);
        const sources = new Set(balance.voices.flatMap((voice) => voice.articles));
        expect(sources).toEqual(new Set(balance.articles));
      }),
    );
  });
});

describe('the dates covered', () => {
  const on = (date: string, basis: Basis = 'stated'): Article =>
    article(date, {
      issued: { value: { kind: 'date', date }, basis, ...(basis !== 'stated' && { reason: 'R' }) },
    });
  const between = (bounds: { earliest?: string; latest?: string }): Article =>
    article('bounded', {
      issued: { value: { kind: 'between', ...bounds }, basis: 'inferred', reason: 'R' },
    });

  test('run from the first day to the last, dates of any precision among them', () => {
    const articles = [on('2019-05-02'), on('2018'), on('2019'), on('2019-06-21')];
    expect(datesCovered(articles)).toEqual({
      earliest: '2018',
      latest: '2019',
      inexact: 0,
      undated: 0,
    });
  });

  test('take bounds for dates, and say how many are no more than that', () => {
    const articles = [
      between({ earliest: '2016' }),
      between({ earliest: '2019-11-26', latest: '2019-12' }),
      on('2019-12-14', 'uncertain'),
      on('2019-12-20', 'inferred'),
      article('undated'),
    ];
    expect(datesCovered(articles)).toEqual({
      earliest: '2016',
      latest: '2019-12',
      inexact: 3,
      undated: 1,
    });
  });

  test('of sources without any are absent', () => {
    expect(datesCovered([article('undated')])).toEqual({ inexact: 0, undated: 1 });
  });
});

describe('the words quoted of a source', () => {
  const usual = { words: 100, share: 0.1 };
  const source = (count: number, description: Partial<ArticleDescription> = {}): Article =>
    article('source', description, count);
  const first = (count: number): { start: number; end: number } => ({
    start: 0,
    end: words(count).length,
  });

  test.each([
    ['100 words of a short source', 300, 100, false],
    ['101 words of a short source', 300, 101, true],
    ['a tenth of a long source', 2000, 200, false],
    ['more than a tenth of a long source', 2000, 201, true],
  ])('are within the limit or not: %s', (_, of, count, isOverLimit) => {
    expect(wordsQuoted(source(of), [first(count)], usual)).toMatchObject({
      words: count,
      of,
      share: count / of,
      isOverLimit,
    });
  });

  test('have no limit where there is a right to quote, unless it is uncertain', () => {
    const free = source(300, { rights: fact('CC BY 4.0') });
    const quoted = wordsQuoted(free, [first(300)], usual);
    expect(quoted.isOverLimit).toBe(false);
    expect(quoted).not.toHaveProperty('limit');
    const unsure = source(300, { rights: fact('CC BY 4.0', 'uncertain') });
    expect(wordsQuoted(unsure, [first(300)], usual)).toMatchObject({
      limit: 100,
      isOverLimit: true,
    });
  });

  test('count once, however often and in whatever pieces they are quoted', () => {
    const from = source(60);
    const { text } = from.file;
    const bounds = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [
      index,
      index + word.length,
    ]);
    const piece = fc.tuple(fc.nat(bounds.length - 1), fc.nat(bounds.length - 1)).map(([a, b]) => ({
      start: bounds[Math.min(a, b)]?.[0] ?? 0,
      end: bounds[Math.max(a, b)]?.[1] ?? 0,
    }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const covered = bounds.filter(([at = 0]) =>
          pieces.some(({ start, end }) => start <= at && at < end),
        );
        expect(wordsQuoted(from, pieces, usual).words).toBe(covered.length);
      }),
    );
  });

  test('are not of what is no text of the source', () => {
    const { article: composed } = composeArticle('a', [words(20), words(30)]);
    const blocks = composed.blocks.map((block, index) =>
      index === 0 ? { ...block, kind: 'caption' as const, quotable: false } : block,
    );
    expect(wordsQuoted({ ...composed, blocks }, [], usual).of).toBe(countWords(words(30)));
  });
});

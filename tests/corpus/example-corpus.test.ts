import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/corpus/passage.ts';
import { readFolder, repository } from './corpus-folder.ts';

const { corpus, diagnostics } = await readFolder(repository);

function passageWith(words: string): Passage {
  const found = corpus.passages.filter(({ text }) => text.includes(words));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} passages have "${words}"`);
  return found[0];
}

describe('the corpus that ships', () => {
  it('is read without a complaint', () => {
    expect(diagnostics).toEqual([]);
  });

  it('has six articles in five files', () => {
    expect(corpus.articles.map(({ id }) => id)).toEqual([
      'cambodia-us-functional-cooperation',
      'foreign-policy-institutional-reforms',
      'free-and-open-indo-pacific',
      'how-to-fix-cambodia-us-ties',
      'trump-hun-sen-letters',
      'us-officials-february-visit',
    ]);
  });

  it('quotes the statement of the FBI with the line that says whose it is', () => {
    const passage = passageWith('The FBI is proud');
    expect(passage.text.startsWith('FBI spokeswoman Kelsey Pietranton said:')).toBe(true);
    expect([passage.firstLine, passage.lastLine]).toEqual([30, 32]);
  });

  it('keeps the quotation over two paragraphs whole, with its attribution', () => {
    const passage = passageWith('Ream Naval Base');
    expect(passage.text.startsWith('“While the US continues')).toBe(true);
    expect(passage.text.endsWith('he explained.')).toBe(true);
  });

  it('knows the bare subheading among paragraphs without blank lines', () => {
    expect(passageWith('Thong Mengdavid, a research fellow').heading).toBe(
      'Navigating challenges, building ties',
    );
    expect(passageWith('Kin Phea, director of').heading).toBeUndefined();
  });

  it('quotes the longer of the two copies of a lede, once', () => {
    expect(passageWith('Amid shifting global power dynamics').text).toContain('may persist.');
  });

  it.each([
    'cellcard',
    'Khmer Times Share',
    'KT/Mai Vireak',
    'Previous Article',
    'Poll boycott call',
    'Trans-Pacific View',
    '16484108',
    'Jaya Smart Building',
    'Rare Earth',
    'Hul Seingheng',
    'Image result',
    'EAF',
    'The views expressed',
    'Office of the Spokesperson',
    'is Senior Fellow',
  ])('quotes no passage with "%s"', (words) => {
    expect(corpus.passages.filter(({ text }) => text.includes(words))).toEqual([]);
  });

  it('corrects nothing: damaged and varying spellings stand as they are', () => {
    expect(passageWith('6thS.-ASEAN').text).toContain('At the 6thS.-ASEAN Summit');
    expect(passageWith('Kritenbrink and').article).toBe('us-officials-february-visit');
    expect(passageWith('meeting with Kristenbrink').article).toBe('us-officials-february-visit');
  });

  it('gives nested bullets their depth', () => {
    const article = corpus.articleById.get('free-and-open-indo-pacific');
    const levels = article?.blocks.filter(({ kind }) => kind === 'list-item').map((b) => b.level);
    expect(levels?.filter((level) => level === 2)).toHaveLength(3);
  });

  it('says of every fact that is not stated how it is known', () => {
    for (const { description } of corpus.articles) {
      const { title, author, issued, containerTitle, publisher, type, issuer } = description;
      for (const fact of [title, ...author, issued, containerTitle, publisher, type, issuer]) {
        if (fact && fact.basis !== 'stated') expect(fact.reason).toBeTruthy();
      }
    }
  });

  it.each([
    ['how-to-fix-cambodia-us-ties', { kind: 'between', earliest: '2016' }, 'inferred'],
    ['us-officials-february-visit', { kind: 'between', latest: '2024-06' }, 'inferred'],
    ['cambodia-us-functional-cooperation', { kind: 'date', date: '2019-12-14' }, 'uncertain'],
    ['foreign-policy-institutional-reforms', { kind: 'date', date: '2019-01-19' }, 'stated'],
    ['free-and-open-indo-pacific', { kind: 'date', date: '2018-11-18' }, 'stated'],
  ])('dates %s no closer than its text does', (id, value, basis) => {
    expect(corpus.articleById.get(id)?.description.issued).toMatchObject({ value, basis });
  });

  it('gives the text under a foreign heading no title, and its byline as uncertain', () => {
    const article = corpus.articleById.get('cambodia-us-functional-cooperation');
    expect(article?.description.title).toBeUndefined();
    expect(article?.description.author.map(({ basis }) => basis)).toEqual([
      'uncertain',
      'uncertain',
    ]);
  });
});

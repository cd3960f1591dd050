import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, termsOf } from '../../src/search/analyse.ts';
import { stem } from '../../src/search/stem.ts';

test('a token carries the offsets of the word it was made of', () => {
  const text = 'The U.S.’s bases, in Koh\u00a0Kong.';
  const words = analyse(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['U.S.’s', 'bases', 'Koh', 'Kong']);
});

describe('one term for all spellings of a word', () => {
  test.each([
    ['US', 'U.S.'],
    ['US', 'u.s.'],
    ['the US’', "the U.S.'s"],
    ['U.S.-ASEAN', 'US ASEAN'],
    ['UN', 'U.N.'],
    ['E.U.', 'EU'],
    ['policy-makers', 'policy makers'],
    ['Indo-Pacific', 'Indo Pacific'],
    ['Indo\u2011Pacific', 'Indo–Pacific'],
    ['Koh\u00a0Kong', 'Koh Kong'],
    ['Cambodia’s', 'Cambodia'],
    ["Cambodia's", 'Cambodias'],
    ['MPs’', 'MP'],
    ['NGOs', 'NGO'],
    ['MoUs', 'MOU'],
    ['NAVAL BASES', 'naval base'],
    ['café', 'cafe\u0301'],
    ['Đà Nẵng', 'Da Nang'],
    ['Straße', 'strasse'],
    ['\ufb01nance', 'finance'],
    ['Ｒｅａｍ', 'Ream'],
    ['neutral\u00adity', 'neutrality'],
    ['bases¹', 'bases'],
    ['1,000 troops', '1000 troops'],
    ['rule of law', 'rule law'],
    ['O’Brien', "O'Brien"],
    ['១២', '12'],
    ['l’alerte', 'alerte'],
    ["d'État", 'Etat'],
    ['QU’IL', 'il'],
    ['dell’Unione', 'Unione'],
    ['lorsqu’une', 'une'],
    ['chargé d’affaires', 'charge affaires'],
    ['T’aipei', 'Taipei'],
  ])('%j and %j', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
    expect(termsOf(one)).not.toEqual([]);
  });
});

test.each(['don’t', 'we’d', 'O’Brien', 'rock’n’roll', 'N’Djamena', 'D’Souza', 'd’you', 'c’mon'])(
  '%s is no elision and stays one word',
  (text) => {
    expect(analyse(text)).toMatchObject([{ start: 0, end: text.length }]);
  },
);

test('the offsets of a word after an elision leave the elision out', () => {
  const text = 'l’alerte';
  expect(analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual(['alerte']);
});

test('beside its term a token has its word, folded and not stemmed', () => {
  const words = analyse('The Bases of the U.N.’s NGOs, l’Été, US 1,000 ភ្នំ').map(({ word }) => word);
  expect(words).toEqual(['bases', 'un', 'ngo', 'ete', 'u.s', '1000', 'ភ្នំ']);
});

test('a term follows from its word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { term, word } of analyse(text)) expect(stem(word)).toBe(term);
    }),
  );
});

describe('different terms for different words', () => {
  test.each([
    ['US', 'use'],
    ['9.42', '942'],
    ['2018,2019', '20182019'],
    ['political will', 'political'],
    ['base', 'bass'],
    ['កា', 'កិ'],
    ['ភ្ន', 'ភន'],
  ])('%j and %j', (one, other) => {
    expect(termsOf(one)).not.toEqual(termsOf(other));
  });
});

test('the pronoun "us" is a stop word, the country is not', () => {
  expect(termsOf('They told us, and Us, of it')).toEqual(['told']);
  expect(termsOf('IT told the US of the WHO')).toEqual(['i.t', 'told', 'u.s', 'w.h.o']);
});

test('a number keeps its decimals and leaves the full stop of its sentence', () => {
  expect(termsOf('It was $9.42 billion in 2018.')).toEqual(['9.42', 'billion', '2018']);
});

test('words damaged in extraction still give the words that are whole', () => {
  expect(termsOf('At the 6thS.-ASEAN Summit')).toEqual(['6ths', 'asean', 'summit']);
});

test('Khmer is cut into clusters, each with its subscripts and vowels', () => {
  expect(termsOf('ភ្នំពេញ។')).toEqual(['ភ្នំ', 'ពេ', 'ញ']);
});

test.each([
  ['洪水预警 ASEAN 2019年。', ['洪', '水', '预', '警', 'asean', '2019', '年']],
  ['น้ำท่วม', ['น้', 'ำ', 'ท่', 'ว', 'ม']],
  ['洪水flood洪水', ['洪', '水', 'flood', '洪', '水']],
])('%s is cut likewise: nothing parts its words', (text, terms) => {
  expect(termsOf(text)).toEqual(terms.map((term) => term.normalize('NFC')));
});

test('an English word inside Khmer stays a word', () => {
  expect(termsOf('កម្ពុជាASEANកម្ពុជា')).toContain('asean');
});

test('a token’s offsets ascend, stay inside the text and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { start, end, term } of analyse(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(term).not.toBe('');
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('words apart from one another are analysed each by itself', () => {
  const word = fc.stringMatching(/^[a-zA-Zéខ្ម.’'-]{1,8}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(termsOf(`${one} ${other}`)).toEqual([...termsOf(one), ...termsOf(other)]);
    }),
  );
});

test.each([
  ['letters', 'a'],
  ['initials', 'U.'],
  ['apostrophes', 'a’'],
  ['figures', '1,000'],
  ['points', '1.'],
  ['subscripts', 'ក្ក'],
  ['accents', '\u0301'],
])('a run of 200,000 %s is analysed without leaving its bounds', (_, unit) => {
  const text = unit.repeat(200_000 / unit.length);
  // What took the square of this would outlast the runner's limit.
  const ends = analyse(text).map(({ end }) => end);
  expect(Math.max(0, ...ends)).toBeLessThanOrEqual(text.length);
});

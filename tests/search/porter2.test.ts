import fc from 'fast-check';
import snowball from 'snowball-stemmers';
import { expect, test } from 'vitest';
import { porter2 } from '../../src/search/porter2.ts';
import { shippedTexts } from './shipped-texts.ts';

/** Snowball's own program, as its compiler writes it. */
const judge = snowball.newStemmer('english');

const suffixes =
  'ational fulness ed eed edly eedly ing ingly ies ied s sses us y ly li ogi logi ion tion ement ment ent ate ative alize icate iciti ical ness ful al ance e ll er ic able ible ant ism iti ous ive ize ization ousli fulli lessli abli entli bli'.split(
    ' ',
  );
// Few letters, so that vowels, doubled letters and y meet in every order.
const letters = fc.string({
  unit: fc.constantFrom(...'aeiouyybcdlnrstgwx'),
  minLength: 1,
  maxLength: 9,
});

test('stems as the reference program does, whatever the word', () => {
  fc.assert(
    fc.property(letters, fc.constantFrom('', ...suffixes), (start, suffix) => {
      const word = start + suffix;
      expect(porter2(word)).toBe(judge.stem(word));
    }),
    { numRuns: 5000 },
  );
});

test('stems every word of the corpus as the reference program does', () => {
  const words = new Set(
    shippedTexts().flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []),
  );
  expect(words.size).toBeGreaterThan(1000);
  for (const word of words)
    expect(`${word}: ${porter2(word)}`).toBe(`${word}: ${judge.stem(word)}`);
});

import { expect, test } from 'vitest';
import { inverseDocumentFrequency, saturation } from '../../src/search/bm25.ts';

// Worked by hand from the formula in bm25.ts.
test('a term in one passage of three tells ln(8/3)', () => {
  expect(inverseDocumentFrequency(3, 1)).toBeCloseTo(Math.log(8 / 3), 12);
});

test('a term that every passage has still tells something', () => {
  expect(inverseDocumentFrequency(3, 3)).toBeCloseTo(Math.log(8 / 7), 12);
});

test.each([
  ['one match in a passage of average length counts as one', 1, 1, 1],
  ['a second match adds less than the first', 2, 1, 4.4 / 3.2],
  ['a passage of twice the length counts less', 1, 2, 2.2 / 3.1],
  ['no match counts nothing', 0, 1, 0],
])('%s', (_, frequency, relativeLength, expected) => {
  expect(saturation(frequency, relativeLength)).toBeCloseTo(expected, 12);
});

import { expect, test } from 'vitest';
import { inverseDocumentFrequency, scoreOf } from '../../src/search/bm25.ts';

const once = {
  weight: 1,
  idf: 1,
  frequency: 1,
  relativeLength: 1,
  inHeading: false,
  inTitle: false,
};

// Worked by hand from the formula in bm25.ts.
test('a term in one passage of three tells ln(8/3)', () => {
  expect(inverseDocumentFrequency(3, 1)).toBeCloseTo(Math.log(8 / 3), 12);
});

test('a term that every passage has still tells something', () => {
  expect(inverseDocumentFrequency(3, 3)).toBeCloseTo(Math.log(8 / 7), 12);
});

test.each([
  ['one match in a passage of average length scores its weight times its idf', {}, 1],
  ['a second match adds less than the first', { frequency: 2 }, 4.4 / 3.2],
  ['a passage of twice the length scores less', { relativeLength: 2 }, 2.2 / 3.1],
  ['weight and idf multiply', { weight: 3, idf: 2 }, 6],
  ['a heading adds a fifth, a title a tenth', { inHeading: true, inTitle: true }, 1.3],
  ['a title alone adds a tenth', { frequency: 0, inTitle: true }, 0.1],
])('%s', (_, difference, expected) => {
  expect(scoreOf({ ...once, ...difference })).toBeCloseTo(expected, 12);
});

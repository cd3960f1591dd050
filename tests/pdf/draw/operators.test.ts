import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { number } from '../../../src/pdf/draw/operators.ts';
import { wordsOf } from '../../../src/pdf/layout/set-text.ts';

describe('a number', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [-0.0004, '0'],
    [0.0005, '0.001'],
    [-1.5, '-1.5'],
    [841.89, '841.89'],
    [12.34567, '12.346'],
    [3_000_000.25, '3000000.25'],
  ])('is written in thousandths and no finer: %d', (value, written) => {
    expect(number(value)).toBe(written);
  });

  test('reads as what it was, to half a thousandth', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(Number(number(value)) - value)).toBeLessThanOrEqual(0.000501);
        expect(number(value)).toMatch(/^-?\d+(?:\.\d{0,2}[1-9])?$/);
      }),
    );
  });
});

test('a text is its words and the spaces between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', 'a', '\u00a0', 'é') }), (text) => {
      expect(wordsOf(text)).toEqual(text.match(/ +|[^ ]+/g) ?? []);
    }),
  );
});

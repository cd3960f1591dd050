import { describe, expect, test } from 'vitest';
import { isProtectedSpace } from '../../../src/pdf/layout/paragraph/protected-spaces.ts';

describe('a space is protected', () => {
  test.each([
    ['No.', '5'],
    ['(no.', '12)'],
    ['p.', '12'],
    ['pp.', '12–14'],
    ['§', '3'],
    ['US$', '30'],
    ['25', 'km'],
    ['1,200', 'km²,'],
    ['5', '%'],
    ['5', '%.'],
    ['3.5', 'million'],
    ['18', 'June'],
    ['J.', 'Smith'],
    ['J.', 'R.'],
    ['(J.-P.', 'Martin)'],
    ['Dr', 'Chan'],
    ['Mrs.', 'Chan'],
    ['word', '–'],
    ['word', '—'],
    ['word', '…'],
    ['2016', '·'],
    ['word', '…”,'],
    ['word', '...)'],
    ['mot', '?'],
    ['mot', '»,'],
    ['«', 'Mot'],
    ['(«', 'mot'],
    ['page', '4'],
    ['Lines', '3–4,'],
    ['tableau', '2'],
    ['1', '000'],
    ['000', '000'],
    ['€1', '000,'],
    ['22', 'July'],
    ['July', '22,'],
    ['1er', 'mars'],
    ['22.', 'Juli'],
    ['U.S.', '$30'],
    ['US', '$30'],
    ['J.', 'K.'],
    ['z.', 'B.'],
    ['d.', 'h.,'],
    ['Gen.', 'Tea'],
    ['២២', 'កក្កដា'],
    ['នៅថ្ងៃទី', '២២'],
    ['២៥', 'គីឡូម៉ែត្រ'],
  ])('in “%s %s”', (before, after) => {
    expect(isProtectedSpace(before, after)).toBe(true);
  });
});

describe('a space is not protected', () => {
  test.each([
    ['no', '5'],
    ['in', '1997'],
    ['1997', 'the'],
    ['–', 'word'],
    ['word', '–5'],
    ['word', '--strict'],
    ['5', 'kmh'],
    ['end.', 'Smith'],
    ['J.', 'of'],
    ['U.S.', 'Congress'],
    ['Drive', 'Chan'],
    ['', '–'],
    ['2019', '300'],
    ['12', '3000'],
    ['pages', 'four'],
    ['22.', 'The'],
    ['U.S.', '30'],
    ['A', '$'],
    ['I.', 'was'],
    ['ទី', 'ក'],
    ['២២', 'ក'],
  ])('in “%s %s”', (before, after) => {
    expect(isProtectedSpace(before, after)).toBe(false);
  });
});

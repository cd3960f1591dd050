import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slugs } from '../../src/document/slug.ts';

test('a slug has letters, digits, hyphens and their like, whether all of a heading is ASCII or not', () => {
  const signs = fc.constantFrom(...'aZ09_-.,:(’é\u0301\u203fភ ');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (heading) => {
      const expected = heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
      expect(new Slugs().next(heading)).toBe(expected || 'section');
    }),
    { numRuns: 1000 },
  );
});

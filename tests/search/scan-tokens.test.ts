import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanTokens } from '../../src/search/scan-tokens.ts';
import { tokenPattern } from '../../src/search/token-pattern.ts';

type Found = readonly [kind: string, start: number, end: number];

function scanned(text: string): readonly Found[] {
  const found: Found[] = [];
  scanTokens(text, (kind, start, end) => found.push([kind, start, end]));
  return found;
}

/** What the pattern itself finds. */
function matched(text: string): readonly Found[] {
  return [...text.matchAll(new RegExp(tokenPattern, 'gu'))].map((match): Found => {
    const [raw, initialism, cluster] = match;
    const kind =
      initialism !== undefined ? 'initialism' : cluster !== undefined ? 'cluster' : 'word';
    return [kind, match.index, match.index + raw.length];
  });
}

test('any text gives the tokens that the pattern gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(scanned(text)).toEqual(matched(text));
    }),
    { numRuns: 2000 },
  );
});

test('so does text made of what is told apart by its neighbours', () => {
  const unit = fc.constantFrom(
    ...['a', 'B', 's', 'S', 'é', 'e\u0301', '.', ',', "'", '’', 'ʼ', '＇', ' ', '-', '1', '000'],
    ...['១', '\u00ad', '\u200d', 'ក', '្', 'ំ', '洪', '้', 'ท', '๕', '𝒜', '𝟗', '\ud835', '¹', 'Ⅳ'],
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 14 }), (units) => {
      const text = units.join('');
      expect(scanned(text)).toEqual(matched(text));
    }),
    { numRuns: 5000 },
  );
});

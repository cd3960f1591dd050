import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/corpus/count-words.ts';
import { foldWhiteSpace } from '../../src/corpus/lines.ts';

const unit = fc.constantFrom(
  ...['a', 'é', '’', '—', '…', '\u2028', '\u202f', ' ', '  ', '\t', '\n', '\u00a0', '\u200b'],
  ...['\ufeff', '\u1680', '\u3000', '\u0085', 'ក', '洪', 'の', 'ท', '𠀀', '1', '.'],
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

test('words are what stands between white space, whatever else is in the text', () => {
  fc.assert(
    fc.property(text, (words) => {
      // One Han letter makes the whole text be counted the long way, and is one word itself.
      expect(countWords(words)).toBe(countWords(`${words}\u2029洪`) - 1);
    }),
    { numRuns: 2000 },
  );
});

test('white space is folded the same way in texts that hardly have any', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(foldWhiteSpace(words)).toBe(words.replace(/[\s\u200b]+/gu, ' ').trim());
    }),
    { numRuns: 2000 },
  );
});

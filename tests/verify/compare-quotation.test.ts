import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/verify/align.ts';
import { compareQuotation } from '../../src/verify/compare-quotation.ts';
import type { Expectation } from '../../src/verify/expectation.ts';
import type { FoundQuotation } from '../../src/verify/found-quotation.ts';
import type { Medium } from '../../src/verify/words.ts';

const word = fc.stringMatching(/^[a-z“’.,é\]-]{1,8}$/);
const runs = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 3,
});
const gap = fc.constantFrom(' […] ', '[…]', '\n[…]\n', ' [the minister] […]\n');
const medium = fc.constantFrom<Medium>('markdown', 'pdf');

function expectation(text: readonly string[]): Expectation {
  return { id: 'p-0123456789ab', kind: 'block', runs: text, citation: 'The Post.' };
}

function found(words: string): FoundQuotation {
  const rest = { before: '', attribution: '', note: 'The Post.', place: 1, group: 1 };
  return { kind: 'block', key: '', words, ...rest };
}

test('words pass whatever white space and annotations stand between the runs', () => {
  fc.assert(
    fc.property(
      runs,
      gap,
      fc.constantFrom(' ', '  ', '\n', '\u00a0'),
      medium,
      (words, between, space, by) => {
        const wanted = words.map((run) => run.join(' '));
        const shown = words.map((run) => run.join(space)).join(between);
        expect(compareQuotation(expectation(wanted), found(shown), by)).toEqual([]);
      },
    ),
  );
});

test('runs that read as one are seen, since something is left out between them', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(' ', '\n', ''), medium, (one, other, between, by) => {
      fc.pre(!one.includes(']') && !other.includes(']'));
      const [difference] = compareQuotation(
        expectation([one, other]),
        found(one + between + other),
        by,
      );
      expect(difference).toMatchObject({ code: 'BRIEF-VERIFY-002', expected: '[…]' });
    }),
  );
});

test('a letter that is changed, added or lost is always seen', () => {
  const change = fc.constantFrom(
    (text: string, at: number) => `${text.slice(0, at)}x${text.slice(at)}`,
    (text: string, at: number) => `${text.slice(0, at)}x${text.slice(at + 1)}`,
    (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
  );
  const plain = fc.array(fc.stringMatching(/^[a-w]{1,8}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(plain, change, fc.nat(), medium, (words, alter, where, by) => {
      const text = words.join('. ');
      const letters = [...text].flatMap((unit, at) => (unit === '.' || unit === ' ' ? [] : [at]));
      const altered = alter(text, letters[where % letters.length] ?? 0);
      const [difference] = compareQuotation(expectation([text]), found(altered), by);
      expect(difference?.code).toBe('BRIEF-VERIFY-002');
    }),
  );
});

describe('what counts as the same', () => {
  test.each<[string, string, string, Medium, boolean]>([
    ['composed and decomposed letters', 'café', 'cafe\u0301', 'markdown', true],
    ['a ligature is not its letters', 'office', 'o\ufb03ce', 'pdf', false],
    ['white space inside a word, in a PDF', 'office', 'of fice', 'pdf', true],
    ['white space inside a word, in Markdown', 'office', 'of fice', 'markdown', false],
    ['a soft hyphen, in a PDF', 'office', 'of\u00adfice', 'pdf', true],
    ['another kind of quotation mark', '“a”', '"a"', 'markdown', false],
    ['another dash', 'a – b', 'a - b', 'pdf', false],
    [
      'a run that begins with brackets of its own',
      '[Royal] Army',
      '[…] [Royal] Army',
      'markdown',
      true,
    ],
    ['capitals', 'Royal', 'royal', 'markdown', false],
  ])('%s', (_, wanted, shown, by, isSame) => {
    const differences = compareQuotation(expectation([wanted]), found(shown), by);
    expect(differences.length === 0).toBe(isSame);
  });
});

describe('aligned lists', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  test('have every index once, in order, and pair equal keys only', () => {
    fc.assert(
      fc.property(keys, keys, (expected, there) => {
        const pairs = align(expected, there);
        const indices = (side: 'expected' | 'found') => pairs.flatMap((pair) => pair[side] ?? []);
        expect(indices('expected')).toEqual(expected.map((_, index) => index));
        expect(indices('found')).toEqual(there.map((_, index) => index));
        for (const pair of pairs)
          if (pair.expected !== undefined && pair.found !== undefined)
            expect(expected[pair.expected]).toBe(there[pair.found]);
      }),
    );
  });

  test('leave one pair out where one is missing', () => {
    const pairs = align(['a', 'b', 'c', 'd'], ['a', 'c', 'd']);
    expect(pairs.filter((pair) => pair.found === undefined)).toEqual([{ expected: 1 }]);
  });
});

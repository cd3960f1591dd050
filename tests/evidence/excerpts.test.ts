import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/passage.ts';
import { findExcerpt } from '../../src/evidence/excerpts.ts';

const offset = 100;

function passage(text: string): Passage {
  const end = offset + text.length;
  return {
    id: 'p',
    article: 'a',
    start: offset,
    end,
    text,
    firstLine: 1,
    lastLine: 1,
    position: 0,
  };
}

function found(text: string, runs: readonly string[]): string[] {
  const { segments } = findExcerpt(passage(text), runs);
  return segments.map(({ start, end }) => text.slice(start - offset, end - offset));
}

describe('an excerpt', () => {
  test('is found whatever the white space, the quotation marks and the dashes', () => {
    const text = 'The port’s \n “new” mole – of stone – stands.';
    expect(found(text, ['The port\'s "new" mole', 'of stone - stands'])).toEqual([
      'The port’s \n “new” mole',
      'of stone – stands',
    ]);
  });

  test('never begins or ends inside a word', () => {
    const { mistakes } = findExcerpt(passage('They support the ports.'), ['port']);
    expect(mistakes).toEqual([{ index: 0, kind: 'absent' }]);
    expect(found('They support the port.', ['port'])).toEqual(['port']);
  });

  test('takes the next occurrence after the run before', () => {
    expect(found('ships and quays and ships', ['quays', 'ships'])).toEqual(['quays', 'ships']);
    const { segments } = findExcerpt(passage('ships and quays and ships'), ['quays', 'ships']);
    expect(segments[1]?.start).toBe(offset + 20);
  });

  test('tells absent words from words out of order', () => {
    const { mistakes } = findExcerpt(passage('one two three'), ['three', 'one', 'four', '']);
    expect(mistakes).toEqual([
      { index: 1, kind: 'disorder' },
      { index: 2, kind: 'absent' },
      { index: 3, kind: 'absent' },
    ]);
  });

  test('joins runs with nothing between them', () => {
    expect(found('one two three four', ['one two', 'three'])).toEqual(['one two three']);
  });

  test('without runs is the whole passage', () => {
    expect(found('one two', [])).toEqual(['one two']);
  });

  test('of a passage’s own words in order is always found, word for word', () => {
    const text = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
        const [from, to] = [one % words.length, other % words.length].sort((a, b) => a - b);
        const run = words.slice(from, (to ?? 0) + 1).join(' ');
        expect(found(words.join('\n'), [run])[0]?.replaceAll('\n', ' ')).toBe(run);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceEnds } from '../../src/corpus/sentences.ts';

function sentencesOf(text: string): readonly string[] {
  const ends = sentenceEnds(text);
  const starts = [0, ...ends.map(({ next }) => next)];
  return starts.map((start, index) => text.slice(start, ends[index]?.end ?? text.length));
}

describe('sentences', () => {
  it.each([
    ['He came. She left.', ['He came.', 'She left.']],
    ['The U.S. Senate met. It voted.', ['The U.S. Senate met.', 'It voted.']],
    ['Dr. Sok and Mr. Chan met Lt. Gen. Hun. They ate.', 2],
    ['President Donald J. Trump wrote. He signed.', 2],
    ['It cost $9.42 billion. No. 3 cost more.', 2],
    ['No. 15 was late. It came.', 2],
    ['He asked, “Why? Who?” She left.', ['He asked, “Why?', 'Who?”', 'She left.']],
    ['“We will not.” He left.', ['“We will not.”', 'He left.']],
    ['(He had a point.) She had two.', ['(He had a point.)', 'She had two.']],
    ['It fell … and rose. It fell.', 2],
    ['He said so. “We will,” he said.', 2],
    ['It ended e.g. There.', 1],
    ['他说：“我们走。”他走了。她没走。', ['他说：“我们走。”', '他走了。', '她没走。']],
    ['هل جاء؟ نعم جاء.', 2],
    ['ទឹកជំនន់មកដល់។ ប្រជាជនចាកចេញ។', 2],
  ])('%s', (text, expected) => {
    const found = sentencesOf(text);
    expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  });

  it('know whether a quotation is open where they end', () => {
    const text = 'He said: “One. Two.” Three. "Four. Five." Six.';
    expect(sentenceEnds(text).map(({ inQuotation }) => inQuotation)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('lose nothing but the white space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aA1 .?!“”"\'()\n') }), (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakGreedily,
  breakParagraph,
  passes,
} from '../../../src/pdf/layout/paragraph/break-paragraph.ts';
import { demeritsOf, type Pass, spaceShrink } from '../../../src/pdf/layout/paragraph/demerits.ts';
import { firstFit } from '../../../src/pdf/layout/paragraph/first-fit.ts';
import type { Line } from '../../../src/pdf/layout/paragraph/line.ts';
import { segmentOf } from '../../../src/pdf/layout/paragraph/segment.ts';
import { totalFit } from '../../../src/pdf/layout/paragraph/total-fit.ts';
import { evenMeasurer, textOfLine, tokensOfText } from './even-measurer.ts';

/** A letter is half an em of 10 points wide. */
const letter = 5;

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
  fc.stringMatching(/^[a-z]{2,6}-[a-z]{2,6}$/),
  fc.stringMatching(/^[a-z]{2,5}\u00ad[a-z]{2,5}$/),
  fc.constantFrom('No.', '5', '1997', 'km', '–', 'J.', 'Smith', 'p.', '12,'),
  fc.stringMatching(/^[a-z]{30,60}$/),
);
const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const measure = fc.integer({ min: 12, max: 40 }).map((letters) => letters * letter);
const alignment = fc.constantFrom('ragged' as const, 'justified' as const);

/** Soft hyphens aside, which show or not. */
function bare(text: string): string {
  return text.replaceAll('\u00ad', '');
}

describe('the lines of any paragraph', () => {
  test('hold each of its words once, in order', () => {
    fc.assert(
      fc.property(prose, measure, alignment, (text, width, align) => {
        const lines = breakParagraph(tokensOfText(text), width, evenMeasurer, align);
        expect(bare(lines.map(textOfLine).join('')).trimEnd()).toBe(bare(text));
      }),
    );
  });

  test('are within the measure, spaces shrunk no more than they may', () => {
    fc.assert(
      fc.property(prose, measure, alignment, (text, width, align) => {
        for (const line of breakParagraph(tokensOfText(text), width, evenMeasurer, align)) {
          expect(line.width).toBeLessThanOrEqual(width + 1e-6);
          expect(line.stretch).toBeGreaterThanOrEqual(align === 'ragged' ? 0 : -spaceShrink);
        }
      }),
    );
  });

  test('cost no more together than those that take what fits', () => {
    fc.assert(
      fc.property(shortProse, measure, alignment, (text, width, align) => {
        const segment = segmentOf(fittingTokens(text, width), width);
        const pass = lastPass(align, width);
        const best = totalFit(segment, pass);
        if (best === undefined) throw new Error('the last pass refuses the paragraph');
        const greedy = demeritsOf(segment, firstFit(segment), pass);
        expect(demeritsOf(segment, best, pass)).toBeLessThanOrEqual(greedy * (1 + 1e-9));
      }),
    );
  });

  test('cost no more together than any other choice of them', () => {
    fc.assert(
      fc.property(shortProse, measure, alignment, fc.nat(2), (text, width, align, which) => {
        const segment = segmentOf(fittingTokens(text, width).slice(0, 11), width);
        const tries = passes(align, width);
        const pass = tries[which % tries.length] ?? lastPass(align, width);
        const least = Math.min(
          ...allBreaks(segment.tokens.length).map((breaks) => demeritsOf(segment, breaks, pass)),
        );
        const found = totalFit(segment, pass);
        const cost = found ? demeritsOf(segment, found, pass) : Number.POSITIVE_INFINITY;
        if (least === Number.POSITIVE_INFINITY) expect(found).toBeUndefined();
        else expect(cost).toBeLessThanOrEqual(least * (1 + 1e-9));
      }),
    );
  });
});

const shortProse = fc
  .array(
    word.filter((each) => each.length < 12),
    { minLength: 1, maxLength: 30 },
  )
  .map((words) => words.join(' '));

function fittingTokens(text: string, width: number): ReturnType<typeof tokensOfText> {
  return tokensOfText(text).filter((token) => token.width + (token.hyphen ?? 0) <= width);
}

function lastPass(align: 'ragged' | 'justified', width: number): Pass {
  const pass = passes(align, width).at(-1);
  if (pass === undefined) throw new Error('there is no pass');
  return pass;
}

/** Every choice of line ends among so many tokens. */
function allBreaks(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** (count - 1) }, (_, chosen) => [
    ...Array.from({ length: count - 1 }, (__, at) => at + 1).filter(
      (at) => (chosen >> (at - 1)) & 1,
    ),
    count,
  ]);
}

/** The lines of a text on so many letters' width. */
function linesOf(
  text: string,
  letters: number,
  align: 'ragged' | 'justified' = 'ragged',
): readonly Line[] {
  return breakParagraph(tokensOfText(text), letters * letter, evenMeasurer, align);
}

function texts(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => textOfLine(line).trimEnd());
}

describe('total fit', () => {
  test('shortens a line so that the next is not far shorter', () => {
    const text = 'aaa bb cc ddddd eeeeeeeee ffff';
    const greedy = breakGreedily(tokensOfText(text), 9 * letter, evenMeasurer);
    expect(texts(greedy)).toEqual(['aaa bb cc', 'ddddd', 'eeeeeeeee', 'ffff']);
    expect(texts(linesOf(text, 9))).toEqual(['aaa bb', 'cc ddddd', 'eeeeeeeee', 'ffff']);
  });

  test('leaves no word alone on the last line where another can join it', () => {
    const text = 'one three seven eleven fifteen nineteen to';
    const greedy = breakGreedily(tokensOfText(text), 39 * letter, evenMeasurer);
    expect(texts(greedy).at(-1)).toBe('to');
    expect(texts(linesOf(text, 39)).at(-1)).toBe('nineteen to');
  });

  test('does not set two hyphens one above the other where it can be helped', () => {
    const text = 'aaaa bbbb-cc dddd eeee-ff gggg hhh iiii jjjj';
    const ends = texts(linesOf(text, 10)).map((line) => line.at(-1));
    expect(ends.join('')).not.toContain('--');
  });

  test('fills the measure of a justified line and leaves the last one as it is', () => {
    const text = 'the boats of the northern lakes came to run by night for a year and more';
    const lines = linesOf(text, 34, 'justified');
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(34 * letter);
    expect(lines.at(-1)?.stretch).toBe(0);
  });

  test('rather leaves a justified line short than tears it apart', () => {
    const [first] = linesOf(`a b ${'c'.repeat(20)} d`, 20, 'justified');
    expect(first).toMatchObject({ width: 3 * letter, stretch: 0 });
  });

  test('shows a soft hyphen at the end of a line, with room for it', () => {
    const lines = linesOf('aaa bbbb\u00adcccc dd', 9);
    expect(texts(lines)).toEqual(['aaa bbbb\u00ad', 'cccc dd']);
    expect(lines[0]?.width).toBe(9 * letter);
    expect(texts(linesOf('aaa bbbb\u00adcccc dd', 8))).toEqual(['aaa', 'bbbb\u00adcccc', 'dd']);
  });

  test('ends a line at a protected space where nothing else can, and cuts no word for it', () => {
    expect(texts(linesOf('aaaa No. 5 bbb', 8))).toEqual(['aaaa', 'No. 5', 'bbb']);
    expect(texts(linesOf('approx. No. 123456', 7))).toEqual(['approx.', 'No.', '123456']);
  });
});

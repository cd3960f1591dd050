import type { Measurer } from '../measurer.ts';
import type { Token } from '../tokens.ts';
import { cutWideTokens } from './cut-token.ts';
import { type Alignment, type Pass, spaceShrink } from './demerits.ts';
import { firstFit } from './first-fit.ts';
import type { Line } from './line.ts';
import { type Segment, segmentsOf, spaceOfLine, widthOfLine } from './segment.ts';
import { totalFit } from './total-fit.ts';

/** Justified, a space is at most so many times its width; a line that needs more stays short. */
const widestSpace = 4;

/**
 * The lines of a paragraph, chosen together (see `totalFit`): ragged lines of as like length as may
 * be, or justified ones of as like spacing; the last is not a lone short word where that can be helped.
 * A token wider than the line is cut.
 */
export function breakParagraph(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
  alignment: Alignment = 'ragged',
): readonly Line[] {
  const fitting = cutWideTokens(tokens, measure, measurer);
  return segmentsOf(fitting, measure).flatMap((segment) =>
    linesOf(segment, breaksOf(segment, alignment), alignment),
  );
}

/** Without weighing: each line takes what fits. */
export function breakGreedily(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Line[] {
  const fitting = cutWideTokens(tokens, measure, measurer);
  return segmentsOf(fitting, measure).flatMap((segment) =>
    linesOf(segment, firstFit(segment), 'ragged'),
  );
}

function breaksOf(segment: Segment, alignment: Alignment): readonly number[] {
  const { length } = segment.tokens;
  if (length === 1 || widthOfLine(segment, 0, length) <= segment.measure) return [length];
  for (const pass of passes(alignment, segment.measure)) {
    const breaks = totalFit(segment, pass);
    if (breaks !== undefined) return breaks;
  }
  return firstFit(segment);
}

/** No line shorter than about three quarters of the measure: what is not looked at costs no time. */
const raggedStrict = { tolerance: 6_400, furthest: 4 };

/** Tries, from strict to lenient. In a narrow column, ragged lines are as even as those of a wide one. */
export function passes(alignment: Alignment, measure: number): readonly Pass[] {
  const any = { tolerance: Number.POSITIVE_INFINITY, furthest: Number.POSITIVE_INFINITY };
  const lenient = { alignment, ...any, spareStretch: measure * 0.06 };
  const strict =
    alignment === 'justified'
      ? { tolerance: 200, furthest: Math.cbrt(2), spareStretch: 0 }
      : raggedStrict;
  return [
    { ...lenient, ...strict, breaksBound: false },
    { ...lenient, breaksBound: false },
    { ...lenient, breaksBound: true },
  ];
}

function linesOf(
  segment: Segment,
  breaks: readonly number[],
  alignment: Alignment,
): readonly Line[] {
  return breaks.map((to, index) => {
    const from = breaks[index - 1] ?? 0;
    const natural = widthOfLine(segment, from, to);
    const stretch = alignment === 'justified' ? stretchOf(segment, from, to) : 0;
    const width = natural + stretch * spaceOfLine(segment, from, to);
    return { tokens: segment.tokens.slice(from, to), width, stretch };
  });
}

/** By what part of its width each space grows, or shrinks where negative. */
function stretchOf(segment: Segment, from: number, to: number): number {
  const slack = segment.measure - widthOfLine(segment, from, to);
  const space = spaceOfLine(segment, from, to);
  const isLast = to === segment.tokens.length;
  if (space === 0 || (isLast && slack >= 0)) return 0;
  const stretch = Math.max(slack / space, -spaceShrink);
  return stretch > widestSpace - 1 ? 0 : stretch;
}

import { divideTokens } from '../divide-tokens.ts';
import type { Hyphenator } from '../hyphenator.ts';
import type { Measurer } from '../measurer.ts';
import type { Token } from '../token.ts';
import { cutWideTokens } from './cut-token.ts';
import { type Alignment, type Pass, spaceShrink } from './demerits.ts';
import { firstFit } from './first-fit.ts';
import { hangAtEnd, hangAtStart } from './hang.ts';
import { kerningBefore } from './kerning-before.ts';
import type { Line } from './line.ts';
import { type Segment, segmentOf, segmentsOf, spaceOfLine, widthOfLine } from './segment.ts';
import { totalFit } from './total-fit.ts';

/** Justified, a space is at most so many times its width; a line that needs more stays short. */
const widestSpace = 4;

/** How a paragraph is set. */
export interface Ways {
  /** Divides words where there are no good lines without; none are where it is left out. */
  readonly hyphenator?: Hyphenator | undefined;
  /** Whether it divides words that are wider than the line and no others. */
  readonly isSparing?: boolean;
  /** Whether quotation marks, stops and hyphens stand out at the edges of the lines. */
  readonly isHanging?: boolean;
}

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
  { hyphenator: known, isSparing = false, isHanging = false }: Ways = {},
): readonly Line[] {
  const fitting = cutWideTokens(withoutWide(tokens, measure, measurer, known), measure, measurer);
  const hyphenator = isSparing ? undefined : known;
  const hanging = isHanging ? measurer : undefined;
  return segmentsOf(fitting, measure, hanging).flatMap((segment) => {
    const chosen =
      oneLine(segment) ??
      (hyphenator ? undividedLines(segment, alignment) : undefined) ??
      bestLines(hyphenator ? divided(segment, hyphenator, measurer) : segment, alignment);
    return linesOf(chosen, alignment, measurer);
  });
}

/** A word that is wider than the line is divided as it is spelt, if it can be. */
function withoutWide(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
  hyphenator: Hyphenator | undefined,
): readonly Token[] {
  if (hyphenator === undefined || tokens.every(({ width }) => width <= measure)) return tokens;
  return divideTokens(tokens, hyphenator, measurer, measure);
}

function divided(segment: Segment, hyphenator: Hyphenator, measurer: Measurer): Segment {
  const tokens = divideTokens(segment.tokens, hyphenator, measurer);
  return segmentOf(tokens, segment.measure, segment.hanging);
}

/** Without weighing: each line takes what fits. */
export function breakGreedily(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Line[] {
  const fitting = cutWideTokens(tokens, measure, measurer);
  return segmentsOf(fitting, measure).flatMap((segment) =>
    linesOf({ segment, breaks: firstFit(segment) }, 'ragged', measurer),
  );
}

/** Where the lines of a segment end. */
interface Chosen {
  readonly segment: Segment;
  readonly breaks: readonly number[];
}

function oneLine(segment: Segment): Chosen | undefined {
  const { length } = segment.tokens;
  const fits = length === 1 || widthOfLine(segment, 0, length) <= segment.measure;
  return fits ? { segment, breaks: [length] } : undefined;
}

/** Good lines without a hyphen of ours, if there are any: TeX's first pass. */
function undividedLines(segment: Segment, alignment: Alignment): Chosen | undefined {
  const limits = alignment === 'justified' ? justifiedUndivided : raggedStrict;
  const breaks = totalFit(segment, limitedPass(alignment, segment.measure, limits));
  return breaks && { segment, breaks };
}

function bestLines(segment: Segment, alignment: Alignment): Chosen {
  for (const pass of passes(alignment, segment.measure)) {
    const breaks = totalFit(segment, pass);
    if (breaks !== undefined) return { segment, breaks };
  }
  return { segment, breaks: firstFit(segment) };
}

type Limits = Pick<Pass, 'tolerance' | 'furthest'>;

/** No line shorter than about three quarters of the measure: what is not looked at costs no time. */
const raggedStrict: Limits = { tolerance: 6_400, furthest: 4 };

/**
 * Spaces of at most 2.5 times their width, and of 1.6 times in lines without hyphens. Looser than TeX's
 * plain format, since what these refuse is set with no limit at all (`bench:lines` tells what each does).
 */
const justifiedStrict: Limits = { tolerance: 2500, furthest: 2.93 };
const justifiedUndivided: Limits = { tolerance: 200, furthest: 1.26 };

/** Ugly lines: justified, with the widest spaces that there may be; ragged, no shorter than half. */
const justifiedLoose: Limits = { tolerance: 21_600, furthest: 2 * (widestSpace - 1) };
const raggedLoose: Limits = { tolerance: 10_000, furthest: 4.65 };

/** Tries, from strict to lenient. */
export function passes(alignment: Alignment, measure: number): readonly Pass[] {
  const [strict, loose] =
    alignment === 'justified' ? [justifiedStrict, justifiedLoose] : [raggedStrict, raggedLoose];
  const any = { tolerance: Number.POSITIVE_INFINITY, furthest: Number.POSITIVE_INFINITY };
  const lenient = { alignment, ...any, spareStretch: spareOf(measure) };
  return [
    limitedPass(alignment, measure, strict),
    limitedPass(alignment, measure, loose),
    { ...lenient, breaksBound: false },
    { ...lenient, breaksBound: true },
  ];
}

/** In a narrow column, ragged lines are as even as those of a wide one. */
function limitedPass(alignment: Alignment, measure: number, limits: Limits): Pass {
  const spareStretch = alignment === 'justified' ? 0 : spareOf(measure);
  return { alignment, ...limits, spareStretch, breaksBound: false };
}

function spareOf(measure: number): number {
  return measure * 0.06;
}

function linesOf(
  { segment, breaks }: Chosen,
  alignment: Alignment,
  measurer: Measurer,
): readonly Line[] {
  return breaks.map((to, index) => {
    const from = breaks[index - 1] ?? 0;
    const tokens = segment.tokens.slice(from, to);
    const kerning = kerningBefore(segment.tokens[from - 1], tokens[0], measurer);
    const natural = widthOfLine(segment, from, to) - kerning;
    const space = spaceOfLine(segment, from, to);
    const isLast = to === segment.tokens.length;
    const slack = segment.measure - natural;
    const stretch = alignment === 'justified' ? stretchOf(slack, space, isLast) : 0;
    const { left, right } = hangOf(segment, from, to);
    return { tokens, width: left + natural + stretch * space + right, stretch, hang: left };
  });
}

/** What of a line stands out at its edges, in points. */
function hangOf(
  { tokens, hanging }: Segment,
  from: number,
  to: number,
): { readonly left: number; readonly right: number } {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (hanging === undefined || !first || !last) return { left: 0, right: 0 };
  return { left: hangAtStart(first, hanging), right: hangAtEnd(last, hanging, true) };
}

/** By what part of its width each space grows, or shrinks where negative. */
function stretchOf(slack: number, space: number, isLast: boolean): number {
  if (space === 0 || (isLast && slack >= 0)) return 0;
  const stretch = Math.max(slack / space, -spaceShrink);
  return stretch > widestSpace - 1 ? 0 : stretch;
}

import { type Break, type Segment, spaceOfLine, widthOfLine } from './segment.ts';

/** How a paragraph is set, and what a try at it allows. */
export interface Pass {
  readonly alignment: Alignment;
  /** Badness beyond which a line may not be; the last line and forced ones may. */
  readonly tolerance: number;
  /** What ratio has that badness. */
  readonly furthest: number;
  /** Room in points that each line may lack for nothing besides what its spaces give. */
  readonly spareStretch: number;
  /** Whether a line may end at a protected space, or in the last word. */
  readonly breaksBound: boolean;
}

export type Alignment = 'ragged' | 'justified';

/** Parts of a space that it may gain for badness 100, and at most lose: TeX's figures, shrinking less. */
export const spaceStretch = 0.5;
export const spaceShrink = 0.2;

/** The weights of TeX’s plain format in its units, where badness 100 is a line stretched as far as it should be. */
const linePenalty = 10;
const unlikeLines = 10_000;
/** A hyphen under so many others: three are the most that printers allow themselves. */
const hyphensAbove = [0, 40_000, 400_000, 6_000_000];
const hyphenBeforeLast = 5_000;
const penalties: Readonly<Record<Break, number>> = {
  space: 0,
  plain: 0,
  divided: 200,
  short: 400,
  hyphen: 100,
  name: 1000,
  lastWord: 4_000,
  sign: 1000,
  bound: 8_000,
};

/** A last line shorter than this part of the measure looks lost, the more so a single word. */
const shortestLast = 0.12;
const lostWord = 1_000_000_000;
const loneWord = 25_000_000;

/** Knuth and Plass's fitness classes: lines of one next to lines of a far one show. */
export type Fitness = 0 | 1 | 2 | 3;

/**
 * What a line costs by itself, its glue set by `ratio`; infinity where it cannot be. Source: D. E.
 * Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11
 * (1981). A ragged line's spaces are as they are; its room at the right is the glue.
 */
export function demeritsOfLine(
  segment: Segment,
  from: number,
  to: number,
  pass: Pass,
  ratio: number,
): number {
  if (ratio < -1) return Infinity;
  const isLast = to === segment.tokens.length;
  if (!isLast && isRefused(segment, to, pass)) return Infinity;
  const size = Math.abs(ratio);
  const badness = 100 * size * size * size;
  if (badness > pass.tolerance) return Infinity;
  const penalty = isLast ? 0 : penaltyOf(segment.breaks[to - 1] ?? 'space', pass);
  const base = (linePenalty + badness) * (linePenalty + badness) + penalty * penalty;
  return isLast && from > 0 ? base + costOfLast(segment, from, to) : base;
}

/** In a ragged line a hyphen of ours saves less: its room at the right is nothing odd. */
const raggedHyphen = 5;

function penaltyOf(kind: Break, { alignment }: Pass): number {
  const isOurs = kind === 'divided' || kind === 'short' || kind === 'name';
  return isOurs && alignment === 'ragged' ? raggedHyphen * penalties[kind] : penalties[kind];
}

/** Whether no line of a pass may end before token `to`. */
export function isRefused({ breaks }: Segment, to: number, { breaksBound }: Pass): boolean {
  const kind = breaks[to - 1];
  return !breaksBound && (kind === 'bound' || kind === 'lastWord');
}

/** How far the glue of a line is stretched (positive) or shrunk; below -1 the line does not fit. */
export function ratioOf(segment: Segment, from: number, to: number, pass: Pass): number {
  const slack = segment.measure - widthOfLine(segment, from, to);
  const isJustified = pass.alignment === 'justified';
  if (slack >= 0) {
    if (to === segment.tokens.length) return 0;
    const stretch = isJustified ? spaceStretch * spaceOfLine(segment, from, to) : 0;
    return slack === 0 ? 0 : slack / (stretch + pass.spareStretch);
  }
  // A hair is rounding.
  if (slack > -roundingError) return 0;
  const shrink = isJustified ? spaceShrink * spaceOfLine(segment, from, to) : 0;
  return shrink === 0 ? Number.NEGATIVE_INFINITY : slack / shrink;
}

/** Points: sums of widths differ by the order in which they are added. */
const roundingError = 1e-6;

function costOfLast(segment: Segment, from: number, to: number): number {
  const isShort = widthOfLine(segment, from, to) < segment.measure * shortestLast;
  const hyphen = endsInHyphen(segment, from) ? hyphenBeforeLast : 0;
  // Not an address, which its signs cut.
  const isOneWord =
    to - from === 1 ||
    (segment.tokens[from]?.division !== undefined && spaceOfLine(segment, from, to) === 0);
  if (!isOneWord) return hyphen;
  return hyphen + (isShort ? lostWord : loneWord);
}

/** How the line above ends: its fitness, and how many hyphens stand one above the other there. */
export interface LineAbove {
  readonly fitness: Fitness;
  readonly hyphens: number;
}

/** What two lines cost beside each other: unlike spacing, and hyphens one above the other. */
export function costOfPair(
  segment: Segment,
  middle: number,
  end: number,
  above: LineAbove,
  below: Fitness,
): number {
  if (middle === 0) return 0;
  const contrast = Math.abs(above.fitness - below) > 1 ? unlikeLines : 0;
  if (above.hyphens === 0 || end === segment.tokens.length || !endsInHyphen(segment, end)) {
    return contrast;
  }
  return contrast + (hyphensAbove[above.hyphens] ?? 0);
}

/** More are as bad as so many. */
export const mostHyphens = 3;

/** The hyphens one above the other at a line that ends before token `at`. */
export function hyphensAt(segment: Segment, at: number, above: number): number {
  return endsInHyphen(segment, at) ? Math.min(above + 1, mostHyphens) : 0;
}

/** Whether a break before token `at` shows a hyphen. */
function endsInHyphen({ breaks }: Segment, at: number): boolean {
  return showsHyphen.has(breaks[at - 1] ?? 'space');
}

const showsHyphen: ReadonlySet<Break> = new Set(['hyphen', 'divided', 'short', 'name', 'lastWord']);

export function fitnessOf(ratio: number, { alignment }: Pass): Fitness {
  if (alignment === 'ragged') return 1;
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

/** Demerits of a whole choice of breaks, or infinity where it cannot be. For tests of the search. */
export function demeritsOf(segment: Segment, breaks: readonly number[], pass: Pass): number {
  let sum = 0;
  let from = 0;
  let above: LineAbove = { fitness: 1, hyphens: 0 };
  for (const to of breaks) {
    const ratio = ratioOf(segment, from, to, pass);
    const below = fitnessOf(ratio, pass);
    const line = demeritsOfLine(segment, from, to, pass, ratio);
    sum += line + costOfPair(segment, from, to, above, below);
    above = { fitness: below, hyphens: hyphensAt(segment, to, above.hyphens) };
    from = to;
  }
  return sum;
}

import { breakEvenLines } from '../break-lines.ts';
import { wholeWord } from '../cut-word.ts';
import type { Hyphenator } from '../hyphenator.ts';
import { holdsKhmer, isMostlyKhmer, roomAbove } from '../khmer-leading.ts';
import type { Direction, Measurer } from '../measurer.ts';
import type { PlacedBox } from '../page.ts';
import { breakGreedily, breakParagraph } from '../paragraph/break-paragraph.ts';
import type { Line } from '../paragraph/line.ts';
import type { Piece } from '../piece.ts';
import { type LinePlace, setLine } from '../set-line.ts';
import { baselineOf } from '../set-text.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { softHyphen } from '../soft-hyphens.ts';
import type { Token } from '../token.ts';
import { tokensOf } from '../tokens.ts';
import type { Atom } from './flow-item.ts';

export interface LineOptions {
  /** Where it is left out, at the side where the paragraph begins. */
  readonly align?: 'start' | 'left' | 'center' | 'right' | 'justify';
  /** Lines of like length: for titles and headings. */
  readonly isEven?: boolean;
  readonly keepSpaces?: boolean;
  /** Placed with the first line: the label of a list item or a note. */
  readonly label?: readonly PlacedBox[];
  /** Whether signs may stand out at the edges of justified lines. */
  readonly hangs?: boolean;
  /** Of the words, BCP 47, where they may be divided. */
  readonly dividedAs?: string;
  /** Whether only those are that are wider than the line. */
  readonly dividesSparingly?: boolean;
  /** Whether what follows must begin on the same page. */
  readonly keepWithNext?: boolean;
}

/** The lines of a paragraph: at least two at the foot of a page and two at the top of the next. */
export function flowLines(
  pieces: readonly Piece[],
  { x, measure, text }: Pick<Setting, 'x' | 'measure' | 'text'>,
  context: LayoutContext,
  options: LineOptions = {},
): readonly Atom[] {
  const { measurer } = context;
  const { label = [] } = options;
  const base = pieces.find(({ bidi }) => bidi !== undefined)?.bidi?.base ?? 'ltr';
  const align = alignOf(options, base);
  const hyphenator = options.dividedAs ? context.hyphenatorOf(options.dividedAs) : undefined;
  const lines = linesOf(pieces, measure, measurer, options, hyphenator);
  const baseline = baselineOf(text, measurer);
  const place = { x, measure, align, base, height: text.leading };
  const hasKhmer = holdsKhmer(pieces);
  return lines.map((line, index) => {
    const room = hasKhmer ? roomAbove(line, lines[index - 1], text) : 0;
    const boxes = setLine(line, { ...place, y: room, baseline: baseline + room }, measurer);
    return {
      kind: 'atom',
      height: text.leading + room,
      boxes: index === 0 ? [...label, ...boxes] : boxes,
      breakAfter: breakAfter(line, index, lines.length, options),
    };
  });
}

/** A paragraph begins at its own side. */
function alignOf({ align = 'start' }: LineOptions, base: Direction): LinePlace['align'] {
  if (align === 'start' || align === 'justify') return base === 'rtl' ? 'right' : 'left';
  return align;
}

function linesOf(
  pieces: readonly Piece[],
  measure: number,
  measurer: Measurer,
  { align, isEven, keepSpaces = false, hangs = false, dividesSparingly = false }: LineOptions,
  hyphenator: Hyphenator | undefined,
): readonly Line[] {
  const whole = holdsKhmer(pieces) ? wholeLine(pieces, measure, measurer, keepSpaces) : undefined;
  const tokens = whole ?? tokensOf(pieces, measurer, { keepSpaces });
  if (isEven) return breakEvenLines(tokens, measure, measurer);
  if (keepSpaces) return breakGreedily(tokens, measure, measurer);
  const isJustified = align === 'justify' && !isMostlyKhmer(pieces);
  const alignment = isJustified ? 'justified' : 'ragged';
  const isHanging = align === 'justify' && hangs;
  const ways = { hyphenator, isSparing: dividesSparingly, isHanging };
  return breakParagraph(tokens, measure, measurer, alignment, ways);
}

/**
 * The words of a paragraph that one line can hold, whole: where those of Khmer end need not be known, and a
 * dictionary takes longer to open than a page to set.
 */
function wholeLine(
  pieces: readonly Piece[],
  measure: number,
  measurer: Measurer,
  keepSpaces: boolean,
): readonly Token[] | undefined {
  if (pieces.some((piece) => piece.kind === 'text' && piece.text.includes(softHyphen))) return;
  const tokens = tokensOf(pieces, measurer, { keepSpaces, cut: wholeWord });
  const width = tokens.reduce((sum, token) => sum + token.width + (token.space?.width ?? 0), 0);
  return width <= measure ? tokens : undefined;
}

function breakAfter(
  line: Line,
  index: number,
  count: number,
  options: LineOptions,
): Atom['breakAfter'] {
  if (index === count - 1) return options.keepWithNext ? 'never' : 'free';
  const isOrphan = index === 0;
  const isWidow = index === count - 2;
  if (isOrphan || isWidow || options.isEven) return 'never';
  return line.tokens.at(-1)?.hyphen === undefined ? 'free' : 'hyphen';
}

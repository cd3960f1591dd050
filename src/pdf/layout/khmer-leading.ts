import type { TextStyle } from '../style/style.ts';
import type { Line } from './paragraph/line.ts';
import type { Piece } from './piece.ts';

/**
 * From baseline to baseline, in em: letters under letters reach 0.6 em down in the fonts that ship,
 * signs over them 1.05 em up.
 */
const leastLeading = 1.68;

const letter = /[\u1780-\u17ff]/;
const letters = /[\u1780-\u17ff]/g;

/** Room above a line, in points, where it and the one above it are Khmer and would touch. */
export function roomAbove(
  line: Line,
  above: Line | undefined,
  { size, leading }: TextStyle,
): number {
  const lack = leastLeading * size - leading;
  if (lack <= 0 || above === undefined) return 0;
  return holdsKhmerLine(line) && holdsKhmerLine(above) ? lack : 0;
}

function holdsKhmerLine({ tokens }: Line): boolean {
  return tokens.some(({ parts }) => parts.some(({ text }) => letter.test(text)));
}

/** The style with room for Khmer above Khmer, for what has all its lines at one distance. */
export function ledForKhmer(style: TextStyle): TextStyle {
  return { ...style, leading: Math.max(style.leading, leastLeading * style.size) };
}

export function holdsKhmer(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'text' && letter.test(piece.text));
}

/**
 * Whether a paragraph is Khmer for the most part: its words have no spaces between them that could
 * grow, and the few between its phrases would grow too much.
 */
export function isMostlyKhmer(pieces: readonly Piece[]): boolean {
  let khmer = 0;
  let all = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    khmer += piece.text.match(letters)?.length ?? 0;
    all += piece.text.length;
  }
  return khmer * 2 > all;
}

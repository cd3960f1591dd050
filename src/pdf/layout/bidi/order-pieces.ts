import type { Direction } from '../measurer.ts';
import type { Piece, TextPiece } from '../piece.ts';
import { directedStyle, levelRuns } from './directed-runs.ts';
import { embeddingLevels } from './embedding-levels.ts';
import { paragraphDirection } from './paragraph-direction.ts';
import { holdsRightToLeft } from './right-to-left.ts';

/** What the algorithm is shown for a picture, a forced line end, and around a piece by itself. */
const objectSign = '\ufffc';
const lineEnd = '\u2028';
const isolate = '\u2068';
const endOfIsolate = '\u2069';

/**
 * The pieces of a paragraph, cut where the direction changes, each with its level; as they are where
 * all of them go from left to right. Code and the numbers of notes and pages are isolates: they
 * neither turn what stands beside them nor are turned by it.
 */
export function orderPieces(
  pieces: readonly Piece[],
  wanted: Direction | undefined,
): readonly Piece[] {
  const isMixed = pieces.some((piece) => piece.kind === 'text' && holdsRightToLeft(piece.text));
  if (!isMixed && wanted !== 'rtl') return pieces;
  const shown = pieces.map(shownToAlgorithm);
  const text = shown.join('');
  const base = paragraphDirection(text, wanted);
  if (!isMixed && base === 'ltr') return pieces;
  const levels = embeddingLevels(text, base);
  let at = 0;
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const start = at;
    at += shown[index]?.length ?? 0;
    if (piece.kind === 'text')
      return cutPiece(piece, levels, start + (isIsolate(piece) ? 1 : 0), base);
    return [{ ...piece, bidi: { level: levels[start] ?? levels[start - 1] ?? 0, base } }];
  });
}

function shownToAlgorithm(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return isIsolate(piece) ? `${isolate}${piece.text}${endOfIsolate}` : piece.text;
    case 'picture':
      return objectSign;
    case 'line-break':
      return lineEnd;
    case 'anchor':
      return '';
  }
}

function isIsolate({ node, style, pageOf }: TextPiece): boolean {
  return node.role === 'Code' || style.rise > 0 || pageOf !== undefined;
}

function cutPiece(
  piece: TextPiece,
  levels: Uint8Array,
  start: number,
  base: Direction,
): readonly TextPiece[] {
  return levelRuns(piece.text, levels.subarray(start)).map(({ text, level }, index) => ({
    ...piece,
    text,
    style: directedStyle(piece.style, level),
    gap: index === 0 ? piece.gap : 0,
    bidi: { level, base },
  }));
}

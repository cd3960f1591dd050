import type { Piece } from './pdf-text.ts';

/** Pieces that stand on one baseline without a gap as wide as a gutter. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of its largest piece. */
  readonly size: number;
}

/** In multiples of the size of type: words in loose justified lines stand closer than this. */
const gutter = 1.2;

/** The segments of a page, from top to bottom and left to right. */
export function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  return rowsOf(pieces)
    .flatMap(segmentsOfRow)
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/**
 * Pieces by baseline. A raised or lowered sign is smaller than what it stands at, and joins the row
 * whose type overlaps it.
 */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { readonly pieces: Piece[]; largest: Piece; last: Piece }[] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && sharesRow(row.largest, row.last, piece)) {
      row.pieces.push(piece);
      row.last = piece;
      if (piece.size > row.largest.size) row.largest = piece;
    } else rows.push({ pieces: [piece], largest: piece, last: piece });
  }
  return rows.map((row) => row.pieces);
}

function sharesRow(largest: Piece, last: Piece, piece: Piece): boolean {
  const size = Math.max(largest.size, piece.size);
  const isSameSize = Math.min(largest.size, piece.size) > size * 0.85;
  // Between lines of equal type the distance is never this small; a raised sign stands a third up.
  if (isSameSize) return piece.y - last.y < size * 0.25;
  return piece.y - Math.min(largest.y, last.y) < size * 0.5;
}

function segmentsOfRow(row: readonly Piece[]): readonly Segment[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const groups: [Piece, ...Piece[]][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const group = groups.at(-1);
    const size = Math.max(piece.size, group?.at(-1)?.size ?? 0);
    if (group && piece.x - end < size * gutter) group.push(piece);
    else groups.push([piece]);
    end = Math.max(end, piece.x + piece.width);
  }
  return groups.map(segmentOf);
}

/** Joins segments of a row that turned out to stand in one column. */
export function joinSegments(first: Segment, ...rest: readonly Segment[]): Segment {
  if (rest.length === 0) return first;
  const [piece, ...pieces] = [first, ...rest].flatMap((segment) => segment.pieces);
  return piece ? segmentOf([piece, ...pieces]) : first;
}

function segmentOf(pieces: readonly [Piece, ...Piece[]]): Segment {
  let [largest] = pieces;
  let x0 = largest.x;
  let x1 = x0;
  for (const piece of pieces) {
    if (piece.size > largest.size) largest = piece;
    x0 = Math.min(x0, piece.x);
    x1 = Math.max(x1, piece.x + piece.width);
  }
  return { pieces, x0, x1, y: largest.y, size: largest.size };
}

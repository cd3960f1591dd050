import { type Column, columnsOf } from './columns.ts';
import type { PdfLine, PdfPage, Piece } from './pdf-text.ts';
import { joinSegments, type Segment, segmentsOf } from './segments.ts';

/** The lines of a page in reading order; columns are numbered on from `firstColumn`. */
export function linesOfPage(page: PdfPage, firstColumn: number): readonly PdfLine[] {
  return columnsOf(segmentsOf(page.pieces)).flatMap((column, index) =>
    linesOfColumn(column, page.number, firstColumn + index),
  );
}

function linesOfColumn(column: Column, page: number, number: number): readonly PdfLine[] {
  const rows: [Segment, ...Segment[]][] = [];
  for (const segment of column) {
    const row = rows.at(-1);
    if (row && segment.y - row[0].y < row[0].size * 0.25) row.push(segment);
    else rows.push([segment]);
  }
  const joined = rows.map((row) => joinSegments(...row));
  const cells = rows.map(cellsOf);
  const left = mostFrequent(joined.map(({ x0 }) => Math.round(x0)));
  const right = ninthTenth(joined.map(({ x1 }) => x1));
  return joined.flatMap((segment, index) => {
    const read = readSegment(segment);
    const { x0, x1, y, size } = segment;
    return read.text === ''
      ? []
      : [
          {
            ...read,
            page,
            x0,
            x1,
            y,
            size,
            column: number,
            left,
            right,
            isRow: (cells[index] ?? 1) > 1,
          },
        ];
  });
}

/** Segments of a line, but for the bullet or the number that stands before a text by itself. */
function cellsOf([first, ...rest]: readonly [Segment, ...Segment[]]): number {
  const width = first.x1 - first.x0;
  return rest.length > 0 && width < first.size * 2 ? rest.length : rest.length + 1;
}

function readSegment({
  pieces,
  y,
  size,
}: Segment): Pick<PdfLine, 'text' | 'font' | 'beginsRaised'> {
  const isRightToLeft = pieces.filter((piece) => piece.isRightToLeft).length * 2 > pieces.length;
  const sorted = [...pieces].sort((a, b) => (isRightToLeft ? b.x - a.x : a.x - b.x));
  const letters = new Map<string, number>();
  let text = '';
  let previous: Piece | undefined;
  let beginsRaised = false;
  for (const piece of sorted) {
    const isRaised = piece.size < size * 0.82 && y - piece.y > size * 0.15;
    const isCall =
      isRaised && /^\s*(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶a-z])\s*$/u.test(piece.text);
    // The call of a note is the page's and not the sentence's; at the start of a line it is a note's own.
    if (isCall && text !== '') {
      previous = piece;
      continue;
    }
    if (isCall) beginsRaised = true;
    if (previous && !isSpaced(text, piece.text) && gapBetween(previous, piece) > size * 0.16)
      text += ' ';
    text += piece.text;
    letters.set(piece.font, (letters.get(piece.font) ?? 0) + piece.text.length);
    previous = piece;
  }
  const [font = ''] = [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as const);
  const own = text.replace(/\s+/gu, ' ').trim();
  // A soft hyphen is seen at the end of a line only.
  return { text: own.replace(/\u00ad(?!$)/gu, ''), font, beginsRaised };
}

function isSpaced(before: string, after: string): boolean {
  return /\s$/u.test(before.slice(-1)) || /^\s/u.test(after);
}

function gapBetween(a: Piece, b: Piece): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}

/** The left edge at which most lines begin; of equal ones the leftmost. */
function mostFrequent(edges: readonly number[]): number {
  const times = new Map<number, number>();
  for (const edge of edges) times.set(edge, (times.get(edge) ?? 0) + 1);
  const [[edge] = [0]] = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return edge;
}

function ninthTenth(edges: readonly number[]): number {
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
}

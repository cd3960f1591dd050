import type { TextStyle } from '../../style/style.ts';
import type { Measurer } from '../measurer.ts';
import type { LayoutContext } from '../setting.ts';
import { tokensOf } from '../tokens.ts';
import { type ColumnNeed, columnWidths, squeezedWidths } from './column-widths.ts';
import type { TableCell, TableGrid } from './table-grid.ts';

/** Room inside a cell, as a multiple of the size of its text. */
export const cellPadding = { sides: 0.55, ends: 0.4, recordEnds: 0.22 };

/** Sizes that a wide table is tried in, as parts of its usual size. */
const shrinkage: readonly number[] = [1, 0.9, 0.8];

/** A longer word, as a multiple of the size of its text, is cut rather than all others squeezed. */
const longestWhole = 15;

/** A narrower column, as a multiple of the size of the text, has a letter or two to a line. */
const narrowest = 2.2;

/** Words that are cut in a narrower column than this, as a multiple of the size, are hard to read. */
const narrowestCut = 6;

/** A table's cells in the size in which they fit, and the widths of its columns in points. */
export interface SizedGrid {
  readonly grid: TableGrid;
  readonly widths: readonly number[];
  /** Whether words are cut in columns so narrow that they are hard to read. */
  readonly isCramped: boolean;
}

/** The largest size in which no word is cut, if one can be had; `undefined` where a table is too wide. */
export function sizedGrid(
  grid: TableGrid,
  columns: number,
  measure: number,
  context: LayoutContext,
): SizedGrid | undefined {
  const usual = columnNeeds(grid, columns, context.measurer);
  for (const part of shrinkage) {
    const widths = columnWidths(scaledNeeds(usual, part), measure);
    if (widths !== undefined) return { grid: shrunkGrid(grid, part), widths, isCramped: false };
  }
  const part = shrinkage.at(-1) ?? 1;
  const needs = scaledNeeds(usual, part);
  const widths = squeezedWidths(needs, measure);
  const { size } = context.style.tableCell;
  if (widths.some((width) => width < size * narrowest)) return undefined;
  const isCramped = needs.some(({ least }, column) => {
    const width = widths[column] ?? 0;
    return width < least && width < size * narrowestCut;
  });
  return { grid: shrunkGrid(grid, part), widths, isCramped };
}

/** Widths grow with the size; a hair more than the words need, so that rounding breaks none. */
function scaledNeeds(needs: readonly ColumnNeed[], part: number): readonly ColumnNeed[] {
  return needs.map(({ least, most }) => ({ least: least * part + 0.01, most: most * part + 0.01 }));
}

function columnNeeds(grid: TableGrid, columns: number, measurer: Measurer): readonly ColumnNeed[] {
  const needs = Array.from({ length: columns }, () => ({ least: 0, most: 0 }));
  const cells = grid.flat().sort((a, b) => a.columns - b.columns);
  for (const cell of cells) {
    const need = cellNeed(cell, measurer);
    const own = needs.slice(cell.column, cell.column + cell.columns);
    widen(own, 'least', need.least);
    widen(own, 'most', need.most);
  }
  return needs.map(({ least, most }) => ({ least, most: Math.max(least, most) }));
}

/** What the columns of a cell lack of what it needs they get in like parts. */
function widen(
  columns: readonly { least: number; most: number }[],
  key: keyof ColumnNeed,
  wanted: number,
): void {
  const lack = wanted - columns.reduce((sum, column) => sum + column[key], 0);
  if (lack <= 0) return;
  for (const column of columns) column[key] += lack / columns.length;
}

/** The widest word, and the widest line where none is broken, with the room at the sides. */
function cellNeed({ pieces, text }: TableCell, measurer: Measurer): ColumnNeed {
  let [least, most, line, word] = [0, 0, 0, 0];
  for (const token of tokensOf(pieces, measurer)) {
    word += token.width;
    line += token.width + (token.space?.width ?? 0);
    least = Math.max(least, word);
    most = Math.max(most, line);
    // A word is not meant to be divided where a hyphen would have to be set.
    if (token.hyphen === undefined) word = 0;
    if (token.endsLine) line = 0;
  }
  const sides = 2 * cellPadding.sides * text.size;
  return { least: Math.min(least, longestWhole * text.size) + sides, most: most + sides };
}

function shrunkGrid(grid: TableGrid, part: number): TableGrid {
  return part === 1 ? grid : grid.map((row) => row.map((cell) => shrunk(cell, part)));
}

function shrunk(cell: TableCell, part: number): TableCell {
  const scale = (style: TextStyle): TextStyle => ({
    ...style,
    size: style.size * part,
    leading: style.leading * part,
    rise: style.rise * part,
  });
  const pieces = cell.pieces.map((piece) =>
    piece.kind === 'text' ? { ...piece, style: scale(piece.style) } : piece,
  );
  return { ...cell, pieces, text: scale(cell.text) };
}

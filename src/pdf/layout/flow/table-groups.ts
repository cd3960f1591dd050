import type { Direction } from '../measurer.ts';
import type { LayoutContext } from '../setting.ts';
import { sum } from '../sum.ts';
import { asArtifact } from './as-artifact.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';
import type { TableCell } from './table-grid.ts';
import { cellPadding, type SizedGrid } from './table-widths.ts';

/** Where a table stands, and what its cells are. */
export interface TablePlace extends SizedGrid {
  readonly x: number;
  /** From which side its columns go. */
  readonly direction: Direction;
  /** Of its words, BCP 47. */
  readonly language: string;
}

/** Where the columns from one on stand, so many of them, from the left. */
export function columnsLeft(
  { x, widths, direction }: TablePlace,
  column: number,
  columns: number,
): number {
  const before = direction === 'rtl' ? widths.slice(column + columns) : widths.slice(0, column);
  return x + sum(before);
}

/** Rows that belong together, since cells go from one to the next; most have one row. */
export interface RowGroup {
  readonly first: number;
  /** How many lines of text each row has room for. */
  readonly counts: readonly number[];
  readonly cells: readonly SetCell[];
  /** Present in a table that is set row by row: whether the next cell belongs to the same row. */
  readonly record?: { readonly goesOn: boolean };
}

export interface SetCell extends TableCell {
  readonly lines: readonly Atom[];
}

/** Cuts the rows from `from` on into groups and breaks the lines of their cells. */
export function rowGroups(
  place: TablePlace,
  from: number,
  context: LayoutContext,
): readonly RowGroup[] {
  const { grid } = place;
  const groups: RowGroup[] = [];
  for (let first = from; first < grid.length; ) {
    const end = groupEnd(place, first);
    groups.push(groupOf(place, first, end, context));
    first = end;
  }
  return groups;
}

export function headGroup(place: TablePlace, context: LayoutContext): RowGroup {
  return groupOf(place, 0, 1, context);
}

function groupEnd({ grid }: TablePlace, first: number): number {
  let end = first + 1;
  for (let row = first; row < end; row += 1)
    for (const cell of grid[row] ?? []) end = Math.max(end, cell.row + cell.rows);
  return end;
}

function groupOf(place: TablePlace, first: number, end: number, context: LayoutContext): RowGroup {
  const cells = place.grid
    .slice(first, end)
    .flatMap((row) => row.map((cell) => ({ ...cell, lines: cellLines(cell, place, context) })));
  const counts = Array.from({ length: end - first }, () => 1);
  for (const { row, rows, lines } of cells)
    if (rows === 1) counts[row - first] = Math.max(counts[row - first] ?? 1, lines.length);
  // What a cell of several rows lacks, its last row has more.
  for (const { row, rows, lines } of cells) {
    if (rows === 1) continue;
    const own = counts.slice(row - first, row - first + rows);
    const lack = lines.length - sum(own);
    const last = row - first + rows - 1;
    if (lack > 0) counts[last] = (counts[last] ?? 1) + lack;
  }
  return { first, counts, cells };
}

function cellLines(cell: TableCell, place: TablePlace, context: LayoutContext): readonly Atom[] {
  const lines = linesOf(cell, place, context);
  return cell.isRepeated ? lines.map(asArtifact) : lines;
}

function linesOf(
  { pieces, text, column, columns, align }: TableCell,
  place: TablePlace,
  context: LayoutContext,
): readonly Atom[] {
  const sides = cellPadding.sides * text.size;
  const measure = sum(place.widths.slice(column, column + columns)) - 2 * sides;
  const left = columnsLeft(place, column, columns) + sides;
  const side = align === 'start' && place.direction === 'rtl' ? 'right' : align;
  const dividing = { dividedAs: place.language, dividesSparingly: true };
  return flowLines(pieces, { x: left, measure, text }, context, { align: side, ...dividing });
}

/** The heights of lines and of the room above and below them, the same in all rows of a table. */
export interface Pitch {
  readonly leading: number;
  readonly ends: number;
}

export function pitchOf({ cells, record }: RowGroup, { style }: LayoutContext): Pitch {
  const { leading, size } = cells[0]?.text ?? style.tableCell;
  return { leading, ends: size * (record ? cellPadding.recordEnds : cellPadding.ends) };
}

export function groupHeight(group: RowGroup, context: LayoutContext): number {
  const { leading, ends } = pitchOf(group, context);
  return sum(group.counts.map((count) => count * leading + 2 * ends));
}

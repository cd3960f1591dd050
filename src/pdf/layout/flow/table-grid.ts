import type { Inline, Table } from '../../../document/document.ts';
import type { TextStyle } from '../../style/style.ts';
import { holdsKhmer, ledForKhmer } from '../khmer-leading.ts';
import type { Piece } from '../piece.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';

/** A cell before its lines are broken. Rows and columns count from 0, the head being the first row. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  /** How many it takes. */
  readonly rows: number;
  readonly columns: number;
  readonly align: 'start' | 'left' | 'center' | 'right';
  readonly pieces: readonly Piece[];
  readonly text: TextStyle;
  /** Whether it is set again, for the eye alone. */
  readonly isRepeated?: boolean;
}

/** By row, the head first; a cell stands in the first row that it takes. */
export type TableGrid = readonly (readonly TableCell[])[];

/** The cells of a table, each with its element in the structure. */
export function gridOf(table: Table, node: OpenNode, context: LayoutContext): TableGrid {
  const joined = new Map((table.joined ?? []).map((each) => [placeName(each), each]));
  const taken = new Set<string>();
  const grid = [table.head, ...table.rows].map((cells, row) => {
    const rowNode = addNode(node, 'TR');
    return cells.flatMap((inlines, column) => {
      if (taken.has(placeName({ row, column }))) return [];
      const { rows, columns } = joined.get(placeName({ row, column })) ?? { rows: 1, columns: 1 };
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1)
          taken.add(placeName({ row: r, column: c }));
      return [cellOf(table, inlines, { row, column, rows, columns }, rowNode, context)];
    });
  });
  return grid.some((row) => row.some(({ pieces }) => holdsKhmer(pieces))) ? ledGrid(grid) : grid;
}

/** All lines of a table stand at one distance. */
function ledGrid(grid: TableGrid): TableGrid {
  return grid.map((row) => row.map((cell) => ({ ...cell, text: ledForKhmer(cell.text) })));
}

function placeName({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

type CellPlace = Pick<TableCell, 'row' | 'column' | 'rows' | 'columns'>;

function cellOf(
  table: Table,
  inlines: readonly Inline[],
  place: CellPlace,
  row: OpenNode,
  context: LayoutContext,
): TableCell {
  const scope = scopeOf(table, place);
  const { rows, columns } = place;
  const text = scope === undefined ? context.style.tableCell : context.style.tableHead;
  const node = addNode(row, scope === undefined ? 'TD' : 'TH', {
    ...(scope !== undefined && { scope }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(columns > 1 && { columnSpan: columns }),
  });
  const pieces = piecesOf(inlines, text, node, context);
  return { ...place, align: alignOf(table, place), pieces, text };
}

function scopeOf(table: Table, { row, column }: CellPlace): 'Column' | 'Row' | undefined {
  if (row === 0) return 'Column';
  return column === 0 && table.hasRowHeaders ? 'Row' : undefined;
}

/** A header over several columns stands in their middle, unless its column says otherwise. */
function alignOf(
  { columns }: Table,
  { row, column, columns: taken }: CellPlace,
): TableCell['align'] {
  const align = columns[column]?.align ?? 'none';
  if (align !== 'none') return align;
  return row === 0 && taken > 1 ? 'center' : 'start';
}

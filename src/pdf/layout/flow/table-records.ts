import type { LayoutContext } from '../setting.ts';
import type { Atom } from './flow-item.ts';
import type { TableCell, TableGrid } from './table-grid.ts';
import { type RowGroup, rowGroups, type TablePlace } from './table-groups.ts';
import { slicedGroup } from './table-rows.ts';

/** A row of more cells is no longer taken in when it is set as lines. */
const mostCells = 20;

/**
 * A table that is too wide, row by row: a line for each cell, with the header of its column beside it. The
 * header is read once, as that of any table. `undefined` where cells are joined or rows are too long.
 */
export function recordGrid(grid: TableGrid): TableGrid | undefined {
  const [head = [], ...rows] = grid;
  const isJoined = grid.some((row) => row.some((cell) => cell.rows > 1 || cell.columns > 1));
  if (isJoined || head.length > mostCells || rows.length === 0) return undefined;
  return rows.flatMap((cells, index) =>
    cells.flatMap((cell) => {
      const header = head[cell.column];
      if (header === undefined) return [];
      const row = index * head.length + cell.column;
      return [[at(header, row, 0, index > 0), at(cell, row, 1, false)]];
    }),
  );
}

function at(cell: TableCell, row: number, column: number, isRepeated: boolean): TableCell {
  return { ...cell, row, column, align: 'start', isRepeated };
}

/** The lines of a record grid, of which so many cells are a row: they rather stay on one page. */
export function recordAtoms(
  place: TablePlace,
  cells: number,
  context: LayoutContext,
): readonly Atom[] {
  const groups = rowGroups(place, 0, context);
  return groups.flatMap((group, index) => {
    const goesOn = (index + 1) % cells > 0;
    const record: RowGroup = { ...group, record: { goesOn } };
    const atoms = slicedGroup(record, place, context, 0);
    const last = atoms.length - 1;
    return atoms.map((atom, line) =>
      goesOn || line < last ? { ...atom, breakAfter: 'avoid' as const } : atom,
    );
  });
}

import type { JoinedCells } from '../document.ts';

/** A mark that joins nothing: it is not under or beside a cell with which it makes a rectangle. */
export interface LostMark {
  /** From 0, the head being the first. */
  readonly row: number;
  readonly column: number;
}

export interface Joined {
  readonly cells: readonly JoinedCells[];
  readonly lost: readonly LostMark[];
}

/** How a cell says that it is part of the one above it, or of the one at its left. */
const [above, left] = ['^^', '<<'];

/**
 * Reads the cells of a table as written, the head first. A cell grows to the right over `<<` and down
 * over whole rows of marks, either kind; it never grows from the head into the rows.
 *
 *     | a  | << | b |        a a b
 *     | ^^ | ^^ | c |   →    a a c
 */
export function joinedCells(grid: readonly (readonly string[])[]): Joined {
  const cells: JoinedCells[] = [];
  const taken = new Set<string>();
  const nameOf = (row: number, column: number): string => `${row} ${column}`;
  const isMark = (row: number, column: number): boolean =>
    isMarkText(grid[row]?.[column]) && !taken.has(nameOf(row, column));
  grid.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (isMarkText(text)) return;
      let columns = 1;
      while (grid[row]?.[column + columns] === left) columns += 1;
      let rows = 1;
      while (row > 0 && isContinued(grid[row + rows], column, columns)) rows += 1;
      if (rows * columns === 1) return;
      cells.push({ row, column, rows, columns });
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) taken.add(nameOf(r, c));
    });
  });
  const lost = grid.flatMap((texts, row) =>
    texts.flatMap((_, column) => (isMark(row, column) ? [{ row, column }] : [])),
  );
  return { cells, lost };
}

function isMarkText(text: string | undefined): boolean {
  return text === above || text === left;
}

/** A row under a cell continues it with marks alone, the first of which points up. */
function isContinued(row: readonly string[] | undefined, column: number, columns: number): boolean {
  if (row?.[column] !== above) return false;
  return row.slice(column, column + columns).every(isMarkText);
}

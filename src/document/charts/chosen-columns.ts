import { type ChartCells, NotCharted, shownCell } from './chart-cells.ts';
import type { Amount } from './chart-data.ts';
import type { ChartRequest } from './chart-request.ts';
import { readAmount } from './read-amount.ts';

/** The columns of numbers that a chart draws, and the one of words that names its rows. */
export interface ChosenColumns {
  /** Name of the column of words. */
  readonly label: string;
  readonly names: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One a column; `undefined` where the cell is empty. */
    readonly values: readonly (Amount | undefined)[];
  }[];
}

/** What says that there is no number. */
const emptyCell = /^[-–—…]?$/u;

/** The columns asked for, or all those of numbers; labels from the first unless another is named. */
export function chosenColumns(
  { head, rows }: ChartCells,
  request: ChartRequest,
  language: string,
): ChosenColumns {
  const label = (request.label ?? 1) - 1;
  const cells = rows.map((row) => row.map((cell) => readCell(cell, language)));
  const columns = request.values?.map((column) => column - 1) ?? numeric(cells, label, head.length);
  if (columns.length === 0) throw noNumbers(rows, cells, label);
  checkColumns([label, ...columns], head.length);
  return {
    label: head[label] ?? '',
    names: columns.map((column) => head[column] ?? ''),
    rows: rows.map((row, index) => ({
      label: row[label] ?? '',
      values: columns.map((column) => {
        const cell = cells[index]?.[column];
        if (cell === 'words') throw notANumber(row[column] ?? '', index);
        return cell;
      }),
    })),
  };
}

export function notANumber(cell: string, row: number): NotCharted {
  return new NotCharted(`${shownCell(cell)} in row ${row + 1} is not a number`);
}

/** Names the first cell that might have been one. */
function noNumbers(
  rows: readonly (readonly string[])[],
  cells: readonly (readonly Cell[])[],
  label: number,
): NotCharted {
  for (const [row, each] of cells.entries()) {
    const column = each.findIndex((cell, index) => index !== label && cell === 'words');
    if (column < 0) continue;
    const { message } = notANumber(rows[row]?.[column] ?? '', row);
    return new NotCharted(`no column holds numbers: ${message}`);
  }
  return new NotCharted('no column holds numbers');
}

type Cell = Amount | 'words' | undefined;

function readCell(text: string, language: string): Cell {
  return emptyCell.test(text.trim()) ? undefined : (readAmount(text, language) ?? 'words');
}

/** Columns without words and with a number; one that has more numbers than words is of numbers, and is wrong. */
function numeric(
  rows: readonly (readonly Cell[])[],
  label: number,
  count: number,
): readonly number[] {
  return Array.from({ length: count }, (_, column) => column).filter((column) => {
    if (column === label) return false;
    const cells = rows.map((row) => row[column]);
    const words = cells.filter((cell) => cell === 'words').length;
    const numbers = cells.filter((cell) => cell !== undefined).length - words;
    return numbers > words;
  });
}

function checkColumns(columns: readonly number[], count: number): void {
  const missing = columns.find((column) => column >= count);
  if (missing !== undefined)
    throw new NotCharted(`it has ${count} columns, and column ${missing + 1} is asked for`);
  if (new Set(columns).size < columns.length) throw new NotCharted('a column is named twice');
}

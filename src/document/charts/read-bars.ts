import { type ChartCells, NotCharted, shownCell } from './chart-cells.ts';
import type { Amount, BarData } from './chart-data.ts';
import type { ChartRequest } from './chart-marker.ts';
import { readAmount } from './read-amount.ts';

/** More are told apart by nobody. */
const mostSeries = 4;
const mostBars = 80;

/** The columns asked for, or all those of numbers; labels from the first unless another is named. */
export function readBars(
  { head, rows }: ChartCells,
  request: ChartRequest,
  language: string,
): BarData {
  const label = (request.label ?? 1) - 1;
  const amounts = rows.map((row) => row.map((cell) => readAmount(cell, language)));
  const columns = request.values?.map((column) => column - 1) ?? numeric(amounts, label);
  checkColumns([label, ...columns], head.length);
  if (columns.length * rows.length > mostBars)
    throw new NotCharted(
      `it would have ${columns.length * rows.length} bars, more than ${mostBars}`,
    );
  return {
    kind: 'bar',
    series: columns.map((column) => head[column] ?? ''),
    rows: rows.map((row, index) => ({
      label: row[label] ?? '',
      values: columns.map((column) => {
        const amount: Amount | undefined = amounts[index]?.[column];
        if (amount !== undefined) return amount;
        throw new NotCharted(`${shownCell(row[column] ?? '')} is not a number`);
      }),
    })),
  };
}

function numeric(
  rows: readonly (readonly (Amount | undefined)[])[],
  label: number,
): readonly number[] {
  return [...(rows[0] ?? []).keys()].filter(
    (column) => column !== label && rows.every((row) => row[column] !== undefined),
  );
}

function checkColumns(columns: readonly number[], count: number): void {
  const missing = columns.find((column) => column >= count);
  if (missing !== undefined)
    throw new NotCharted(`it has ${count} columns, and column ${missing + 1} is asked for`);
  if (columns.length < 2) throw new NotCharted('no column holds numbers alone');
  if (columns.length - 1 > mostSeries)
    throw new NotCharted(
      `it has ${columns.length - 1} columns of numbers, more than ${mostSeries}`,
    );
  if (new Set(columns).size < columns.length) throw new NotCharted('a column is named twice');
}

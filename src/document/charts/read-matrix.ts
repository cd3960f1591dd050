import { type ChartCells, NotCharted, shownCell } from './chart-cells.ts';
import type { MatrixData } from './chart-data.ts';
import type { ChartRequest } from './chart-request.ts';
import { chosenColumns } from './chosen-columns.ts';

const mostColumns = 60;
const mostRows = 400;
const mostCells = 12_000;

/** Amounts by row and column. */
export function readMatrix(cells: ChartCells, request: ChartRequest, language: string): MatrixData {
  const { label, names: columns, rows } = chosenColumns(cells, request, language);
  if (columns.length > mostColumns)
    throw new NotCharted(`it has ${columns.length} columns of numbers, more than ${mostColumns}`);
  if (rows.length > mostRows)
    throw new NotCharted(`it has ${rows.length} rows, more than ${mostRows}`);
  const count = columns.length * rows.length;
  if (count > mostCells) throw new NotCharted(`it has ${count} cells, more than ${mostCells}`);
  const negative = rows.flatMap(({ values }) => values).find((value) => (value?.amount ?? 0) < 0);
  if (negative !== undefined)
    throw new NotCharted(`${shownCell(negative.text)} is below nought, and has no size`);
  const { cells: look, showsTotals } = request;
  return { kind: 'matrix', label, columns, rows, cells: look, showsTotals };
}

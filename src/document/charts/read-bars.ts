import { type ChartCells, NotCharted } from './chart-cells.ts';
import type { BarData } from './chart-data.ts';
import type { ChartRequest } from './chart-request.ts';
import { chosenColumns, notANumber } from './chosen-columns.ts';

/** More are told apart by nobody. */
const mostSeries = 4;
const mostBars = 80;

/** Bars of the columns chosen, each of a number. */
export function readBars(cells: ChartCells, request: ChartRequest, language: string): BarData {
  const { names: series, rows } = chosenColumns(cells, request, language);
  if (series.length > mostSeries)
    throw new NotCharted(`it has ${series.length} columns of numbers, more than ${mostSeries}`);
  const bars = series.length * rows.length;
  if (bars > mostBars) throw new NotCharted(`it would have ${bars} bars, more than ${mostBars}`);
  return {
    kind: 'bar',
    series,
    rows: rows.map(({ label, values }, row) => ({
      label,
      values: values.map((value) => {
        if (value === undefined) throw notANumber('', row);
        return value;
      }),
    })),
  };
}

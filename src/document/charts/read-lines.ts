import { type ChartCells, NotCharted, shownCell } from './chart-cells.ts';
import type { LineData } from './chart-data.ts';
import type { ChartRequest } from './chart-request.ts';
import { chosenColumns } from './chosen-columns.ts';
import { readAmount } from './read-amount.ts';
import { readWhen } from './read-when.ts';

/** More dashes and marks are told apart by nobody. */
const mostSeries = 6;
const mostPlaces = 1000;
const mostWords = 100;

/** A line a column, over the places that the column of labels names. */
export function readLines(cells: ChartCells, request: ChartRequest, language: string): LineData {
  const { names, rows } = chosenColumns(cells, request, language);
  if (names.length > mostSeries)
    throw new NotCharted(`it has ${names.length} columns of numbers, more than ${mostSeries}`);
  if (rows.length > mostPlaces)
    throw new NotCharted(`it has ${rows.length} rows, more than ${mostPlaces}`);
  const bare = names.findIndex((_, column) =>
    rows.every(({ values }) => values[column] === undefined),
  );
  if (bare >= 0) throw new NotCharted(`${shownCell(names[bare] ?? '')} has no numbers`);
  const { axis, at } = axisOf(
    rows.map(({ label }) => label),
    language,
  );
  const order = [...rows.keys()].sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  const sorted = order.map((index) => ({
    at: at[index] ?? 0,
    text: rows[index]?.label ?? '',
    values: rows[index]?.values ?? [],
  }));
  checkApart(sorted);
  return {
    kind: 'line',
    axis,
    places: sorted.map(({ at, text }) => ({ at, text })),
    series: names.map((name, column) => ({
      name,
      values: sorted.map(({ values }) => values[column]),
    })),
  };
}

interface Axis {
  readonly axis: LineData['axis'];
  /** One a row. */
  readonly at: readonly number[];
}

/** Dates or numbers, if that is what most labels are: then all must be. Else words, as they stand. */
function axisOf(labels: readonly string[], language: string): Axis {
  const days = labels.map((label) => dayOf(label, language));
  if (isMost(days)) return { axis: 'days', at: allRead(days, labels, 'a date') };
  const numbers = labels.map((label) => readAmount(label, language)?.amount);
  if (isMost(numbers)) return { axis: 'numbers', at: allRead(numbers, labels, 'a number') };
  if (labels.length > mostWords)
    throw new NotCharted(`its axis has ${labels.length} words, more than ${mostWords}`);
  return { axis: 'words', at: [...labels.keys()] };
}

/** Where a month or a year begins, so that it stands at its tick. */
function dayOf(label: string, language: string): number | undefined {
  const span = readWhen(label, language);
  return span?.from ?? span?.to;
}

function isMost(read: readonly (number | undefined)[]): boolean {
  return read.filter((each) => each !== undefined).length * 2 > read.length;
}

function allRead(
  read: readonly (number | undefined)[],
  labels: readonly string[],
  what: string,
): readonly number[] {
  return read.map((each, row) => {
    if (each !== undefined) return each;
    throw new NotCharted(`${shownCell(labels[row] ?? '')} in row ${row + 1} is not ${what}`);
  });
}

function checkApart(sorted: readonly { readonly at: number; readonly text: string }[]): void {
  const twin = sorted.find(({ at }, index) => at === sorted[index - 1]?.at);
  if (twin !== undefined) throw new NotCharted(`two rows are of ${shownCell(twin.text)}`);
}

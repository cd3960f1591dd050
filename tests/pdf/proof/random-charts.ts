import type { Amount, ChartData } from '../../../src/document/charts/chart-data.ts';
import type { ChartPlan } from './random-plans.ts';

/** Data of any kind of chart with the labels of its rows; all else ends with a z, as each word does. */
export function chartData(
  kind: ChartPlan['chart'],
  labels: readonly string[],
  rows: ChartPlan['rows'],
): ChartData {
  const names = (rows[0]?.amounts ?? []).map((_, index) => `${index + 1}z`);
  const amounts = rows.map((row) => row.amounts.map(amountOf));
  switch (kind) {
    case 'bar':
      return { kind, series: names, rows: labelled(labels, amounts) };
    case 'matrix': {
      const shown = { cells: 'circles', showsTotals: false } as const;
      return { kind, label: '0z', columns: names, rows: labelled(labels, amounts), ...shown };
    }
    case 'timeline':
      return { kind, events: labels.map((what, index) => eventOf(what, rows[index]?.amounts[0])) };
  }
}

function labelled(
  labels: readonly string[],
  amounts: readonly (readonly Amount[])[],
): readonly { readonly label: string; readonly values: readonly Amount[] }[] {
  return labels.map((label, index) => ({ label, values: amounts[index] ?? [] }));
}

function amountOf(amount: number): Amount {
  return { amount, text: String(amount) };
}

function eventOf(
  what: string,
  day = 0,
): Extract<ChartData, { kind: 'timeline' }>['events'][number] {
  return { span: { from: day, to: day, isExact: true }, when: '1z', what, details: [] };
}

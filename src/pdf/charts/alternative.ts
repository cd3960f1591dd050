import type {
  Amount,
  BarData,
  ChartData,
  LineData,
  MatrixData,
  TimelineData,
} from '../../document/charts/chart-data.ts';
import type { ChartWord } from './chart-words.ts';
import { matrixSums } from './matrix-sums.ts';

/** What a chart and its sums are called, in the words of the pack. */
export type WordOf = (word: ChartWord) => string;

/** All the data of a chart in words, for who cannot see it. */
export function alternativeOf(
  data: ChartData,
  title: string | undefined,
  language: string,
  wordOf: WordOf,
): string {
  const words = wordsOf(data, language, wordOf);
  return `${wordOf(data.kind)}${title === undefined ? '' : `, ${title}`}: ${words}.`;
}

function wordsOf(data: ChartData, language: string, wordOf: WordOf): string {
  switch (data.kind) {
    case 'bar':
      return barWords(data);
    case 'line':
      return lineWords(data);
    case 'timeline':
      return timelineWords(data);
    case 'matrix':
      return matrixWords(data, language, wordOf('total'));
  }
}

function barWords({ series, rows }: BarData): string {
  return rows.map(({ label, values }) => `${label}: ${named(series, values)}`).join('; ');
}

/** Line after line; what has no number is passed over. */
function lineWords({ series, places }: LineData): string {
  const texts = places.map(({ text }) => text);
  return series
    .map(({ name, values }) => (name === '' ? '' : `${name}: `) + named(texts, values))
    .join('; ');
}

function matrixWords(data: MatrixData, language: string, total: string): string {
  const { columns, rows, showsTotals } = data;
  const sums = showsTotals ? matrixSums(data, language) : undefined;
  const words = rows.map(({ label, values }, index) =>
    [
      `${label}: ${named(columns, values) || '–'}`,
      ...(sums ? [`${total} ${sums.rows[index]}`] : []),
    ].join(', '),
  );
  if (sums === undefined) return words.join('; ');
  const last = sums.columns.map((sum, index) => `${columns[index]} ${sum}`).join(', ');
  return [...words, `${total}: ${last}, ${total} ${sums.all}`].join('; ');
}

/** Each number after the name of what it is of. */
function named(names: readonly string[], values: readonly (Amount | undefined)[]): string {
  return values
    .flatMap((value, index) => {
      if (value === undefined) return [];
      return [[names[index] ?? '', value.text].filter((word) => word !== '').join(' ')];
    })
    .join(', ');
}

function timelineWords({ events }: TimelineData): string {
  return events
    .map(({ when, what, details }) => `${when}: ${[what, ...details].join(', ')}`)
    .join('; ');
}

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

/** What is said of a chart to who cannot see it. */
export interface Alternative {
  readonly text: string;
  /** Whether it has all of the data. */
  readonly isWhole: boolean;
}

/** The longest that a PDF can hold is a little longer, in UTF-16 units. */
const longest = 16_000;

/**
 * All the data of a chart in words. Of too much the gist: the ends and extremes of lines, the sums of a
 * matrix, the names in others.
 */
export function alternativeOf(
  data: ChartData,
  title: string | undefined,
  language: string,
  wordOf: WordOf,
): Alternative {
  const name = `${wordOf(data.kind)}${title === undefined ? '' : `, ${title}`}: `;
  const whole = `${name}${wordsOf(data, language, wordOf)}.`;
  if (whole.length <= longest) return { text: whole, isWhole: true };
  return { text: `${name}${gistOf(data, language, wordOf)}.`, isWhole: false };
}

function gistOf(data: ChartData, language: string, wordOf: WordOf): string {
  switch (data.kind) {
    case 'bar':
      return data.series.join(', ');
    case 'line':
      return lineGist(data);
    case 'timeline':
      return [data.events[0], data.events.at(-1)].map((event) => event?.when).join(' … ');
    case 'matrix':
      return sumWords(data, language, wordOf('total'));
  }
}

function sumWords(data: MatrixData, language: string, total: string): string {
  const sums = matrixSums(data, language);
  const each = [
    ...data.columns.map((name, index) => `${name} ${sums.columns[index]}`),
    ...data.rows.map(({ label }, index) => `${label} ${sums.rows[index]}`),
  ];
  return `${total}: ${sums.all}; ${each.join(', ')}`;
}

/** Of each line where it begins and ends, and its least and largest number. */
function lineGist({ series, places }: LineData): string {
  return series
    .map(({ name, values }) => {
      const points = values.flatMap((value, index) =>
        value === undefined ? [] : [{ ...value, words: `${places[index]?.text} ${value.text}` }],
      );
      const sorted = [...points].sort((a, b) => a.amount - b.amount);
      const ends = [points[0], points.at(-1)].map((point) => point?.words).join(' … ');
      const range = [sorted[0], sorted.at(-1)].map((point) => point?.words);
      return `${name}: ${ends}; min. ${range[0]}; max. ${range[1]}`;
    })
    .join('. ');
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

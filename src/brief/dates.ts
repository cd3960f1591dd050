import type { Issued } from '../spec/source-description.ts';
import { type DateWords, dateWordsOf } from './date-words.ts';

/**
 * A date of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the words of a language: "18 November 2018",
 * "8. Mai 2024", "1er mars 2024". A language without pinned words, and a text that is no date, come back
 * as they are.
 */
export function formatDate(date: string, language: string): string {
  const words = dateWordsOf(language);
  return words ? inWords(date, words) : date;
}

function inWords(date: string, words: DateWords): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const name = words.months[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return date;
  if (name === undefined) return year;
  const number = day === '01' && words.first !== undefined ? words.first : `${Number(day)}`;
  return filled(day === undefined ? words.month : words.day, { day: number, month: name, year });
}

/**
 * "19 January 2019", "between 26 November and December 2019", "June 2024 or earlier". In a language
 * without pinned words bounds are an interval of ISO 8601-2: "2019-11-26/2019-12", "../2024-06".
 */
export function formatIssued(issued: Issued, language: string): string | undefined {
  if (issued.kind === 'date') return formatDate(issued.date, language);
  const { earliest, latest } = issued;
  if (earliest === undefined && latest === undefined) return undefined;
  const words = dateWordsOf(language);
  if (!words) return `${earliest ?? '..'}/${latest ?? '..'}`;
  if (earliest === latest) return inWords(earliest ?? '', words);
  const to = latest === undefined ? '' : inWords(latest, words);
  const isOneYear = earliest?.slice(0, 4) === latest?.slice(0, 4);
  const from = earliest === undefined ? '' : inWords(earliest, isOneYear ? yearless(words) : words);
  if (latest === undefined) return filled(words.orLater, { from });
  return filled(earliest === undefined ? words.orEarlier : words.between, { from, to });
}

/** For the first of two dates of one year: "26 November". A bare year stays. */
function yearless(words: DateWords): DateWords {
  const [day = '', month = ''] = [words.day, words.month].map((form) =>
    form.replace(/ (?:de |năm )?\{year\}$/, ''),
  );
  return { ...words, day, month };
}

function filled(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

import { type DateWords, dateWordsOf } from '../../brief/date-words.ts';
import type { DaySpan } from './chart-data.ts';

/** Milliseconds. */
const day = 86_400_000;

/**
 * Reads a date as `formatIssued` writes it, or of ISO 8601: "19 January 2019", "June 2024 or earlier",
 * `2019-11`, `2019-11/2019-12`, `../2024`. What stands behind it in brackets says that it is not
 * certain. `undefined` where it is no date.
 */
export function readWhen(text: string, language: string): DaySpan | undefined {
  const words = dateWordsOf(language);
  const plain = text.trim().replace(/(?: *\([^()]*\))+$/, '');
  const stated = pointOf(plain, words);
  if (stated) return { ...daysOf(stated, stated), isExact: plain === text.trim() };
  const bounds = intervalOf(plain) ?? (words && boundsInWords(plain, words));
  if (bounds === undefined) return undefined;
  const { from, to } = daysOf(bounds.from, bounds.to);
  const isBackwards = from !== undefined && to !== undefined && from > to;
  if (isBackwards) return undefined;
  return { ...daysOf(bounds.from, bounds.to), isExact: false };
}

/** A day, a month or a year that there is, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
type Point = string;

interface Bounds {
  readonly from?: Point | undefined;
  readonly to?: Point | undefined;
}

function intervalOf(text: string): Bounds | undefined {
  const [first, second, ...more] = text.split('/').map((part) => part.trim());
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const from = first === '..' ? undefined : isoPoint(first);
  const to = second === '..' ? undefined : isoPoint(second);
  const isRead = (from !== undefined || first === '..') && (to !== undefined || second === '..');
  return isRead && (from !== undefined || to !== undefined) ? { from, to } : undefined;
}

function boundsInWords(text: string, words: DateWords): Bounds | undefined {
  const earlier = matched(text, words.orEarlier)?.['to'];
  if (earlier !== undefined) return known({ to: pointOf(earlier, words) });
  const later = matched(text, words.orLater)?.['from'];
  if (later !== undefined) return known({ from: pointOf(later, words) });
  const between = matched(text, words.between);
  if (between === undefined) return undefined;
  const to = pointOf(between['to'] ?? '', words);
  // "between 26 November and December 2019": the first is of the year of the second.
  const from = pointOf(between['from'] ?? '', words, to?.slice(0, 4));
  return from === undefined || to === undefined ? undefined : { from, to };
}

function known(bounds: Bounds): Bounds | undefined {
  return bounds.from === undefined && bounds.to === undefined ? undefined : bounds;
}

function pointOf(text: string, words: DateWords | undefined, year?: string): Point | undefined {
  return isoPoint(text) ?? (words && wordedPoint(text, words, year));
}

function wordedPoint(text: string, words: DateWords, year: string | undefined): Point | undefined {
  for (const form of [words.day, words.month]) {
    const found =
      matched(text, form) ??
      (year === undefined ? undefined : matched(text, form.replace(/ (?:de |năm )?\{year\}$/, '')));
    if (found === undefined) continue;
    const point = pointOfParts({ ...(year !== undefined && { year }), ...found }, words);
    if (point !== undefined) return point;
  }
  return undefined;
}

function pointOfParts(
  parts: Readonly<Record<string, string>>,
  words: DateWords,
): Point | undefined {
  const named = (parts['month'] ?? '').toLowerCase();
  const month = words.months.findIndex((name) => name.toLowerCase() === named) + 1;
  if (month === 0) return undefined;
  const given = parts['day'];
  const first = given !== undefined && given === words.first ? '1' : given;
  const date = [parts['year'] ?? '', padded(month), ...(first ? [padded(first)] : [])].join('-');
  return isoPoint(date);
}

function padded(number: number | string): string {
  return String(number).padStart(2, '0');
}

/** What stands for each `{name}` of a form; the first letter may be a capital. */
function matched(text: string, form: string): Readonly<Record<string, string>> | undefined {
  const pattern = form
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>.{1,60}?)`);
  return new RegExp(`^${pattern}$`, 'iu').exec(text)?.groups;
}

function isoPoint(text: string): Point | undefined {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return undefined;
  const first = firstDay(text);
  // 30 February would be a day of March.
  return new Date(first * day).toISOString().startsWith(text) ? text : undefined;
}

function firstDay(point: Point): number {
  const time = Date.parse(`${`${point}-01-01`.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : time / day;
}

function lastDay(point: Point): number {
  const last = new Date(firstDay(point) * day);
  if (point.length === 4) last.setUTCFullYear(last.getUTCFullYear() + 1);
  else if (point.length === 7) last.setUTCMonth(last.getUTCMonth() + 1);
  else return last.getTime() / day;
  return last.getTime() / day - 1;
}

function daysOf(from: Point | undefined, to: Point | undefined): Omit<DaySpan, 'isExact'> {
  return {
    ...(from !== undefined && { from: firstDay(from) }),
    ...(to !== undefined && { to: lastDay(to) }),
  };
}

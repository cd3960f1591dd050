import { formatDate } from '../../brief/dates.ts';

/** A day, counted from 1 January 1970, and what an axis says of it. */
export interface TimeTick {
  readonly day: number;
  readonly text: string;
}

type Unit = 'day' | 'month' | 'year';

type Step = readonly [unit: Unit, count: number];

/** From the finest to the coarsest that may be wanted. */
const steps: readonly Step[] = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ...[1, 2, 4, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((n): Step => ['year', n]),
];

/** The most ticks that are tried. */
const most = 12;

/**
 * Ticks within `from` and `to` as fine as `fits` allows, by days, months or years of the calendar, and
 * by none finer than `finest`.
 */
export function timeTicks(
  from: number,
  to: number,
  language: string,
  fits: (ticks: readonly TimeTick[]) => boolean,
  finest: Unit = 'day',
): readonly TimeTick[] {
  const first = steps.findIndex(([unit]) => unit === finest);
  for (const step of steps.slice(first)) {
    const ticks = ticksOf(step, from, to, language);
    if (ticks.length > 0 && ticks.length <= most && fits(ticks)) return ticks;
  }
  return [];
}

/** The longest of day, month and year that all these days begin. */
export function finestUnit(days: readonly number[]): Unit {
  const dates = days.map(dateOf);
  if (!dates.every((date) => date.getUTCDate() === 1)) return 'day';
  return dates.every((date) => date.getUTCMonth() === 0) ? 'year' : 'month';
}

function ticksOf(
  [unit, count]: Step,
  from: number,
  to: number,
  language: string,
): readonly TimeTick[] {
  if ((to - from) / (count * { day: 1, month: 28, year: 365 }[unit]) > most * 2) return [];
  const ticks: TimeTick[] = [];
  for (let n = 0; n < most * 2 + 2; n += 1) {
    const day = tickDay(unit, count, from, n);
    if (day > to) break;
    if (day >= from) ticks.push({ day, text: textOf(day, unit, language) });
  }
  return ticks;
}

/** The `n`th tick, counted from the last round one before `from`. */
function tickDay(unit: Step[0], count: number, from: number, n: number): number {
  if (unit === 'day') return Math.ceil(from) + n * count;
  const first = dateOf(from);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const date = new Date(0);
  if (unit === 'month') date.setUTCFullYear(year, Math.floor(month / count) * count + n * count, 1);
  else date.setUTCFullYear(Math.floor(year / count) * count + n * count, 0, 1);
  return date.getTime() / 86_400_000;
}

function textOf(day: number, unit: Step[0], language: string): string {
  const length = { day: 10, month: 7, year: 4 }[unit];
  return formatDate(dateOf(day).toISOString().slice(0, length), language);
}

function dateOf(day: number): Date {
  return new Date(Math.floor(day) * 86_400_000);
}

import type { PartialDate } from './brief-spec.ts';

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = partialDate.exec(text) ?? [];
  if (year === undefined || Number(year) === 0) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return (
    day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
  );
}

/** The first day that a date can mean. */
export function firstDayOf(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a date can mean. */
export function lastDayOf(date: PartialDate): string {
  if (date.length === 10) return date;
  const month = date.length === 7 ? date : `${date}-12`;
  return `${month}-${daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

/** Days of a month, counted from 1, in the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return isLeap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

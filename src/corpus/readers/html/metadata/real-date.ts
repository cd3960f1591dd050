import { isPartialDate } from '../../../../spec/calendar.ts';
import { dateInWords } from '../../../date-in-words.ts';
import { monthNumber } from '../../../month-number.ts';

/**
 * The date in a value of a page's markup as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, in the time zone that it
 * is written in; `undefined` where it is no date of the calendar, or one that reads two ways.
 */
export function realDate(value: string): string | undefined {
  if (value.length > 80) return undefined;
  const text = value.trim();
  const date = isoDate(text) ?? mailDate(text) ?? numericDate(text) ?? dateInWords(text);
  if (date === undefined || !isPartialDate(date)) return undefined;
  // Templates fill an empty field with the first day of their clock.
  return Number(date.slice(0, 4)) < 1500 || /^(?:1970-01-01|0001)/.test(date) ? undefined : date;
}

function isoDate(text: string): string | undefined {
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T\s].*)?$/.exec(text) ??
    /^((?:19|20)\d{2})()(\d{2})(\d{2})(?:T?\d{4,6}.*)?$/.exec(text);
  if (!match) return undefined;
  const [, year, , month, day] = match;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** "Tue, 19 Nov 2019 10:00:00 GMT", and what a program prints: "Tue Nov 19 10:00:00 UTC 2019". */
function mailDate(text: string): string | undefined {
  const printed = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) [\d:]{5,8} (?:[a-z0-9+:-]+ )?(\d{4})$/i.exec(
    text,
  );
  if (printed) return joined(printed[3], printed[1], printed[2]);
  const mailed = /^(?:[a-z]{3,9}, )?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})\b/i.exec(text);
  return mailed ? joined(mailed[3], mailed[2], mailed[1]) : undefined;
}

function joined(year = '', month = '', day = ''): string | undefined {
  const number = monthNumber(month);
  if (number === undefined) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "19.11.2019" is the day first; "19/11/2019" and "11/19/2019" only where one number can be no month. */
function numericDate(text: string): string | undefined {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ ,T].*)?$/.exec(text);
  if (!match) return undefined;
  const [, first = '', separator, second = '', year = ''] = match;
  const isDayFirst = separator === '.' || Number(first) > 12;
  if (!isDayFirst && Number(second) <= 12 && first !== second) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

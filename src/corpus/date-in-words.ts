import { isPartialDate } from '../spec/calendar.ts';
import { monthNames, monthNumber } from './month-number.ts';

const month = String.raw`(${monthNames.join('|')})\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const forms: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u, order: 'ymd' },
  { pattern: new RegExp(String.raw`\b${day} ${month},? (\d{4})\b`, 'iu'), order: 'dmy' },
  { pattern: new RegExp(String.raw`\b${month} ${day},? (\d{4})\b`, 'iu'), order: 'mdy' },
  { pattern: new RegExp(String.raw`\b${month},? (\d{4})\b`, 'iu'), order: 'my' },
];

/**
 * The date that a line gives in figures or in English words, as `YYYY-MM-DD` or `YYYY-MM`. "03/04/2019"
 * is none: it is a day in March or in April.
 */
export function dateInWords(line: string): string | undefined {
  for (const { pattern, order } of forms) {
    const match = pattern.exec(line);
    if (!match) continue;
    const part = (letter: string): string => match[order.indexOf(letter) + 1] ?? '';
    const date = ['y', 'm', 'd']
      .filter((letter) => order.includes(letter))
      .map((letter) => (letter === 'm' ? monthOf(part(letter)) : part(letter)).padStart(2, '0'))
      .join('-');
    if (isPartialDate(date)) return date;
  }
  return undefined;
}

function monthOf(written: string): string {
  return /^\d/.test(written) ? written : String(monthNumber(written) ?? '');
}

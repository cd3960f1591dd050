import { primaryLanguage } from '../../brief/date-words.ts';
import type { Amount } from './chart-data.ts';

/** Languages that write one and a half as "1,5". */
const commaLanguages: ReadonlySet<string> = new Set('fr de es pt it nl id vi'.split(' '));

/** The most digits before the decimal sign that a double holds without loss. */
const mostDigits = 15;

/** The most after it: more is no one's measurement. */
const mostDecimals = 20;

const afterComma = amountPattern('[. \u00a0\u202f’]', ',');
const afterPoint = amountPattern('[, \u00a0\u202f’]', '[.]');

/** Reads "1,234.5", "−3" or "12 %" as the language writes numbers; `undefined` where it is none. */
export function readAmount(text: string, language: string): Amount | undefined {
  const written = text.trim();
  const pattern = decimalSign(language) === ',' ? afterComma : afterPoint;
  const { sign = '', whole = '', part = '' } = pattern.exec(written)?.groups ?? {};
  const digits = whole.replace(/\D/g, '');
  if (digits === '' || digits.length > mostDigits || part.length > mostDecimals) return undefined;
  const size = Number(`${digits}.${part || '0'}`);
  return { amount: size === 0 || !'-−'.includes(sign || '+') ? size : -size, text: written };
}

export function decimalSign(language: string): ',' | '.' {
  return commaLanguages.has(primaryLanguage(language)) ? ',' : '.';
}

function amountPattern(group: string, sign: string): RegExp {
  const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
  return new RegExp(`^(?<sign>[-−+]?)(?<whole>${whole})(?:${sign}(?<part>\\d+))?(?:\\s?%)?$`, 'u');
}

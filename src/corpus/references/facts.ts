import { isPartialDate } from '../../spec/calendar.ts';
import { isLanguageTag } from '../../spec/language-tag.ts';
import type { Issued } from '../../spec/source-description.ts';
import { monthNumber } from '../month-number.ts';

/** `2019-01-19`, `2019-1`, `2019 January`, `2019-01/2019-03`: what an export calls a date, if it is one. */
export function issuedFrom(written: string): Issued | undefined {
  const [from = '', to] = written.split('/');
  const first = partialDateFrom(from);
  const last = to === undefined ? undefined : partialDateFrom(to);
  if (first !== undefined && last !== undefined && first !== last) {
    return { kind: 'between', earliest: first, latest: last };
  }
  return first === undefined ? undefined : { kind: 'date', date: first };
}

function partialDateFrom(written: string): string | undefined {
  const parts = written.trim().split(/[-\s]+/u);
  const [year, month, day, ...more] = parts.map((part, index) =>
    index === 1 ? String(monthNumber(part) ?? part) : part,
  );
  if (year === undefined || more.length > 0) return undefined;
  const date = [year, ...[month, day].filter((part) => part !== undefined).map(twoFigures)].join(
    '-',
  );
  return isPartialDate(date) ? date : undefined;
}

function twoFigures(part: string): string {
  return part.padStart(2, '0');
}

/** An http or https address; anything else is no address of a source. */
export function webAddressFrom(written: string | undefined): string | undefined {
  const match = /\bhttps?:\/\/[^\s{}<>"]+/iu.exec(written ?? '')?.[0];
  return match !== undefined && URL.canParse(match) ? match : undefined;
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ['american', 'en-US'],
  ['british', 'en-GB'],
  ['chinese', 'zh'],
  ['dutch', 'nl'],
  ['english', 'en'],
  ['french', 'fr'],
  ['german', 'de'],
  ['indonesian', 'id'],
  ['italian', 'it'],
  ['japanese', 'ja'],
  ['khmer', 'km'],
  ['ngerman', 'de'],
  ['portuguese', 'pt'],
  ['russian', 'ru'],
  ['spanish', 'es'],
  ['thai', 'th'],
  ['vietnamese', 'vi'],
]);

/** A BCP 47 tag, or the tag of a language that BibLaTeX or a person names in English. */
export function languageFrom(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const named = languageNames.get(written.toLowerCase());
  if (named !== undefined) return named;
  return isLanguageTag(written) ? written : undefined;
}

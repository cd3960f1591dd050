import type { Basis, Issued } from '../spec/source-description.ts';

/**
 * Month names are pinned here and not asked of `Intl`, whose data differ between versions of Node: a
 * brief must print the same on every machine.
 */
const months: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    en: 'January February March April May June July August September October November December',
    fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    nl: 'januari februari maart april mei juni juli augustus september oktober november december',
    id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  }).map(([language, names]) => [language, names.split(' ')]),
);

/** `fr-CA` is served by `fr`. */
export function primaryLanguage(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/**
 * A date of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in the words of a language: "18 November 2018",
 * "8. Mai 2024", "1er mars 2024". A language without pinned names, and a text that is no date, come
 * back as they are.
 */
export function formatDate(date: string, language: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const names = months.get(primaryLanguage(language));
  if (!match || !names) return date;
  const [, year = '', month, day] = match;
  const name = month === undefined ? undefined : names[Number(month) - 1];
  if (name === undefined) return year;
  if (day === undefined) return monthAndYear(name, year, primaryLanguage(language));
  return dayMonthYear(Number(day), name, year, primaryLanguage(language));
}

function monthAndYear(month: string, year: string, language: string): string {
  return language === 'es' || language === 'pt' ? `${month} de ${year}` : `${month} ${year}`;
}

function dayMonthYear(day: number, month: string, year: string, language: string): string {
  if (language === 'es' || language === 'pt') return `${day} de ${month} de ${year}`;
  if (language === 'de') return `${day}. ${month} ${year}`;
  if (language === 'fr' && day === 1) return `1er ${month} ${year}`;
  return `${day} ${month} ${year}`;
}

/** "19 January 2019", "between 26 November and December 2019", "June 2024 or earlier". */
export function formatIssued(issued: Issued, language: string): string {
  if (issued.kind === 'date') return formatDate(issued.date, language);
  const earliest = issued.earliest && formatDate(issued.earliest, language);
  const latest = issued.latest && formatDate(issued.latest, language);
  if (earliest && latest) {
    const isOneYear = issued.earliest?.slice(0, 4) === issued.latest?.slice(0, 4);
    return `between ${isOneYear ? withoutYear(earliest) : earliest} and ${latest}`;
  }
  if (latest) return `${latest} or earlier`;
  return earliest ? `${earliest} or later` : 'n.d.';
}

/** The year ends every date that has a month, after "de" in some languages. */
function withoutYear(date: string): string {
  return date.replace(/(?: de)? \d{4}$/, '');
}

/** What stands behind a value that the text does not state, such as " (inferred)". */
export function basisMark(basis: Basis): string {
  return basis === 'stated' ? '' : ` (${basis})`;
}

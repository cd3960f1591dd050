/**
 * Words of dates are pinned here and not asked of `Intl`, whose data differ between versions of Node: a
 * brief must print the same on every machine.
 */
export interface DateWords {
  /** January to December. */
  readonly months: readonly string[];
  /** A day and a month of a year; `{day}`, `{month}` and `{year}` are filled in. */
  readonly day: string;
  readonly month: string;
  /** What stands for `{day}` on the first of a month, where that is no plain number. */
  readonly first?: string;
  /** Bounds that are themselves possible; `{from}` and `{to}` are filled in. */
  readonly between: string;
  readonly orEarlier: string;
  readonly orLater: string;
}

const table: Readonly<Record<string, DateWords>> = {
  en: {
    months: words(
      'January February March April May June July August September October November December',
    ),
    day: '{day} {month} {year}',
    month: '{month} {year}',
    between: 'between {from} and {to}',
    orEarlier: '{to} or earlier',
    orLater: '{from} or later',
  },
  fr: {
    months: words(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ),
    day: '{day} {month} {year}',
    month: '{month} {year}',
    first: '1er',
    between: 'entre {from} et {to}',
    orEarlier: '{to} ou avant',
    orLater: '{from} ou après',
  },
  de: {
    months: words(
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    ),
    day: '{day}. {month} {year}',
    month: '{month} {year}',
    between: 'zwischen {from} und {to}',
    orEarlier: '{to} oder früher',
    orLater: '{from} oder später',
  },
  es: {
    months: words(
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    ),
    day: '{day} de {month} de {year}',
    month: '{month} de {year}',
    between: 'entre {from} y {to}',
    orEarlier: '{to} o antes',
    orLater: '{from} o después',
  },
  pt: {
    months: words(
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    ),
    day: '{day} de {month} de {year}',
    month: '{month} de {year}',
    between: 'entre {from} e {to}',
    orEarlier: '{to} ou antes',
    orLater: '{from} ou depois',
  },
  it: {
    months: words(
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ),
    day: '{day} {month} {year}',
    month: '{month} {year}',
    first: '1º',
    between: 'tra {from} e {to}',
    orEarlier: '{to} o prima',
    orLater: '{from} o dopo',
  },
  nl: {
    months: words(
      'januari februari maart april mei juni juli augustus september oktober november december',
    ),
    day: '{day} {month} {year}',
    month: '{month} {year}',
    between: 'tussen {from} en {to}',
    orEarlier: '{to} of eerder',
    orLater: '{from} of later',
  },
  id: {
    months: words(
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    ),
    day: '{day} {month} {year}',
    month: '{month} {year}',
    between: 'antara {from} dan {to}',
    orEarlier: '{to} atau sebelumnya',
    orLater: '{from} atau sesudahnya',
  },
  vi: {
    months: Array.from({ length: 12 }, (_, index) => `tháng ${index + 1}`),
    day: 'ngày {day} {month} năm {year}',
    month: '{month} năm {year}',
    between: 'giữa {from} và {to}',
    orEarlier: '{to} hoặc trước đó',
    orLater: '{from} hoặc sau đó',
  },
};

const byLanguage: ReadonlyMap<string, DateWords> = new Map(Object.entries(table));

/** The words of a language, `fr-CA` served by `fr`; `undefined` for one without pinned words. */
export function dateWordsOf(tag: string): DateWords | undefined {
  return byLanguage.get(primaryLanguage(tag));
}

/** `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

import type { Article } from '../corpus/article.ts';
import type { PartialDate } from '../spec/brief-spec.ts';
import { firstDayOf, lastDayOf } from '../spec/calendar.ts';

/** The time that sources are of. */
export interface DatesCovered {
  /** The first and the last date, or bound of one, that a source has. */
  readonly earliest?: PartialDate;
  readonly latest?: PartialDate;
  /** Sources whose date is only bounded, or uncertain. */
  readonly inexact: number;
  /** Sources that have neither a date nor a bound. */
  readonly undated: number;
}

export function datesCovered(articles: readonly Article[]): DatesCovered {
  const dates = articles.flatMap(datesOf);
  const [earliest] = [...dates].sort(by(firstDayOf));
  const latest = [...dates].sort(by(lastDayOf)).at(-1);
  const undated = articles.filter((article) => datesOf(article).length === 0).length;
  return {
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    inexact: articles.filter(isInexact).length,
    undated,
  };
}

function datesOf({ description: { issued } }: Article): readonly PartialDate[] {
  if (!issued) return [];
  const { value } = issued;
  return value.kind === 'date'
    ? [value.date]
    : [value.earliest, value.latest].filter((date) => date !== undefined);
}

function isInexact(article: Article): boolean {
  const { issued } = article.description;
  return (
    issued !== undefined &&
    datesOf(article).length > 0 &&
    (issued.value.kind !== 'date' || issued.basis === 'uncertain')
  );
}

/** Whole days sort as text. */
function by(day: (date: PartialDate) => string): (a: PartialDate, b: PartialDate) => number {
  return (a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
}

import type { Filter, Query } from '../search/engine.ts';
import type { EvidenceSettings, PartialDate } from '../spec/brief-spec.ts';
import { firstDayOf, lastDayOf } from '../spec/calendar.ts';
import type { Theme, ThemeFilter } from '../spec/theme.ts';

type DateSettings = Pick<EvidenceSettings, 'since' | 'until' | 'dated'>;

/** The query that a theme asks of the corpus in one section. */
export function themeQuery(theme: Theme, settings: DateSettings): Query {
  const { any, all, none, near } = theme;
  return { any, all, none, near, filter: queryFilter(theme.filter, settings) };
}

/**
 * The filter of a theme in one section. Of two dates, the theme's and the section's, the narrower
 * holds: the later `since`, the earlier `until`.
 *
 * @returns a filter whose dates are whole days, `YYYY-MM-DD`, both inclusive.
 */
export function queryFilter(filter: ThemeFilter, settings: DateSettings): Filter {
  const since = latest(days([filter.since, settings.since], firstDayOf));
  const until = earliest(days([filter.until, settings.until], lastDayOf));
  const { sources, kinds, languages } = filter;
  return {
    sources,
    kinds,
    languages,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...((filter.datedOnly === true || settings.dated === 'only') && { datedOnly: true }),
  };
}

function days(
  dates: readonly (PartialDate | undefined)[],
  day: (date: PartialDate) => string,
): string[] {
  // Whole days of this form sort as text.
  return dates
    .filter((date) => date !== undefined)
    .map(day)
    .sort();
}

function latest(sorted: readonly string[]): string | undefined {
  return sorted.at(-1);
}

function earliest(sorted: readonly string[]): string | undefined {
  return sorted[0];
}

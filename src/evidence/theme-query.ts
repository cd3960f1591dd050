import type { Query } from '../search/engine.ts';
import type { EvidenceSettings, PartialDate } from '../spec/brief-spec.ts';
import { firstDayOf, lastDayOf } from '../spec/calendar.ts';
import type { Theme } from '../spec/theme.ts';

/**
 * The query that a theme asks of the corpus in one section. Of two dates, the theme's and the
 * section's, the narrower holds: the later `since`, the earlier `until`.
 *
 * @returns a query whose dates are whole days, `YYYY-MM-DD`, both inclusive.
 */
export function themeQuery(
  theme: Theme,
  settings: Pick<EvidenceSettings, 'since' | 'until' | 'dated'>,
): Query {
  const since = latest(days([theme.filter.since, settings.since], firstDayOf));
  const until = earliest(days([theme.filter.until, settings.until], lastDayOf));
  return {
    any: theme.any,
    all: theme.all,
    none: theme.none,
    near: theme.near,
    filter: {
      sources: theme.filter.sources,
      kinds: theme.filter.kinds,
      languages: theme.filter.languages,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...((theme.filter.datedOnly === true || settings.dated === 'only') && { datedOnly: true }),
    },
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

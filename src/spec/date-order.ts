import { firstDayOf, isPartialDate, lastDayOf } from './calendar.ts';
import type { Mapping, WholeMistake } from './whole-checks.ts';

/** `since` must not be later than `until`. */
export function checkDateOrder(mapping: Mapping): readonly WholeMistake[] {
  return datesReversed(mapping, 'since', 'until');
}

/** Whether the first of two dates of a mapping is later than the second. */
export function datesReversed(
  mapping: Mapping,
  first: string,
  second: string,
): readonly WholeMistake[] {
  const from = dateAt(mapping, first);
  const to = dateAt(mapping, second);
  if (from === undefined || to === undefined || firstDayOf(from) <= lastDayOf(to)) return [];
  const message = `"${first}" (${from}) is later than "${second}" (${to})`;
  return [{ mistake: 'reversed', message, path: [first], hint: 'exchange the two' }];
}

function dateAt(mapping: Mapping, key: string): string | undefined {
  const value = mapping[key];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isPartialDate(text) ? text : undefined;
}

import type { Filter, IndexedPassage } from './engine.ts';

/** The fields of a passage that a filter asks about. */
export type Filterable = Pick<
  IndexedPassage,
  'article' | 'file' | 'kind' | 'language' | 'earliest' | 'latest'
>;

/** A filter as a predicate, its lists made into sets once. */
export function filterOf(filter: Filter): (passage: Filterable) => boolean {
  const sources = new Set(filter.sources);
  const kinds = new Set(filter.kinds);
  return (passage) =>
    (sources.size === 0 || sources.has(passage.article) || sources.has(passage.file)) &&
    (kinds.size === 0 || (passage.kind !== undefined && kinds.has(passage.kind))) &&
    isLanguage(passage.language, filter.languages) &&
    isInTime(filter, passage);
}

/**
 * Whether a language is asked for: `en` asks for `en-GB` too, `en-GB` for itself alone. The basic
 * filtering of RFC 4647, without regard to case.
 */
export function isLanguage(language: string, wanted: readonly string[]): boolean {
  const tag = language.toLowerCase();
  return (
    wanted.length === 0 ||
    wanted.some((range) => tag === range.toLowerCase() || tag.startsWith(`${range.toLowerCase()}-`))
  );
}

/** A passage stays where it can have been issued in the time asked for. Days sort as text. */
function isInTime({ since, until, datedOnly }: Filter, { earliest, latest }: Filterable): boolean {
  if (earliest === undefined && latest === undefined) return datedOnly !== true;
  const isTooOld = since !== undefined && latest !== undefined && latest < since;
  const isTooNew = until !== undefined && earliest !== undefined && earliest > until;
  return !isTooOld && !isTooNew;
}

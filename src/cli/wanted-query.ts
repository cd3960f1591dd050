import { queryFilter } from '../evidence/theme-query.ts';
import type { Query } from '../search/engine.ts';
import type { Theme, ThemeFilter } from '../spec/theme.ts';
import type { Session } from './session.ts';
import { typedQuery } from './typed-query.ts';

/** What to search for; a theme's query comes with the theme. */
export type Wanted =
  | { readonly kind: 'query'; readonly query: Query; readonly theme?: Theme }
  | { readonly kind: 'failed'; readonly status: number };

/** What a text that was typed asks for. */
export function queryForWords(
  text: string,
  given: Partial<ThemeFilter>,
  { misuse }: Session,
): Wanted {
  const typed = typedQuery(text);
  if (typed.kind === 'mistake') {
    return { kind: 'failed', status: misuse('BRIEF-USAGE-001', typed.message, typed.hint) };
  }
  const all: ThemeFilter = { sources: [], kinds: [], languages: [] };
  const filter = queryFilter({ ...all, ...given }, { dated: 'any' });
  return { kind: 'query', query: { ...typed.rules, filter } };
}

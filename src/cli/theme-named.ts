import { collector } from '../build/collector.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import { themeQuery } from '../evidence/theme-query.ts';
import type { Project } from '../project/project.ts';
import { loadThemes } from '../spec/load-themes.ts';
import type { Loaded } from '../spec/locator.ts';
import type { Theme, ThemeFilter } from '../spec/theme.ts';
import type { Session } from './session.ts';
import type { Wanted } from './wanted-query.ts';

/** What a theme looks for by itself, but for the filters that are given in place of its own. */
export function queryForTheme(
  id: string,
  given: Partial<ThemeFilter>,
  project: Project,
  session: Session,
): Wanted {
  const found = themeNamed(id, project, session);
  if ('status' in found) return { kind: 'failed', status: found.status };
  const theme = { ...found.value, filter: { ...found.value.filter, ...given } };
  return { kind: 'query', query: themeQuery(theme, { dated: 'any' }), theme };
}

/** The theme of an id, or the exit status where it has mistakes or is not there, which is told. */
export function themeNamed(
  id: string,
  project: Project,
  { voice, misuse }: Session,
): Loaded<Theme> | { readonly status: number } {
  const { report, diagnostics } = collector();
  const themes = loadThemes(project, report, new Set([id]));
  // A file whose name cannot be an id is told by `brief check`.
  for (const diagnostic of diagnostics) voice.tell(diagnostic);
  const theme = themes.get(id);
  if (theme) return theme;
  if (themes.broken.has(id)) return { status: exitCodeOf(diagnostics.map(({ code }) => code)) };
  const near = didYouMean(id, themes.unread);
  const hint = near === undefined ? 'see "brief themes"' : `did you mean "${near}"?`;
  return { status: misuse('BRIEF-USAGE-007', `there is no theme "${id}"`, hint) };
}

import { collector } from '../build/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import { themeQuery } from '../evidence/theme-query.ts';
import type { Project } from '../project/project.ts';
import type { Query } from '../search/engine.ts';
import { loadThemes } from '../spec/load-themes.ts';
import type { Session } from './session.ts';

export type Wanted =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'failed'; readonly status: number };

/** What a theme looks for by itself, without the settings that a section may add. */
export function queryForTheme(id: string, project: Project, { voice, misuse }: Session): Wanted {
  const { report, diagnostics } = collector();
  const themes = loadThemes(project, report);
  const mine = diagnostics.filter((each) => isOfTheme(each, id));
  for (const diagnostic of mine) voice.tell(diagnostic);
  const theme = themes.get(id);
  if (theme) return { kind: 'query', query: themeQuery(theme.value, { dated: 'any' }) };
  if (mine.length > 0) return { kind: 'failed', status: exitCodeOf(mine.map(({ code }) => code)) };
  const near = didYouMean(id, themes.keys());
  const hint = near === undefined ? 'see "brief themes"' : `did you mean "${near}"?`;
  return { kind: 'failed', status: misuse('BRIEF-USAGE-007', `there is no theme "${id}"`, hint) };
}

function isOfTheme({ span, file = span?.file }: Diagnostic, id: string): boolean {
  return file === `themes/${id}.yaml` || file === `themes/${id}.yml`;
}

import { collector } from '../build/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { themeQuery } from '../evidence/theme-query.ts';
import type { Project } from '../project/project.ts';
import { planQuery } from '../search/query-plan.ts';
import { loadThemes, type Themes } from '../spec/load-themes.ts';
import { counted } from './build-summary.ts';
import type { Library } from './library.ts';
import type { Session } from './session.ts';
import type { Voice } from './voice.ts';

/**
 * Reads the named themes, or all, and tells what is wrong with them. `undefined` where a name is
 * that of no theme, which is told as BRIEF-USAGE-007.
 */
export function readThemes(
  ids: readonly string[],
  project: Project,
  { voice, misuse }: Session,
): { readonly themes: Themes; readonly diagnostics: readonly Diagnostic[] } | undefined {
  const { report, diagnostics } = collector();
  const themes = loadThemes(project, report, ids.length > 0 ? new Set(ids) : undefined);
  const unknown = ids.find((id) => !themes.has(id) && !themes.broken.has(id));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, [...themes.keys(), ...themes.unread]);
    const hint = near === undefined ? 'see "brief themes"' : `did you mean "${near}"?`;
    misuse('BRIEF-USAGE-007', `there is no theme "${unknown}"`, hint);
    return undefined;
  }
  for (const each of diagnostics) voice.tell(each);
  return { themes, diagnostics };
}

export function statusOfThemes(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return exitCodeOf(errors.map(({ code }) => code));
}

/** A theme as `themes --json` prints it. */
export interface ThemeCount {
  readonly id: string;
  readonly title: string;
  readonly question?: string;
  readonly passages: number;
  /** Articles it finds passages of, most passages first. */
  readonly sources: readonly { readonly article: string; readonly passages: number }[];
}

export function countThemes(themes: Themes, { corpus, engine }: Library): readonly ThemeCount[] {
  return [...themes].map(([id, { value: theme }]) => {
    const plan = planQuery(themeQuery(theme, { dated: 'any' }));
    // Only counted, not ranked.
    const { candidates } = engine.candidates(plan, Math.max(1, corpus.passageCount));
    const byArticle = new Map<string, number>();
    for (const { article } of candidates) byArticle.set(article, (byArticle.get(article) ?? 0) + 1);
    const sources = [...byArticle].map(([article, passages]) => ({ article, passages }));
    sources.sort((a, b) => b.passages - a.passages || (a.article < b.article ? -1 : 1));
    const { title, question } = theme;
    return {
      id,
      title,
      ...(question !== undefined && { question }),
      passages: candidates.length,
      sources,
    };
  });
}

/** More sources of one theme are only counted. */
const mostSources = 20;

export function printThemes(counts: readonly ThemeCount[], voice: Voice): void {
  for (const { id, title, question, passages, sources } of counts) {
    voice.answer(`${visibleText(id)}: ${visibleText(title)}`);
    if (question !== undefined)
      voice.answer(`  ${visibleText(question.trim().replaceAll(/\s+/g, ' '))}`);
    voice.answer(`  ${counted(passages, 'passage')} from ${counted(sources.length, 'source')}`);
    for (const each of sources.slice(0, mostSources))
      voice.answer(`    ${String(each.passages).padStart(4)}  ${visibleText(each.article)}`);
    const more = sources.length - mostSources;
    if (more > 0) voice.answer(`          and ${counted(more, 'source')} more`);
  }
  voice.say(counted(counts.length, 'theme'));
}

import { collector } from '../build/collector.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { themeQuery } from '../evidence/theme-query.ts';
import type { Project } from '../project/project.ts';
import { search } from '../search/search.ts';
import { textMatches } from '../search/text-matches.ts';
import { loadThemes } from '../spec/load-themes.ts';
import type { Loaded } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import { counted } from './build-summary.ts';
import type { Library } from './library.ts';
import type { Voice } from './voice.ts';

export type Themes = ReadonlyMap<string, Loaded<Theme>>;

/** Reads the themes and tells what is wrong with them. */
export function readThemes(
  project: Project,
  voice: Voice,
): { readonly themes: Themes; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collector();
  const themes = loadThemes(project, report);
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
    const query = themeQuery(theme, { dated: 'any' });
    const { hits } = search(engine, query, Math.max(1, corpus.passageCount));
    const byArticle = new Map<string, number>();
    for (const hit of hits) {
      const article = corpus.passageById.get(hit.id)?.article ?? '';
      byArticle.set(article, (byArticle.get(article) ?? 0) + 1);
    }
    const sources = [...byArticle].map(([article, passages]) => ({ article, passages }));
    sources.sort((a, b) => b.passages - a.passages || (a.article < b.article ? -1 : 1));
    const { title, question } = theme;
    return {
      id,
      title,
      ...(question !== undefined && { question }),
      passages: hits.length,
      sources,
    };
  });
}

export function printThemes(counts: readonly ThemeCount[], voice: Voice): void {
  for (const { id, title, question, passages, sources } of counts) {
    voice.answer(`${visibleText(id)}: ${visibleText(title)}`);
    if (question !== undefined)
      voice.answer(`  ${visibleText(question.trim().replaceAll(/\s+/g, ' '))}`);
    voice.answer(`  ${counted(passages, 'passage')} from ${counted(sources.length, 'source')}`);
    for (const each of sources)
      voice.answer(`    ${String(each.passages).padStart(4)}  ${visibleText(each.article)}`);
  }
  voice.say(counted(counts.length, 'theme'));
}

/** BRIEF-THEME-020 for each example that does not do as it should. */
export function failedExamples(themes: Themes): readonly Diagnostic[] {
  return [...themes.values()].flatMap((theme) => {
    const query = themeQuery(theme.value, { dated: 'any' });
    const { match, noMatch } = theme.value.examples;
    const wrong = (key: string, index: number, message: string, hint: string): Diagnostic =>
      diagnostic('BRIEF-THEME-020', `${message}: "${theme.value.id}"`, {
        span: theme.locate(['examples', key, index]),
        hints: [hint],
      });
    const missed = match.flatMap((text, index) =>
      textMatches(query, text).length > 0
        ? []
        : [
            wrong(
              'match',
              index,
              'an example that should match does not',
              'add the words it turns on to "any:"',
            ),
          ],
    );
    const caught = noMatch.flatMap((text, index) => {
      const terms = textMatches(query, text);
      return terms.length === 0
        ? []
        : [
            wrong(
              'no-match',
              index,
              'an example that should not match does',
              `it is found by ${terms.join(', ')}`,
            ),
          ];
    });
    return [...missed, ...caught];
  });
}

export function printCheck(themes: Themes, wrong: number, voice: Voice): void {
  const examples = [...themes.values()].flatMap(({ value }) => [
    ...value.examples.match,
    ...value.examples.noMatch,
  ]);
  voice.say(
    `${counted(examples.length, 'example')} of ${counted(themes.size, 'theme')}, ${wrong} wrong`,
  );
}

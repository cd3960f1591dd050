import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { themeQuery } from '../../src/evidence/theme-query.ts';
import { openProject } from '../../src/project/open-project.ts';
import type { Query } from '../../src/search/engine.ts';
import { loadThemes } from '../../src/spec/load-themes.ts';
import type { Loaded } from '../../src/spec/locator.ts';
import type { Theme } from '../../src/spec/theme.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = openProject(root, `${root}/templates`);

/** The themes of the repository, and what was reported of them. */
export function shippedThemes(): {
  readonly themes: ReadonlyMap<string, Loaded<Theme>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const themes = loadThemes(project, (each) => diagnostics.push(each));
  return { themes, diagnostics };
}

export function shippedCorpus(): Promise<Corpus> {
  return readCorpus(project, () => {});
}

export function queryOf(theme: Theme): Query {
  return themeQuery(theme, { dated: 'any' });
}

export function readShippedText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

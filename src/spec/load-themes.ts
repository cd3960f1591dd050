import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { listFiles } from '../project/list-files.ts';
import type { Project } from '../project/project.ts';
import { isId } from './fields.ts';
import { loadYaml } from './load-yaml.ts';
import type { Loaded } from './locator.ts';
import { themeFileCodes } from './mistakes.ts';
import type { Theme } from './theme.ts';
import { themeSchema } from './theme-schema.ts';

/** The sound themes of a project by id, in code-unit order of their files. */
export type Themes = ReadonlyMap<string, Loaded<Theme>> & {
  /** Ids of those whose file has mistakes: they exist, and cannot be used. */
  readonly broken: ReadonlySet<string>;
  /** Ids of those that were not wanted: nothing is known of their files. */
  readonly unread: ReadonlySet<string>;
};

/**
 * Reads the themes of `themes/`: those whose ids are `wanted`, or all. What is wrong with one is
 * reported and leaves it out.
 */
export function loadThemes(project: Project, report: Report, wanted?: ReadonlySet<string>): Themes {
  const themes = new Map<string, Loaded<Theme>>();
  const broken = new Set<string>();
  const unread = new Set<string>();
  for (const path of listFiles(project, 'themes', ['.yaml', '.yml'])) {
    const id = path.slice('themes/'.length).replace(/\.ya?ml$/i, '');
    if (wanted && !wanted.has(id)) {
      unread.add(id);
      continue;
    }
    const loaded = isUsable(id, path, themes, report)
      ? loadTheme(project, path, report)
      : undefined;
    if (loaded === undefined) broken.add(id);
    else themes.set(id, { ...loaded, value: { id, ...loaded.value } });
  }
  return Object.assign(themes, { broken, unread });
}

function loadTheme(
  project: Project,
  path: string,
  report: Report,
): Loaded<Omit<Theme, 'id'>> | undefined {
  return loadYaml(project, path, themeSchema, themeFileCodes, report);
}

function isUsable(
  id: string,
  file: string,
  others: ReadonlyMap<string, Loaded<Theme>>,
  report: Report,
): boolean {
  const namesake = others.get(id);
  if (isId(id) && namesake === undefined) return true;
  const message = namesake
    ? `"${namesake.file}" has the same id, "${id}"`
    : `"${id}" cannot be the id of a theme`;
  const hints = ['name the file with lower-case letters, digits and hyphens: ream-base.yaml'];
  report(diagnostic('BRIEF-THEME-007', message, { file, hints }));
  return false;
}

import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { listFiles } from '../project/list-files.ts';
import type { Project } from '../project/project.ts';
import { isId } from './fields.ts';
import type { Loaded } from './locator.ts';
import type { Theme } from './theme.ts';
import { themeShelf } from './theme-shelf.ts';

/** The sound themes of a project by id, in code-unit order of their files. */
export type Themes = ReadonlyMap<string, Loaded<Theme>> & {
  /** Ids of those whose file, or a theme that it extends, has mistakes: they cannot be used. */
  readonly broken: ReadonlySet<string>;
  /** Ids of those that were not wanted. */
  readonly unread: ReadonlySet<string>;
  /** Of each that was wanted, the ids of all that it draws on by `extends`, itself first. */
  readonly drawnOn: ReadonlyMap<string, readonly string[]>;
};

/**
 * Reads the themes of `themes/`: those whose ids are `wanted`, or all, with what they extend. What
 * is wrong with one is reported once, in its own file, and leaves out all that draw on it.
 */
export function loadThemes(project: Project, report: Report, wanted?: ReadonlySet<string>): Themes {
  const paths = themeFiles(project);
  const shelf = themeShelf(project, new Map([...paths].map(([id, [path]]) => [id, path])), report);
  const themes = new Map<string, Loaded<Theme>>();
  const broken = new Set<string>();
  const unread = new Set<string>();
  const drawnOn = new Map<string, readonly string[]>();
  for (const [id, files] of paths) {
    if (wanted && !wanted.has(id)) {
      unread.add(id);
      continue;
    }
    const loaded = isUsable(id, files, report) ? shelf.theme(id) : undefined;
    if (loaded === undefined) broken.add(id);
    else themes.set(id, loaded);
    drawnOn.set(id, shelf.drawnOn(id));
  }
  return Object.assign(themes, { broken, unread, drawnOn });
}

/** The files of each id, in the order of the folder; more than one is a mistake. */
function themeFiles(project: Project): ReadonlyMap<string, readonly [string, ...string[]]> {
  const byId = new Map<string, readonly [string, ...string[]]>();
  for (const path of listFiles(project, 'themes', ['.yaml', '.yml'])) {
    const id = path.slice('themes/'.length).replace(/\.ya?ml$/i, '');
    const others = byId.get(id);
    byId.set(id, others ? [...others, path] : [path]);
  }
  return byId;
}

/** The first file of an id is used all the same. */
function isUsable(
  id: string,
  [first, ...others]: readonly [string, ...string[]],
  report: Report,
): boolean {
  const hints = ['name the file with lower-case letters, digits and hyphens: ream-base.yaml'];
  if (!isId(id)) {
    const message = `"${id}" cannot be the id of a theme`;
    report(diagnostic('BRIEF-THEME-007', message, { file: first, hints }));
    return false;
  }
  for (const file of others) {
    const message = `"${first}" has the same id, "${id}"`;
    report(diagnostic('BRIEF-THEME-007', message, { file, hints }));
  }
  return true;
}

import { join } from 'node:path';
import type { Project } from './project.ts';
import { resolveInside } from './resolve-inside.ts';

/**
 * The files of a folder of the project (not of folders in it) whose names end in one of the
 * extensions (`.yaml`), as paths of the project in code-unit order. Hidden files are left out; a
 * symbolic link is listed where it does not lead to a folder, and reading it says where it leads.
 * Empty where there is no such folder.
 */
export function listFiles(
  project: Project,
  folder: string,
  extensions: readonly string[],
): readonly string[] {
  const resolved = resolveInside(project, folder);
  if (resolved === undefined || project.files.stat(resolved)?.kind !== 'directory') return [];
  return project.files
    .readDirectory(resolved)
    .filter(({ name, kind }) => !name.startsWith('.') && kind !== 'directory' && kind !== 'other')
    .filter(({ name }) => extensions.some((extension) => name.toLowerCase().endsWith(extension)))
    .filter(({ name }) => project.files.stat(join(resolved, name))?.kind !== 'directory')
    .map(({ name }) => `${folder}/${name}`);
}

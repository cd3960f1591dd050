import { join } from 'node:path';
import type { FileSystem } from '../project/file-system.ts';
import type { Project } from '../project/project.ts';
import { resolveInside, resolveWithin } from '../project/resolve-inside.ts';

/** Where a pack lies. */
export interface PackFolder {
  readonly id: string;
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  /** As reports name it. */
  readonly shownAs: string;
}

/** The pack of that name: the project's own before the one that ships; `passed` are paths to pass over. */
export function findPack(
  project: Project,
  id: string,
  passed: readonly string[],
): PackFolder | undefined {
  if (!/^[A-Za-z0-9][\w.-]*$/.test(id)) return undefined;
  const { files, shippedTemplates } = project;
  const places = [
    { path: resolveInside(project, `templates/${id}`), shownAs: `templates/${id}` },
    { path: resolveWithin(files, shippedTemplates, id), shownAs: `(shipped) ${id}` },
  ];
  for (const { path, shownAs } of places) {
    const isFolder = path !== undefined && files.stat(path)?.kind === 'directory';
    if (isFolder && !passed.includes(path)) return { id, path, shownAs };
  }
  return undefined;
}

/** Ids of the project's packs and of those that ship, in code-unit order. */
export function listPacks({ root, shippedTemplates, files }: Project): readonly string[] {
  const ids = [join(root, 'templates'), shippedTemplates].flatMap((folder) =>
    packsIn(folder, files),
  );
  return [...new Set(ids)].sort();
}

function packsIn(folder: string, files: FileSystem): readonly string[] {
  if (files.stat(folder)?.kind !== 'directory') return [];
  return files
    .readDirectory(folder)
    .map(({ name }) => name)
    .filter((name) => files.stat(join(folder, name, 'template.yaml'))?.kind === 'file');
}

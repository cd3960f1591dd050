import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileSystem } from './file-system.ts';
import type { Project } from './project.ts';

/**
 * The absolute path, symbolic links resolved, of a path of the project (forward slashes, relative to
 * its root), or `undefined` where that leads out of the project: through `..`, as an absolute path,
 * or through a symbolic link. The file need not exist.
 */
export function resolveInside(project: Project, path: string): string | undefined {
  return resolveWithin(project.files, project.root, path);
}

/** As `resolveInside`, for any folder whose own symbolic links are resolved. */
export function resolveWithin(files: FileSystem, folder: string, path: string): string | undefined {
  // A backslash would be a separator on Windows and a letter elsewhere: refused on both.
  if (isAbsolute(path) || /[\0\\]/.test(path)) return undefined;
  const target = resolve(folder, path);
  if (!isWithin(folder, target)) return undefined;
  const real = realPathOf(files, target);
  return real !== undefined && isWithin(folder, real) ? real : undefined;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Resolves links in the part of the path that exists; `undefined` where that cannot be done. */
function realPathOf(files: FileSystem, path: string): string | undefined {
  try {
    return files.realPath(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isMissing(error) || parent === path) return undefined;
    const realParent = realPathOf(files, parent);
    if (realParent === undefined || isLink(files, realParent, basename(path))) return undefined;
    return join(realParent, basename(path));
  }
}

/** A link that leads to nothing yet would be written through. */
function isLink(files: FileSystem, folder: string, name: string): boolean {
  if (files.stat(folder)?.kind !== 'directory') return false;
  return files
    .readDirectory(folder)
    .some((entry) => entry.name === name && entry.kind === 'symbolic-link');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

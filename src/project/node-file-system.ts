import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { DirectoryEntry, FileStat, FileSystem } from './file-system.ts';

/** The disk. */
export const nodeFileSystem: FileSystem = {
  readFile: (path) => readFileSync(path),
  readDirectory,
  stat,
  realPath: (path) => realpathSync(path),
  makeDirectory,
  writeNewFile,
  rename: (from, to) => renameSync(from, to),
  remove: (path) => {
    if (lstatSync(path).isDirectory()) rmdirSync(path);
    else unlinkSync(path);
  },
};

function readDirectory(path: string): readonly DirectoryEntry[] {
  return readdirSync(path, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOfEntry(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOfEntry(entry: Kinds): DirectoryEntry['kind'] {
  if (entry.isSymbolicLink()) return 'symbolic-link';
  return kindOf(entry);
}

function kindOf(entry: Kinds): FileStat['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}

/** Errors that say that a path leads to nothing: a link in a circle, a name no disk can hold. */
const leadsNowhere: ReadonlySet<unknown> = new Set(['ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

function stat(path: string): FileStat | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return (
      found && {
        kind: kindOf(found),
        size: found.size,
        modified: found.mtimeMs,
        changed: found.ctimeMs,
      }
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && leadsNowhere.has(error.code)) return undefined;
    throw error;
  }
}

/** Parents first. Node's own recursion never ends where a folder refuses with ENOENT, as `/proc` does. */
function makeDirectory(path: string): void {
  if (stat(path)?.kind === 'directory') return;
  const parent = dirname(path);
  if (parent !== path) makeDirectory(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it since.
    if (stat(path)?.kind !== 'directory') throw error;
  }
}

function writeNewFile(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } catch (error) {
    unlinkSync(path);
    throw error;
  } finally {
    closeSync(handle);
  }
}

import type { FileSystem } from '../../src/project/file-system.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';

type Change = 'makeDirectory' | 'writeNewFile' | 'rename' | 'remove';

/** The disk, but each change asks `fails` first, with its kind, its place in the run (from 1) and its path. */
export function failingFileSystem(
  fails: (change: Change, count: number, path: string) => string | undefined,
): FileSystem {
  let count = 0;
  const check = (change: Change, path: string): void => {
    count += 1;
    const code = fails(change, count, path);
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
  return {
    ...nodeFileSystem,
    makeDirectory: (path) => {
      check('makeDirectory', path);
      nodeFileSystem.makeDirectory(path);
    },
    writeNewFile: (path, bytes) => {
      check('writeNewFile', path);
      nodeFileSystem.writeNewFile(path, bytes);
    },
    rename: (from, to) => {
      check('rename', to);
      nodeFileSystem.rename(from, to);
    },
    remove: (path) => {
      check('remove', path);
      nodeFileSystem.remove(path);
    },
  };
}

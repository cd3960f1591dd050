import type { NewFile } from './new-files.ts';

/**
 * The files of the starter project under the names they get. npm leaves `.gitignore` out of a
 * package, so that one ships without its dot.
 */
export function namedFiles(files: readonly NewFile[]): readonly NewFile[] {
  return files.map((file) => ({
    ...file,
    path: file.path.replace(/(^|\/)gitignore$/, '$1.gitignore'),
  }));
}

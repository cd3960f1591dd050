/**
 * What the program needs of a disk. Passed in, so that a test can run a full disk or a read-only
 * folder, and an embedder can keep a project in memory. Paths are absolute, in the platform's form.
 * Calls fail as Node's do: with an `Error` that has a `code` such as `ENOENT`, `EACCES`, `ENOSPC`.
 */
export interface FileSystem {
  readFile(path: string): Uint8Array;
  /** The entries of a folder, sorted by name in code-unit order. */
  readDirectory(path: string): readonly DirectoryEntry[];
  /** `undefined` where nothing is there, or nothing can be. Follows symbolic links. */
  stat(path: string): FileStat | undefined;
  /** The path with every symbolic link resolved. */
  realPath(path: string): string;
  makeDirectory(path: string): void;
  /** Writes a new file and flushes it to the disk; fails with `EEXIST` where one is there. */
  writeNewFile(path: string, bytes: Uint8Array): void;
  /** Puts a file in place of another in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'symbolic-link' | 'other';
}

export interface FileStat {
  readonly kind: 'file' | 'directory' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch; only ever compared, never printed. */
  readonly modified: number;
  /** The same of the last change to the file or to what the disk knows of it; absent where not kept. */
  readonly changed?: number;
}

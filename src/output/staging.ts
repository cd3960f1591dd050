import { join } from 'node:path';
import type { FileSystem } from '../project/file-system.ts';
import type { OutputFile } from './record-file.ts';

/*
 * How the files of a brief are put in place together:
 *
 *   .NAME.staging-PID/new/   what is to be published, written and flushed
 *   .NAME.staging-PID/old/   copies of what it replaces
 *          │  rename: from here on the set is whole
 *   .NAME.commit-PID/        its files are renamed into place one by one, the Markdown first
 *
 * A failure before the rename leaves nothing behind; one after it puts the old files back. A process
 * that is killed leaves its folder, and the next build in that folder settles it: a staging folder is
 * thrown away, a commit that had begun is carried to its end. They stand inside the output folder,
 * since a rename is one step on one disk only.
 */

export interface Staged {
  /** Path of the commit folder. */
  readonly commit: string;
  /** Output folder. */
  readonly folder: string;
  /** File names in the order in which they are put in place. */
  readonly names: readonly string[];
}

/** Writes the files and copies of those they replace; throws the disk's error, leaving nothing. */
export function stageFiles(
  folder: string,
  name: string,
  outputs: readonly OutputFile[],
  files: FileSystem,
): Staged {
  const staging = join(folder, `.${name}.staging-${process.pid}`);
  const commit = join(folder, `.${name}.commit-${process.pid}`);
  try {
    for (const part of ['new', 'old']) files.makeDirectory(join(staging, part));
    for (const { name: file, bytes } of outputs) {
      files.writeNewFile(join(staging, 'new', file), bytes);
      const present = join(folder, file);
      if (files.stat(present)?.kind === 'file') {
        files.writeNewFile(join(staging, 'old', file), files.readFile(present));
      }
    }
    files.rename(staging, commit);
  } catch (error) {
    removeTree(staging, files);
    throw error;
  }
  return { commit, folder, names: outputs.map((output) => output.name) };
}

/** Puts staged files in place; where one cannot be, puts the old ones back and throws the disk's error. */
export function commitFiles({ commit, folder, names }: Staged, files: FileSystem): void {
  const done: string[] = [];
  try {
    for (const name of names) {
      files.rename(join(commit, 'new', name), join(folder, name));
      done.push(name);
    }
  } catch (error) {
    for (const name of done) putBack(join(commit, 'old', name), join(folder, name), files);
    throw error;
  } finally {
    removeTree(commit, files);
  }
}

function putBack(old: string, place: string, files: FileSystem): void {
  if (files.stat(old) === undefined) files.remove(place);
  else files.rename(old, place);
}

/** Settles what a process that was killed left in an output folder. */
export function settleInterrupted(folder: string, files: FileSystem): void {
  if (files.stat(folder)?.kind !== 'directory') return;
  for (const { name: entry } of files.readDirectory(folder)) {
    const [, brief, stage, pid] = /^\.(.+)\.(staging|commit)-(\d+)$/.exec(entry) ?? [];
    if (brief === undefined || isAtWork(Number(pid))) continue;
    if (stage === 'commit') carryOn(folder, join(folder, entry), brief, files);
    removeTree(join(folder, entry), files);
  }
}

/**
 * The Markdown goes first. While it is still in the commit folder nothing was put in place, and the
 * one in place may have been edited since: then the commit is given up.
 */
function carryOn(folder: string, commit: string, brief: string, files: FileSystem): void {
  const waiting = join(commit, 'new');
  if (files.stat(waiting) === undefined) return;
  const names = files.readDirectory(waiting).map((entry) => entry.name);
  if (names.includes(`${brief}.md`)) return;
  for (const name of names) files.rename(join(waiting, name), join(folder, name));
}

/** Whether another process is publishing; a folder of our own process can only be a leftover. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Best effort: what cannot be removed is settled by the next build. */
function removeTree(path: string, files: FileSystem): void {
  try {
    if (files.stat(path)?.kind === 'directory') {
      for (const entry of files.readDirectory(path)) removeTree(join(path, entry.name), files);
    }
    if (files.stat(path) !== undefined) files.remove(path);
  } catch {
    // The error that matters is the one being reported by the caller.
  }
}

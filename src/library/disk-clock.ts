import { join } from 'node:path';
import type { ListedFile, ListedSource } from '../corpus/list-sources.ts';
import type { FileSystem } from '../project/file-system.ts';

/**
 * Milliseconds by which a disk's stamps may lag behind: those of Linux move on with the kernel's tick,
 * FAT keeps every other second.
 */
const fineLag = 20;
const coarseLag = 2000;

/**
 * The time by the clock that stamps the files of a folder: that of a file written into it now.
 * `undefined` where it cannot be written to.
 */
export function diskTime(files: FileSystem, folder: string): number | undefined {
  const marker = join(folder, 'clock');
  try {
    files.makeDirectory(folder);
    if (files.stat(marker)) files.remove(marker);
    files.writeNewFile(marker, new Uint8Array());
    const written = files.stat(marker)?.modified;
    files.remove(marker);
    return written;
  } catch {
    // Another process may be at it: without a time of its own, this one trusts no stamp.
    return undefined;
  }
}

/**
 * Whether a source may have changed after it was read without its stamp showing it: the stamp is as
 * young as the reading, which began at `now`. (Git calls such files racy.)
 */
export function isRacy(source: ListedSource, now: number | undefined): boolean {
  if (now === undefined) return true;
  const lag = Number.isInteger(now / 1000) ? coarseLag : fineLag;
  return [source, source.description].some((file) => youngest(file) >= now - lag);
}

function youngest(file: ListedFile | undefined): number {
  if (file?.stat === undefined) return Number.NEGATIVE_INFINITY;
  const { modified, changed = modified } = file.stat;
  return Math.max(modified, changed);
}

import { dirname, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import type { FileSystem } from '../project/file-system.ts';
import { exitStatus } from './flags.ts';
import type { Session } from './session.ts';

/** A file to be made, by its path in a folder, with forward slashes. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files of which none may be there yet; where one is, or the disk refuses, tells so and
 * leaves nothing behind but folders. Returns the exit status.
 */
export function writeNewFiles(
  folder: string,
  news: readonly NewFile[],
  { files, voice, misuse }: Session,
): number {
  const present = news.filter(({ path }) => files.stat(join(folder, path)) !== undefined);
  for (const { path } of present) {
    misuse('BRIEF-USAGE-004', `${path} is there already`, 'nothing was written');
  }
  if (present.length > 0) return exitStatus.usage;
  const written: string[] = [];
  try {
    for (const { path, bytes } of news) {
      const place = join(folder, path);
      files.makeDirectory(dirname(place));
      files.writeNewFile(place, bytes);
      written.push(place);
    }
    return exitStatus.done;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    for (const place of written) files.remove(place);
    const message = `cannot write to ${folder} (${String(error.code)})`;
    voice.tell(diagnostic('BRIEF-OUTPUT-001', message, { hints: ['nothing was written'] }));
    return exitCodeOf(['BRIEF-OUTPUT-001']);
  }
}

/** Every file below a folder, read. */
export function readTree(folder: string, files: FileSystem, under = ''): readonly NewFile[] {
  return files.readDirectory(folder).flatMap(({ name, kind }): readonly NewFile[] => {
    const place = join(folder, name);
    if (kind === 'directory') return readTree(place, files, `${under}${name}/`);
    return [{ path: `${under}${name}`, bytes: files.readFile(place) }];
  });
}

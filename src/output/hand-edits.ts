import { join } from 'node:path';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../project/file-system.ts';
import { sha256 } from '../project/sha256.ts';
import type { OutputFile } from './record-file.ts';
import { readRecord } from './record-file.ts';

/**
 * Whether `NAME.md` holds work that a build would lose: it is there, it is not what the record
 * beside it says was built, and it is not what would be written now. Reports BRIEF-OUTPUT-002.
 *
 * `markdown` is what is about to be written; `shownAs` the folder as the user knows it.
 */
export function holdsHandEdits(
  target: { readonly folder: string; readonly shownAs: string; readonly name: string },
  markdown: OutputFile,
  files: FileSystem,
  report: Report,
): boolean {
  const path = join(target.folder, markdown.name);
  if (files.stat(path) === undefined) return false;
  const found = sha256(files.readFile(path));
  const built = readRecord(target.folder, target.name, files)?.files[markdown.name];
  if (found === built || found === sha256(markdown.bytes)) return false;
  const shown = `${target.shownAs}/${markdown.name}`;
  const message =
    built === undefined
      ? 'the file is there already, and no record says that a build made it'
      : 'the file was edited since it was built, and is not overwritten';
  report(
    diagnostic('BRIEF-OUTPUT-002', message, {
      file: shown,
      hints: [
        `set the edited file with "brief render ${shown}"`,
        'or build with --force to lose what was edited',
      ],
    }),
  );
  return true;
}

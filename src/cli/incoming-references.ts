import { basename, resolve } from 'node:path';
import { type ReferenceMatcher, referenceMatcher } from '../corpus/references/match-reference.ts';
import { readReferences } from '../corpus/references/read-references.ts';
import type { Reference } from '../corpus/references/reference.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import { decodeUtf8 } from '../project/decode-utf8.ts';
import type { Session } from './session.ts';

/** Above this an export is no analyst's library. */
const largestExport = 64 * 1024 * 1024;

export interface Exported {
  /** The export's name, for the reason that a description gives. */
  readonly file: string;
  readonly references: readonly Reference[];
  readonly match: ReferenceMatcher;
}

/** The references of an export; tells what is wrong with it, and gives the exit status where nothing can be had. */
export function readExport(given: string, { io, files, voice }: Session): Exported | number {
  const text = textOf(resolve(io.cwd, given), files);
  if (text === undefined) {
    const hints = ['export it as CSL-JSON or BibTeX, in UTF-8'];
    voice.tell(diagnostic('BRIEF-CORPUS-032', `"${given}" cannot be read as text`, { hints }));
    return exitCodeOf(['BRIEF-CORPUS-032']);
  }
  const { references, problems } = readReferences(text);
  for (const { line, message } of problems) {
    voice.tell(diagnostic('BRIEF-CORPUS-033', `${given}, line ${line}: ${message}`));
  }
  return references.length > 0
    ? { file: basename(given), references, match: referenceMatcher(references) }
    : exitCodeOf(['BRIEF-CORPUS-032']);
}

function textOf(absolute: string, files: Session['files']): string | undefined {
  try {
    const stat = files.stat(absolute);
    if (stat?.kind !== 'file' || stat.size > largestExport) return undefined;
    const decoded = decodeUtf8(files.readFile(absolute));
    return decoded.kind === 'text' ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

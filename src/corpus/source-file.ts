import { basename, extname, join, sep } from 'node:path';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { sha256 } from '../project/sha256.ts';
import type { SourceFile } from './article.ts';
import type { Extraction, SourceFormat } from './extraction.ts';
import { lineStartsOf } from './lines.ts';
import { readers } from './reader.ts';
import { soundMetadata } from './sound-facts.ts';

/** A library's shelf of prose; a file of more lines is a table or a log, and each is looked at. */
export const mostLines = 500_000;

/**
 * Reads one file of `corpus/` as received. What cannot be read is reported as a warning and gives
 * `undefined`: the rest of the corpus is still built.
 */
export async function readSourceFile(
  project: Project,
  path: string,
  report: Report,
): Promise<SourceFile | undefined> {
  const reader = readers.get(kindOf(path));
  if (reader === undefined) return undefined;
  const bytes = readBytes(project, path, reader.mostBytes, report);
  if (bytes === undefined) return undefined;
  const reading = await reader.read(bytes, path);
  if (reading.kind === 'not-text') {
    const { message, hint } = reading;
    report(diagnostic('BRIEF-CORPUS-002', message, { file: path, hints: [hint] }));
    return undefined;
  }
  for (const { message, hint } of reading.remarks ?? []) {
    report(diagnostic('BRIEF-CORPUS-012', message, { file: path, hints: [hint] }));
  }
  const file = sourceFileOf(path, sha256(bytes), reader.format, reading.extraction);
  if (file.lineStarts.length <= mostLines) return file;
  const message = `${path} has ${file.lineStarts.length} lines; the most is ${mostLines}`;
  report(diagnostic('BRIEF-CORPUS-004', message, { file: path }));
  return undefined;
}

/** A file from what a reader made of it, now or in an earlier run. */
export function sourceFileOf(
  path: string,
  digest: string,
  format: SourceFormat,
  extraction: Extraction,
): SourceFile {
  const { metadata, ...rest } = extraction;
  return {
    path,
    sha256: digest,
    format,
    lineStarts: lineStartsOf(extraction.text),
    ...rest,
    ...(metadata && { metadata: soundMetadata(metadata) }),
  };
}

function readBytes(
  project: Project,
  path: string,
  most: number,
  report: Report,
): Uint8Array | undefined {
  const absolute = join(project.root, path);
  try {
    if (leadsOut(project, absolute)) {
      const hints = ['put a copy of the file in corpus/'];
      const message = `the symbolic link ${basename(path)} leads out of corpus/`;
      report(diagnostic('BRIEF-CORPUS-003', message, { file: path, hints }));
      return undefined;
    }
    const size = project.files.stat(absolute)?.size ?? 0;
    if (size > most) {
      const message = `${path} has ${size} bytes; the most is ${most}`;
      report(diagnostic('BRIEF-CORPUS-004', message, { file: path }));
      return undefined;
    }
    return project.files.readFile(absolute);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    report(diagnostic('BRIEF-CORPUS-001', `${path} cannot be read (${cause})`, { file: path }));
    return undefined;
  }
}

/** A link may lead to another file of the corpus, never to one outside it. */
function leadsOut(project: Project, absolute: string): boolean {
  const corpus = project.files.realPath(join(project.root, 'corpus')) + sep;
  return !project.files.realPath(absolute).startsWith(corpus);
}

/** A key of `readers`: the extension in lower case, with its dot. */
export function kindOf(path: string): string {
  return extname(path).toLowerCase();
}

/** The path without its extension. */
export function stemOf(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}

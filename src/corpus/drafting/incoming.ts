import { basename, extname } from 'node:path';
import type { FileSystem } from '../../project/file-system.ts';
import { sha256 } from '../../project/sha256.ts';
import type { Article } from '../article.ts';
import { defaultArticleId } from '../article-id.ts';
import { articlesOf } from '../articles.ts';
import type { Remark } from '../extraction.ts';
import { readers } from '../reader.ts';
import { mostLines, sourceFileOf } from '../source-file.ts';

const longestName = 200;

/** A file on its way into the corpus. */
export interface Incoming {
  readonly kind: 'incoming';
  /** The path that it gets, `corpus/NAME.EXTENSION`: its name in lower-case letters, digits and hyphens. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The whole of it as one article, by the rules alone. */
  readonly article: Article;
  /** What a person should know of how it was read. */
  readonly remarks: readonly Remark[];
}

export interface Refused {
  readonly kind: 'refused';
  readonly message: string;
  readonly hints: readonly string[];
}

/** Reads a file from anywhere as the corpus would, or says why the corpus could not. */
export async function readIncoming(
  files: FileSystem,
  absolute: string,
): Promise<Incoming | Refused> {
  const extension = extname(absolute).toLowerCase();
  const reader = readers.get(extension);
  if (!reader) {
    const kinds = [...readers.keys()].join(', ');
    return refused(`its kind is not one of ${kinds}`, 'save it as one of these');
  }
  const bytes = readBytes(files, absolute, reader.mostBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const reading = await reader.read(bytes, basename(absolute));
  if (reading.kind === 'not-text') return refused(reading.message, reading.hint);
  const path = `corpus/${nameFor(absolute)}${extension}`;
  const digest = sha256(bytes);
  const file = sourceFileOf(path, digest, reader.format, reading.extraction);
  if (file.lineStarts.length > mostLines) {
    return refused(`it has ${file.lineStarts.length} lines; the most is ${mostLines}`, 'divide it');
  }
  const [article] = articlesOf(file, undefined, () => {});
  if (!article?.blocks.some(({ quotable }) => quotable)) {
    return refused('nothing in it can be quoted', 'look whether it holds the text at all');
  }
  const { remarks = [] } = reading;
  return { kind: 'incoming', path, bytes, sha256: digest, article, remarks };
}

/** Its description has a longer extension, and disks take 255 bytes. */
function nameFor(absolute: string): string {
  return defaultArticleId(basename(absolute), 0, 1).slice(0, longestName).replace(/-$/, '');
}

function readBytes(files: FileSystem, absolute: string, most: number): Uint8Array | Refused {
  try {
    const stat = files.stat(absolute);
    if (stat === undefined) return refused('there is no such file', 'check its name');
    if (stat.kind !== 'file') return refused('it is not a file', 'name the files in it');
    if (stat.size > most) {
      return refused(`it has ${stat.size} bytes; the most is ${most}`, 'divide it');
    }
    return files.readFile(absolute);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused(`it cannot be read (${String(error.code)})`, 'check that you may read it');
  }
}

function refused(message: string, hint: string): Refused {
  return { kind: 'refused', message, hints: [hint] };
}

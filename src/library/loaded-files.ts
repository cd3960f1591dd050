import { join } from 'node:path';
import type { Article, SourceFile } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import { readers } from '../corpus/reader.ts';
import { kindOf, sourceFileOf } from '../corpus/source-file.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { sha256 } from '../project/sha256.ts';
import type { IndexStore } from '../search/index-store.ts';
import { articlesOfRecord, type RecordedSource, readRecord } from './file-record.ts';
import { outdated, parseStamp } from './stamp.ts';

interface LoadedFile {
  readonly articles: readonly Article[];
  readonly passages: ReadonlyMap<string, Passage>;
}

const nothing: LoadedFile = { articles: [], passages: new Map() };

/** The files of an index that were asked for so far, with their texts. */
export class LoadedFiles {
  readonly #project: Project;
  readonly #store: IndexStore;
  readonly #stamps: ReadonlyMap<string, string>;
  readonly #report: Report;
  readonly #files = new Map<string, LoadedFile>();
  readonly #articles = new Map<string, Article>();

  constructor(
    project: Project,
    store: IndexStore,
    stamps: ReadonlyMap<string, string>,
    report: Report,
  ) {
    this.#project = project;
    this.#store = store;
    this.#stamps = stamps;
    this.#report = report;
  }

  /** An article of a file that is loaded already. */
  article(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  /**
   * A file with its articles and passages. Its text is taken only where it is, by its hash, the text
   * that was indexed; else BRIEF-CORPUS-016 is told, once, and nothing of the file is there.
   */
  load(path: string): LoadedFile {
    const known = this.#files.get(path);
    if (known) return known;
    const file = this.#read(path);
    this.#files.set(path, file);
    for (const article of file.articles) this.#articles.set(article.id, article);
    return file;
  }

  #read(path: string): LoadedFile {
    const { source } = readRecord(this.#store, path);
    if (!source) return nothing;
    const stamp = this.#stamps.get(path) ?? '';
    const file = openFile(this.#project, path, source);
    if (!file) {
      const details = { file: path, hints: ['run it again'] };
      this.#report(
        diagnostic('BRIEF-CORPUS-016', `${path} changed while the program ran`, details),
      );
      // Its stamp may not show the change: the next time the file is read in any case.
      this.#store.restamp(new Map([[path, outdated(stamp)]]));
      return nothing;
    }
    const { taken } = parseStamp(stamp);
    const ids = this.#store.passagesOf(path);
    const read = articlesOfRecord(source, file, (id) => !taken.has(id), ids);
    return {
      articles: read.map(({ article }) => article),
      passages: new Map(read.flatMap(({ passages }) => passages.map((each) => [each.id, each]))),
    };
  }
}

/** The file with its text, or `undefined` where that is no longer the text that was indexed. */
function openFile(
  { root, files }: Project,
  path: string,
  { sha256: digest, format, extraction }: RecordedSource,
): SourceFile | undefined {
  let bytes: Uint8Array;
  try {
    bytes = files.readFile(join(root, path));
  } catch {
    return undefined;
  }
  if (sha256(bytes) !== digest) return undefined;
  if (extraction) return sourceFileOf(path, digest, format, extraction);
  const reading = readers.get(kindOf(path))?.read(bytes, path);
  if (reading instanceof Promise) throw new Error(`${path} was indexed without its text`);
  return reading?.kind === 'text'
    ? sourceFileOf(path, digest, format, reading.extraction)
    : undefined;
}

import { extname, join } from 'node:path';
import type { Article, SourceFile } from '../corpus/article.ts';
import type { Corpus, Lookup } from '../corpus/corpus.ts';
import type { Extraction } from '../corpus/extraction.ts';
import type { Passage } from '../corpus/passage.ts';
import { readers } from '../corpus/reader.ts';
import { sourceFileOf } from '../corpus/source-file.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { sha256 } from '../project/sha256.ts';
import type { IndexStore } from '../search/index-store.ts';
import { articlesOfRecord, type RecordedSource, readRecord } from './file-record.ts';
import type { IndexContents } from './index-contents.ts';

/** What has been loaded of one file. */
interface LoadedFile {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: ReadonlyMap<string, Passage>;
}

const nothing: LoadedFile = { articles: new Map(), passages: new Map() };

/**
 * The corpus of an index. A file's text is read from `corpus/` when something of it is first asked for,
 * and only taken where it is, by its hash, the text that was indexed: BRIEF-CORPUS-016 tells of a file
 * that changed under the program, of which nothing is found then.
 */
export function indexedCorpus(
  project: Project,
  store: IndexStore,
  contents: IndexContents,
  report: Report,
): Corpus {
  const { paths, owners } = contents;
  const loaded = new Map<string, LoadedFile>();
  const load = (path: string): LoadedFile => {
    const known = loaded.get(path) ?? loadFile(path);
    loaded.set(path, known);
    return known;
  };
  const loadFile = (path: string): LoadedFile => {
    const { source } = readRecord(store, path);
    const file = source && openFile(project, path, source);
    if (file) return contentsOf(source, file, path);
    if (source) {
      const message = `${path} changed while the program ran`;
      report(diagnostic('BRIEF-CORPUS-016', message, { file: path, hints: ['run it again'] }));
      // Its stamp did not show the change, or the file would have been read again.
      const stamp = store.stamps().get(path) ?? '';
      store.restamp(new Map([[path, stamp.replace(/^\S*/, '')]]));
    }
    return nothing;
  };
  const contentsOf = (source: RecordedSource, file: SourceFile, path: string): LoadedFile => {
    const isOurs = (id: string): boolean => owners.get(id) === path;
    const read = articlesOfRecord(source, file, isOurs, store.passagesOf(path));
    return {
      articles: new Map(read.map(({ article }) => [article.id, article])),
      passages: new Map(read.flatMap(({ passages }) => passages.map((each) => [each.id, each]))),
    };
  };
  const articleById: Lookup<Article> = {
    get: (id) => {
      const path = owners.get(id);
      return path === undefined ? undefined : load(path).articles.get(id);
    },
    has: (id) => owners.has(id),
    keys: () => owners.keys(),
  };
  const passageById: Lookup<Passage> = {
    get: (id) => {
      const place = store.locate(id);
      return place && load(place.path).passages.get(id);
    },
    has: (id) => store.locate(id) !== undefined,
    keys: function* () {
      for (const path of paths) yield* store.passagesOf(path);
    },
  };
  return {
    get articles() {
      return paths.flatMap((path) => [...load(path).articles.values()]);
    },
    get passages() {
      return paths.flatMap((path) => [...load(path).passages.values()]);
    },
    passageCount: store.passageCount,
    articleById,
    passageById,
  };
}

/** The file with its text, or `undefined` where that is no longer the text that was indexed. */
function openFile(
  project: Project,
  path: string,
  { sha256: digest, format, extraction }: RecordedSource,
): SourceFile | undefined {
  const bytes = bytesOf(project, path);
  if (bytes === undefined || sha256(bytes) !== digest) return undefined;
  const text = extraction ?? quickExtraction(bytes, path);
  return text && sourceFileOf(path, digest, format, text);
}

function bytesOf({ root, files }: Project, path: string): Uint8Array | undefined {
  try {
    return files.readFile(join(root, path));
  } catch {
    return undefined;
  }
}

/** Of plain text, which is decoded at once. */
function quickExtraction(bytes: Uint8Array, path: string): Extraction | undefined {
  const reading = readers.get(extname(path).toLowerCase())?.read(bytes, path);
  if (reading instanceof Promise) throw new Error(`${path} was indexed without its text`);
  return reading?.kind === 'text' ? reading.extraction : undefined;
}

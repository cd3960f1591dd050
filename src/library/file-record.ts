import type { Article, Block, SourceFile } from '../corpus/article.ts';
import type { Extraction } from '../corpus/extraction.ts';
import type { Passage } from '../corpus/passage.ts';
import { passageBaseId } from '../corpus/passage-id.ts';
import { passagesAt, passagesOf } from '../corpus/passages.ts';
import type { SourceReading } from '../corpus/read-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { IndexStore } from '../search/index-store.ts';
import type { ArticleDescription } from '../spec/source-description.ts';

/** What is kept of a file in the index, as JSON: all of it but a text that is quickly read again. */
export interface FileRecord {
  /** What was reported when it was read. */
  readonly told: readonly Diagnostic[];
  /** Absent where the file gave no text. */
  readonly source?: RecordedSource;
}

export interface RecordedSource {
  readonly sha256: string;
  readonly format: SourceFile['format'];
  /** Absent of plain text. */
  readonly extraction?: Extraction;
  readonly articles: readonly RecordedArticle[];
}

interface RecordedArticle {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly description: ArticleDescription;
  readonly blocks: readonly RecordedBlock[];
  /** Start and end of each passage, in turn. */
  readonly passages: readonly number[];
}

/** Kind, start, end, level, quotable, reason: names would take more room than what they name. */
type RecordedBlock = readonly [Block['kind'], number, number, number, boolean, string];

/** What the index has of a file; nothing where it has not the file. */
export function readRecord(store: IndexStore, path: string): FileRecord {
  const record = store.recordOf(path);
  // Written by `recordOf` below, by the same version: the store sees to both.
  return record === undefined ? { told: [] } : (JSON.parse(record) as FileRecord);
}

/** An article with its passages, in order of offset. */
export interface ReadArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/** The articles of a reading with their passages, whose ids have no suffix yet. */
export function splitReading(reading: SourceReading | undefined): readonly ReadArticle[] {
  return (reading?.articles ?? []).map((article) => ({
    article,
    passages: passagesOf(article, passageBaseId),
  }));
}

export function recordOf(
  reading: SourceReading | undefined,
  split: readonly ReadArticle[],
  told: readonly Diagnostic[],
): FileRecord {
  if (!reading) return { told };
  const { sha256, format } = reading.file;
  const source: RecordedSource = {
    sha256,
    format,
    ...(format !== 'text' && { extraction: extractionOf(reading.file) }),
    articles: split.map(({ article: { id, start, end, description, blocks }, passages }) => ({
      id,
      start,
      end,
      description,
      blocks: blocks.map((block) => [
        block.kind,
        block.start,
        block.end,
        block.level,
        block.quotable,
        block.reason,
      ]),
      passages: passages.flatMap((passage) => [passage.start, passage.end]),
    })),
  };
  return { told, source };
}

function extractionOf({ text, marks, origins, metadata }: SourceFile): Extraction {
  return { text, origins, ...(marks && { marks }), ...(metadata && { metadata }) };
}

/**
 * The articles of a record, those wanted, over the text of the file. `ids` are those of all their
 * passages, in order of offset.
 */
export function articlesOfRecord(
  { articles }: RecordedSource,
  file: SourceFile,
  isWanted: (id: string) => boolean,
  ids: readonly string[],
): readonly ReadArticle[] {
  const read = articles
    .filter(({ id }) => isWanted(id))
    .map(({ id, start, end, description, blocks, passages }): ReadArticle => {
      const article = { id, file, start, end, description, blocks: blocks.map(blockOf) };
      return { article, passages: passagesAt(article, pairsOf(passages), () => '') };
    });
  const inOrder = read.flatMap(({ passages }) => passages).sort((a, b) => a.start - b.start);
  const idOf = new Map(inOrder.map((passage, index) => [passage, ids[index] ?? '']));
  return read.map(({ article, passages }) => ({
    article,
    passages: passages.map((passage) => ({ ...passage, id: idOf.get(passage) ?? '' })),
  }));
}

function blockOf([kind, start, end, level, quotable, reason]: RecordedBlock): Block {
  return { kind, start, end, level, quotable, reason };
}

function pairsOf(flat: readonly number[]): readonly { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    pairs.push({ start: flat[at] ?? 0, end: flat[at + 1] ?? 0 });
  }
  return pairs;
}

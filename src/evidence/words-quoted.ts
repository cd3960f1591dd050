import type { Article } from '../corpus/article.ts';
import { countWords } from '../corpus/count-words.ts';
import type { QuotationLimit } from '../spec/brief-spec.ts';
import type { Segment } from './excerpts.ts';

/** How much is quoted of a source. */
export interface WordsQuoted {
  readonly article: Article;
  /** Words quoted, each counted once however often it is quoted. */
  readonly words: number;
  /** Words that the source has: of its text and headings, captions and furniture aside. */
  readonly of: number;
  /** The first by the second, 0 to 1. */
  readonly share: number;
  /** Most words that may be quoted; absent where the description gives a right to more. */
  readonly limit?: number;
  readonly isOverLimit: boolean;
}

/** How much is quoted of an article by these segments, and whether that is more than the limit. */
export function wordsQuoted(
  article: Article,
  segments: readonly Segment[],
  limit: QuotationLimit,
): WordsQuoted {
  const words = wordsOf(article, segments);
  const of = wordsOfArticle(article);
  const most = hasRights(article) ? undefined : Math.max(limit.words, Math.floor(limit.share * of));
  return {
    article,
    words,
    of,
    share: of === 0 ? 0 : Math.min(1, words / of),
    ...(most !== undefined && { limit: most }),
    isOverLimit: most !== undefined && words > most,
  };
}

/** Words of the segments; where segments overlap, their words count once. */
export function wordsOf({ file }: Article, segments: readonly Segment[]): number {
  return united(segments).reduce(
    (sum, { start, end }) => sum + countWords(file.text.slice(start, end)),
    0,
  );
}

/** A right that is uncertain is none. */
function hasRights({ description: { rights } }: Article): boolean {
  return rights !== undefined && rights.basis !== 'uncertain';
}

function wordsOfArticle({ file, blocks }: Article): number {
  return blocks
    .filter(({ quotable, kind }) => quotable || kind === 'heading')
    .reduce((sum, { start, end }) => sum + countWords(file.text.slice(start, end)), 0);
}

/** The same stretches of text, ascending, none touching another. */
function united(segments: readonly Segment[]): readonly Segment[] {
  const apart: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (!last || segment.start > last.end) apart.push(segment);
    else apart[apart.length - 1] = { ...last, end: Math.max(last.end, segment.end) };
  }
  return apart;
}

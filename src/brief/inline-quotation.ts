import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { cslOf } from './csl.ts';
import type { RecordedQuotation } from './evidence-record.ts';
import { findWords, type Slice, withMarksOf } from './find-words.ts';
import { citationNote } from './notes.ts';

/** What an `[@id]` points at: an article, or a passage of it. */
export interface Cited {
  readonly id: string;
  readonly article: Article;
  /** The passage's offsets; absent where the article as a whole is cited. */
  readonly within?: Slice & { readonly firstLine: number; readonly lastLine: number };
}

/** The article or passage of an id. */
export function citedBy(id: string, corpus: Corpus): Cited | undefined {
  const passage = corpus.passageById.get(id);
  const article = corpus.articleById.get(passage?.article ?? id);
  if (!article) return undefined;
  return { id, article, ...(passage && { within: passage }) };
}

/**
 * Words in quotation marks that carry a citation, found in what is cited: the words to print, with the
 * source's own marks, and what the record keeps of them. `undefined` where the source has no such words.
 */
export function inlineQuotation(
  words: string,
  cited: Cited,
  language: string,
): { readonly printed: string; readonly recorded: RecordedQuotation } | undefined {
  const { article, within } = cited;
  const slice = findWords(words, article, within);
  if (!slice) return undefined;
  const { file } = article;
  const text = file.text.slice(slice.start, slice.end);
  return {
    printed: withMarksOf(text, words),
    recorded: {
      id: cited.id,
      kind: 'inline',
      source: { file: file.path, sha256: file.sha256, article: article.id },
      segments: [slice],
      text: [text],
      citation: citationNote(cited, language),
      csl: cslOf(article),
    },
  };
}

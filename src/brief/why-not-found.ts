import type { Corpus } from '../corpus/corpus.ts';
import { type Cited, inlineQuotation } from './inline-quotation.ts';
import type { Wording } from './wording.ts';

/** What an analyst can do about quoted words that are not in what they cite. */
export function whyNotFound(
  words: string,
  cited: readonly Cited[],
  corpus: Corpus,
  wording: Wording,
): readonly string[] {
  const isFound = (text: string, sources: readonly Cited[]): boolean =>
    sources.some((source) => inlineQuotation(text, source, wording) !== undefined);
  const withoutStop = words.trim().replace(/[.,;:!?…]+$/u, '');
  if (isFound(withoutStop, cited)) {
    return ['the stop at the end is not the source’s there: put it after the closing mark'];
  }
  if (isFound(words.replace(/[*_`]/g, ''), cited)) {
    return ['take the emphasis out: words in quotation marks stand as the source has them'];
  }
  const whole = cited.map(({ id, article }) => ({ id, article }));
  if (isFound(words, whole)) return ['they stand elsewhere in that source: cite the source itself'];
  const elsewhere = corpus.articles.find((article) =>
    isFound(words, [{ id: article.id, article }]),
  );
  if (elsewhere) return [`they stand in "${elsewhere.id}": cite that`];
  return ['quote the source word for word, or take the quotation marks away'];
}

import type { Article } from '../corpus/article.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { doubledArticles, sharedLedes } from './doubles.ts';
import { suspiciousFurniture } from './furniture.ts';
import { foreignTitles, furtherBylines, missingDate } from './heads.ts';

/**
 * What looks wrong with the sources: for a person to look at, not for a program to decide. Each
 * finding stands at the line that it is about. In order of article; what is about two of them at the
 * later one.
 *
 * Reports BRIEF-CORPUS-040 to -046.
 */
export function auditCorpus(articles: readonly Article[]): readonly Diagnostic[] {
  const between = new Map<Article, Diagnostic[]>();
  for (const { article, finding } of [...sharedLedes(articles), ...doubledArticles(articles)]) {
    between.set(article, [...(between.get(article) ?? []), finding]);
  }
  return articles.flatMap((article) => [
    ...foreignTitles(article),
    ...furtherBylines(article),
    ...missingDate(article),
    ...suspiciousFurniture(article),
    ...(between.get(article) ?? []),
  ]);
}

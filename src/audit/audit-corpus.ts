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
 *
 * @param wanted those that are told of; each is compared with all.
 */
export function auditCorpus(
  articles: readonly Article[],
  wanted: readonly Article[] = articles,
): readonly Diagnostic[] {
  const doubles = doubledArticles(articles);
  const ledes = sharedLedes(articles, new Set(doubles.map(({ article }) => article)));
  const between = new Map<Article, Diagnostic[]>();
  for (const { article, finding } of [...ledes, ...doubles]) {
    between.set(article, [...(between.get(article) ?? []), finding]);
  }
  return wanted.flatMap((article) => [
    ...foreignTitles(article),
    ...furtherBylines(article),
    ...missingDate(article),
    ...suspiciousFurniture(article),
    ...(between.get(article) ?? []),
  ]);
}

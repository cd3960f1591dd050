import type { Article } from '../corpus/article.ts';

/**
 * Whether a date filter can judge the article: it has a date or a bound for one, on whatever basis,
 * as the index counts it. A brief prints an inferred or uncertain date as such.
 */
export function isDated(article: Article): boolean {
  const issued = article.description.issued?.value;
  if (!issued) return false;
  return issued.kind === 'date' || issued.earliest !== undefined || issued.latest !== undefined;
}

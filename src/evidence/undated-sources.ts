import type { Article } from '../corpus/article.ts';

/**
 * Whether a date filter can judge the article: it has a date, or a bound for one. A date that may
 * belong to something else judges nothing.
 */
export function isDated(article: Article): boolean {
  const issued = article.description.issued;
  if (!issued || issued.basis === 'uncertain') return false;
  const { value } = issued;
  return value.kind === 'date' || value.earliest !== undefined || value.latest !== undefined;
}

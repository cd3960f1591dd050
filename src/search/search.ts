import type { SearchEngine, SearchResult } from './engine.ts';
import type { Query } from './query.ts';
import { planQuery } from './query-plan.ts';
import { rerank } from './rerank/rerank.ts';

/**
 * How many candidates are ranked at least, whatever is asked for: a passage that an engine puts
 * lower than this is not among the hits of a short result, though it might be in a longer one.
 */
export const leastDepth = 256;

/**
 * What a query finds, best first: candidates by the engine's BM25, ranked anew from their words. The
 * one way for a theme, for the words of `brief search` and for the benchmark.
 */
export function search(engine: SearchEngine, query: Query, limit: number): SearchResult {
  const plan = planQuery(query);
  const found = engine.candidates(plan, Math.max(leastDepth, limit));
  return {
    hits: rerank(plan, found, leastDepth).slice(0, Math.max(0, limit)),
    matchedPassages: found.matchedPassages,
    matchedArticles: found.matchedArticles,
  };
}

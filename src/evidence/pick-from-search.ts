import type { SearchResult } from '../search/engine.ts';
import type { RunnerUp } from './evidence.ts';
import { leastStrength, type Picked, type PickRequest, pickPassages } from './pick-passages.ts';
import { runnersUpOf } from './runners-up.ts';

/** Finds the best so many passages of a theme. */
export type Find = (limit: number) => SearchResult;

/** How many candidates are asked for at first: at least so many, and so many for each to be quoted. */
const leastCandidates = 100;
const candidatesForEach = 8;

/** How much deeper each next look goes, and the deepest of all: no corpus is ranked as a whole. */
const deeper = 4;
const mostCandidates = 10_000;

export interface PickedFromSearch extends Picked {
  readonly result: SearchResult;
  readonly runnersUp: readonly RunnerUp[];
}

/**
 * Picks from as few candidates as fill the section's limit: more are asked for only while caps,
 * exclusions and near-duplicates leave room and there are more to be had.
 */
export function pickFromSearch(find: Find, request: Omit<PickRequest, 'hits'>): PickedFromSearch {
  const { limit } = request.settings;
  let asked = Math.min(mostCandidates, Math.max(leastCandidates, candidatesForEach * limit));
  for (;;) {
    const result = find(asked);
    const picking = { ...request, hits: result.hits };
    const picked = pickPassages(picking);
    if (!canGoOn(picked, result, request) || asked >= mostCandidates) {
      return { ...picked, result, runnersUp: runnersUpOf(picking, picked) };
    }
    asked = Math.min(mostCandidates, asked * deeper);
  }
}

/** Whether a deeper look could find something to take. */
function canGoOn(
  { isFull, chosen }: Picked,
  { hits, matchedPassages, matchedArticles }: SearchResult,
  { settings }: Omit<PickRequest, 'hits'>,
): boolean {
  const worst = hits.at(-1);
  if (isFull || !worst || hits.length >= matchedPassages) return false;
  // No passage earns more by its terms than it scores, and none further down scores more.
  const isStrongEnough = worst.score >= leastStrength({ hits, settings });
  return isStrongEnough && chosen.length < matchedArticles * settings.perSource;
}

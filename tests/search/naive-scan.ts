import { termsOf } from '../../src/search/analyse.ts';
import { inverseDocumentFrequency, scoreOf } from '../../src/search/bm25.ts';
import type { Hit, IndexedPassage, Query, SearchEngine } from '../../src/search/engine.ts';
import { filterOf } from '../../src/search/filter.ts';
import { byWeight, compareHits } from '../../src/search/hit-order.ts';
import { frequencyIn, isMatch } from '../../src/search/match-text.ts';
import { planQuery, type QueryPlan, type Rule } from '../../src/search/query-plan.ts';

interface Scanned {
  readonly passage: IndexedPassage;
  readonly text: readonly string[];
  readonly heading: readonly string[];
  readonly title: readonly string[];
}

/**
 * The engine that is right because it is plain: it reads every passage for every query. Others are
 * tested against it.
 */
export function createNaiveScan(passages: readonly IndexedPassage[]): SearchEngine {
  const scanned = passages.map((passage) => ({
    passage,
    text: termsOf(passage.text),
    heading: termsOf(passage.heading ?? ''),
    title: termsOf(passage.title ?? ''),
  }));
  return {
    search: (query, limit) => scan(scanned, query).slice(0, Math.max(0, limit)),
    close: () => {},
  };
}

function scan(all: readonly Scanned[], query: Query): readonly Hit[] {
  const plan = planQuery(query);
  const passes = filterOf(plan.filter);
  const score = scorer(all, plan);
  return all
    .filter(({ text, passage }) => isMatch(text, plan) && passes(passage))
    .map((scanned) => ({
      id: scanned.passage.id,
      score: score(scanned),
      terms: byWeight(plan.scored.filter((rule) => frequencyIn(scanned.text, rule) > 0)),
    }))
    .sort(compareHits);
}

function scorer(all: readonly Scanned[], plan: QueryPlan): (scanned: Scanned) => number {
  const averageLength = all.reduce((sum, { text }) => sum + text.length, 0) / all.length;
  const frequencies = plan.scored.map((rule) =>
    inverseDocumentFrequency(all.length, matching(all, rule)),
  );
  return ({ text, heading, title }) => {
    let score = 0;
    for (const [index, rule] of plan.scored.entries()) {
      score += scoreOf({
        weight: rule.weight,
        idf: frequencies[index] ?? 0,
        frequency: frequencyIn(text, rule),
        relativeLength: text.length / averageLength,
        inHeading: frequencyIn(heading, rule) > 0,
        inTitle: frequencyIn(title, rule) > 0,
      });
    }
    return score;
  };
}

function matching(all: readonly Scanned[], rule: Rule): number {
  return all.filter(({ text }) => frequencyIn(text, rule) > 0).length;
}

import { inverseDocumentFrequency, saturation } from '../../src/search/bm25.ts';
import type {
  Candidate,
  Candidates,
  IndexedPassage,
  SearchEngine,
} from '../../src/search/engine.ts';
import { filterOf } from '../../src/search/filter.ts';
import { compareHits } from '../../src/search/hit-order.ts';
import { frequencyIn, isMatch } from '../../src/search/match-text.ts';
import type { Counted, QueryPlan, Rule } from '../../src/search/query-plan.ts';
import { wordsOf } from '../../src/search/words-of.ts';

interface Scanned {
  readonly passage: IndexedPassage;
  readonly words: readonly string[];
}

/**
 * The engine that is right because it is plain: it reads every passage for every query. Others are
 * tested against it.
 */
export function createNaiveScan(passages: readonly IndexedPassage[]): SearchEngine {
  const scanned = passages.map((passage) => ({ passage, words: wordsOf(passage.text) }));
  return { candidates: (plan, limit) => scan(scanned, plan, limit), close: () => {} };
}

function scan(all: readonly Scanned[], plan: QueryPlan, limit: number): Candidates {
  const passes = filterOf(plan.filter);
  const score = scorer(all, plan);
  const matched = all.filter(({ words, passage }) => isMatch(words, plan) && passes(passage));
  return {
    candidates: matched
      .map((scanned) => candidateOf(scanned, score(scanned)))
      .sort(compareHits)
      .slice(0, Math.max(0, limit)),
    matchedPassages: matched.length,
    matchedArticles: new Set(matched.map(({ passage }) => passage.article)).size,
    passages: all.length,
    averageLength: averageLength(all),
    frequencies: plan.counted.map((rule) => countMatching(all, rule)),
  };
}

function candidateOf({ passage, words }: Scanned, score: number): Candidate {
  const { id, article, position, kind } = passage;
  return {
    id,
    article,
    position,
    ...(kind !== undefined && { kind }),
    score,
    words,
    headingWords: wordsOf(passage.heading ?? ''),
    titleWords: wordsOf(passage.title ?? ''),
  };
}

function scorer(all: readonly Scanned[], plan: QueryPlan): (scanned: Scanned) => number {
  const average = averageLength(all);
  const idfs = new Map(
    plan.counted.map((rule) => [
      rule,
      inverseDocumentFrequency(all.length, countMatching(all, rule)),
    ]),
  );
  return ({ words }) => {
    const worth = (rule: Counted): number =>
      (idfs.get(rule) ?? 0) * saturation(frequencyIn(words, rule), words.length / average);
    const best = (rule: Rule): number =>
      rule.kind === 'synonyms'
        ? Math.max(...rule.phrases.map((phrase) => phrase.weight * worth(phrase)))
        : worth(rule);
    return plan.scored.reduce((sum, rule) => sum + rule.weight * best(rule), 0);
  };
}

function averageLength(all: readonly Scanned[]): number {
  return all.length === 0 ? 0 : all.reduce((sum, { words }) => sum + words.length, 0) / all.length;
}

function countMatching(all: readonly Scanned[], rule: Counted): number {
  return all.filter(({ words }) => frequencyIn(words, rule) > 0).length;
}

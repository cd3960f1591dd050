import type { Passage } from '../../src/corpus/passage.ts';
import type { Find } from '../../src/evidence/pick-from-search.ts';
import type { Hit } from '../../src/search/engine.ts';
import type { EvidenceSettings } from '../../src/spec/brief-spec.ts';

/** The score alone decides, so that a test turns on what it is about. */
export const plainSettings: EvidenceSettings = {
  limit: 5,
  perSource: 5,
  dated: 'any',
  pin: [],
  exclude: [],
  diversity: 0,
  least: 0,
  accept: [],
};

export function hitOf(
  { id }: Pick<Passage, 'id'>,
  score: number,
  terms: readonly string[] = [],
): Hit {
  const none = { share: 0, words: [] };
  const explanation = {
    rules: [
      { rule: 'r', term: 'r', weight: 1, idf: 1, times: 1, text: score, heading: 0, title: 0 },
    ],
    coverage: none,
    proximity: none,
    opening: none,
    likeness: none,
  };
  return { id, score, terms, explanation };
}

/** A search whose ranking the test decides, and how deep it was asked to look. */
export function fixedFind(
  hits: readonly Hit[],
  matchedArticles = 1000,
): { readonly find: Find; readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    find(limit) {
      asked.push(limit);
      return { hits: hits.slice(0, limit), matchedPassages: hits.length, matchedArticles };
    },
  };
}

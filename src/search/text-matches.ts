import { byWeight } from './hit-order.ts';
import { frequencyIn, isMatch } from './match-text.ts';
import type { Query } from './query.ts';
import { type Counted, countedIn, planQuery, type Rule } from './query-plan.ts';
import { wordsOf } from './words-of.ts';

/**
 * The terms of a query that a loose text has, heaviest first; empty where the text is not what the
 * query asks for. The filter is left aside: a loose text has no date and no source.
 */
export function textMatches(query: Query, text: string): readonly string[] {
  const plan = planQuery(query);
  const words = wordsOf(text);
  if (!isMatch(words, plan)) return [];
  return byWeight(plan.scored.flatMap((rule) => foundIn(words, rule) ?? []));
}

/** What of a rule the text has: of a group, the heaviest member. */
function foundIn(words: readonly string[], rule: Rule): Counted | undefined {
  return [...countedIn(rule)]
    .sort((a, b) => b.weight - a.weight)
    .find((counted) => frequencyIn(words, counted) > 0);
}

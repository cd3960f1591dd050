import type { Candidates, Hit } from '../engine.ts';
import { type Explanation, explainedScore, type RuleShare } from '../explanation.ts';
import { byWeight, compareHits } from '../hit-order.ts';
import type { QueryPlan } from '../query-plan.ts';
import { coverageShare } from './coverage.ts';
import { likenessShares, type Scored } from './likeness.ts';
import { openingShare } from './opening.ts';
import { proximityShare } from './proximity.ts';
import { readCandidate } from './read-candidate.ts';
import { RuleReader } from './rule-reader.ts';
import { ruleShares, worthOf } from './rule-shares.ts';
import { type WeighedRule, weighRules } from './weighed-rules.ts';

interface Ruled extends Scored {
  readonly shares: readonly RuleShare[];
}

/**
 * Scores every candidate anew from its words; best first, ties by id. What the rules add comes
 * first; of that are made the bonuses for covering more of them, for their standing together, for
 * opening a news story, and for being like the best.
 *
 * The same in every engine: sums are taken in the order of the query, and logarithm and exponential
 * are those of the JavaScript engine, which computes them in software.
 *
 * @param depth of how many candidates the best are looked for that others are likened to; fixed, so
 *   that a longer result begins as a shorter one does.
 */
export function rerank(plan: QueryPlan, found: Candidates, depth: number): readonly Hit[] {
  const reader = new RuleReader(plan);
  const rules = weighRules(plan, found);
  const { averageLength } = found;
  const ruled = found.candidates.map((candidate): Ruled => {
    const read = readCandidate(candidate, reader);
    const shares = ruleShares(rules, read, averageLength);
    return { read, shares, sum: shares.reduce((sum, share) => sum + worthOf(share), 0) };
  });
  const pool = ruled.slice(0, depth).sort(bySum);
  const likenesses = likenessShares(ruled, pool, reader.vocabulary, {
    averageLength,
    unit: usualWeight(rules),
  });
  return ruled
    .map(({ read, shares, sum }, index) =>
      hitOf(read.candidate.id, {
        rules: shares,
        coverage: coverageShare(rules, shares, sum),
        proximity: proximityShare(rules, read, averageLength),
        opening: openingShare(read.candidate, sum),
        likeness: likenesses[index] ?? { share: 0, words: [] },
      }),
    )
    .sort(compareHits);
}

function hitOf(id: string, { rules: shares, ...rest }: Explanation): Hit {
  const explanation = { ...rest, rules: shares.filter((share) => worthOf(share) > 0) };
  return {
    id,
    score: explainedScore(explanation),
    terms: byWeight(
      shares.filter(({ times }) => times > 0).map(({ term: text, weight }) => ({ text, weight })),
    ),
    explanation,
  };
}

function bySum(a: Ruled, b: Ruled): number {
  return b.sum - a.sum || (a.read.candidate.id < b.read.candidate.id ? -1 : 1);
}

/** The mean weight of the rules that any passage has. */
function usualWeight(rules: readonly WeighedRule[]): number {
  const known = rules.filter(({ isKnown }) => isKnown);
  if (known.length === 0) return 1;
  return known.reduce((sum, { weight }) => sum + weight, 0) / known.length;
}

import { inverseDocumentFrequency, saturation } from '../bm25.ts';
import type { Candidate, Candidates, Hit } from '../engine.ts';
import { type Explanation, explainedScore, type RuleShare, type Share } from '../explanation.ts';
import { byWeight, compareHits } from '../hit-order.ts';
import { frequencyIn } from '../match-text.ts';
import { type Counted, countedIn, type QueryPlan, type Rule } from '../query-plan.ts';

/** What a match in the heading or the title adds, as a part of what one in the text would score. */
const headingPart = 0.2;
const titlePart = 0.1;

const nothing: Share = { share: 0, words: [] };

/** Scores every candidate anew from its words; best first, ties by id. */
export function rerank(plan: QueryPlan, found: Candidates): readonly Hit[] {
  const idfs = new Map(
    plan.counted.map((rule, index) => [
      rule,
      inverseDocumentFrequency(found.passages, found.frequencies[index] ?? 0),
    ]),
  );
  return found.candidates
    .map((candidate) => hitOf(candidate, plan, idfs, found.averageLength))
    .sort(compareHits);
}

function hitOf(
  candidate: Candidate,
  plan: QueryPlan,
  idfs: ReadonlyMap<Counted, number>,
  averageLength: number,
): Hit {
  const shares = plan.scored.map((rule) => shareOf(candidate, rule, idfs, averageLength));
  const explanation: Explanation = {
    rules: shares.filter(({ text, heading, title }) => text + heading + title > 0),
    coverage: nothing,
    proximity: nothing,
    opening: nothing,
    likeness: nothing,
  };
  return {
    id: candidate.id,
    score: explainedScore(explanation),
    terms: byWeight(plan.scored.filter((_, index) => (shares[index]?.times ?? 0) > 0)),
    explanation,
  };
}

function shareOf(
  candidate: Candidate,
  rule: Rule,
  idfs: ReadonlyMap<Counted, number>,
  averageLength: number,
): RuleShare {
  const shares = countedIn(rule).map((member): RuleShare => {
    const weight = rule.kind === 'synonyms' ? rule.weight * member.weight : rule.weight;
    const idf = idfs.get(member) ?? 0;
    const times = frequencyIn(candidate.words, member);
    const worth = weight * idf;
    return {
      rule: rule.text,
      term: member.text,
      weight,
      idf,
      times,
      text: worth * saturation(times, candidate.words.length / averageLength),
      heading: frequencyIn(candidate.headingWords, member) > 0 ? worth * headingPart : 0,
      title: frequencyIn(candidate.titleWords, member) > 0 ? worth * titlePart : 0,
    };
  });
  return shares.reduce((best, share) => (worthOf(share) > worthOf(best) ? share : best));
}

function worthOf({ text, heading, title }: RuleShare): number {
  return text + heading + title;
}

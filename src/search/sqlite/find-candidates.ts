import type { Candidate, Candidates } from '../engine.ts';
import { compareHits } from '../hit-order.ts';
import type { Counted, QueryPlan } from '../query-plan.ts';
import { countedIn } from '../query-plan.ts';
import { scoreToReach } from './best-numbers.ts';
import { matchedPassages } from './matching.ts';
import { unpackWords } from './passage-record.ts';
import { listsOf, ruleList } from './rule-list.ts';
import { type FoundRule, scoresOf } from './scorer.ts';
import type { Snapshot } from './snapshot.ts';
import { type FoundPassage, passageAt, type TwinNumbering } from './twin-numbering.ts';

/** The candidates of a query, as the naive scan of all passages finds them. */
export function findCandidates(
  snapshot: Snapshot,
  numbering: TwinNumbering,
  plan: QueryPlan,
  limit: number,
): Candidates {
  const found = findRules(snapshot, plan);
  const { isMatch, passages, articles } = matchedPassages(snapshot, plan, found);
  const scores = scoresOf(snapshot, plan.scored, found);
  const best = limit <= 0 ? [] : bestPassages(snapshot, numbering, isMatch, scores, limit);
  return {
    candidates: best.map(({ passage, id, score }) => candidateOf(passage, id, score)),
    matchedPassages: passages,
    matchedArticles: articles,
    passages: snapshot.passages,
    averageLength: snapshot.passages === 0 ? 0 : snapshot.words / snapshot.passages,
    frequencies: plan.counted.map((rule) => found.get(rule)?.frequency ?? 0),
  };
}

/** Looks up every rule of the plan, segment by segment. */
function findRules(snapshot: Snapshot, plan: QueryPlan): ReadonlyMap<Counted, FoundRule> {
  const rules = new Set<Counted>([
    ...plan.counted,
    ...[...plan.any, ...plan.all, ...plan.none].flatMap(countedIn),
  ]);
  const lists = snapshot.segments.map(listsOf);
  return new Map(
    [...rules].map((rule): [Counted, FoundRule] => {
      const bySegment = snapshot.segments.map((segment, index) => {
        const own = lists[index] ?? listsOf(segment);
        return ruleList(segment, own, rule);
      });
      const frequency = bySegment.reduce((sum, { numbers }) => sum + numbers.length, 0);
      return [rule, { bySegment, frequency }];
    }),
  );
}

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly passage: FoundPassage;
}

/** Ids are read only of those whose score is high enough; they decide among equals. */
function bestPassages(
  snapshot: Snapshot,
  numbering: TwinNumbering,
  isMatch: Uint8Array,
  scores: Float64Array,
  limit: number,
): readonly Ranked[] {
  const least = scoreToReach(scores, isMatch, limit);
  const ranked: Ranked[] = [];
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] ?? 0;
    if (isMatch[number] !== 1 || score < least) continue;
    const passage = passageAt(snapshot, number);
    ranked.push({ id: numbering.idOf(passage), score, passage });
  }
  return ranked.sort(compareHits).slice(0, limit);
}

function candidateOf(
  { number, segment, record }: FoundPassage,
  id: string,
  score: number,
): Candidate {
  const { reader, base } = segment;
  const { article, kind, titleWords } = reader.fields(reader.fieldsOf[number - base] ?? 0);
  return {
    id,
    article,
    position: record.position,
    ...(kind !== undefined && { kind }),
    score,
    words: unpackWords(record.words),
    headingWords: unpackWords(record.heading),
    titleWords,
  };
}

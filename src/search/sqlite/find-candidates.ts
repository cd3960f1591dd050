import type { Candidate, Candidates, Filter } from '../engine.ts';
import { filterOf } from '../filter.ts';
import { compareHits } from '../hit-order.ts';
import type { Counted, QueryPlan } from '../query-plan.ts';
import { countedIn } from '../query-plan.ts';
import { scoreToReach } from './best-numbers.ts';
import { matchingPassages } from './matching.ts';
import { listsOf, ruleList } from './rule-list.ts';
import { type FoundRule, scoresOf } from './scorer.ts';
import { fieldsInBlock } from './segment-header.ts';
import type { PlacedSegment, Snapshot } from './snapshot.ts';
import { type FoundPassage, passageAt, type TwinNumbering } from './twin-numbering.ts';

/** The candidates of a query, as the naive scan of all passages finds them. */
export function findCandidates(
  snapshot: Snapshot,
  numbering: TwinNumbering,
  plan: QueryPlan,
  limit: number,
): Candidates {
  const found = findRules(snapshot, plan);
  const isMatch = matchingPassages(snapshot, plan, found);
  keepPassing(snapshot, plan.filter, isMatch);
  const scores = scoresOf(snapshot, plan.scored, found);
  const best = limit <= 0 ? [] : bestPassages(snapshot, numbering, isMatch, scores, limit);
  return {
    candidates: best.map(({ passage, id, score }) => candidateOf(passage, id, score)),
    matchedPassages: isMatch.reduce((sum, each) => sum + each, 0),
    matchedArticles: countArticles(snapshot, isMatch),
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

/** Takes out what the filter does not let through: asked once a record of fields. */
function keepPassing({ segments }: Snapshot, filter: Filter, isMatch: Uint8Array): void {
  if (passesAll(filter)) return;
  const passes = filterOf(filter);
  for (const { reader, base, passages } of segments) {
    const isIn = new Uint8Array(reader.header.fields);
    for (let block = 0; block * fieldsInBlock < isIn.length; block++) {
      for (const [index, record] of reader.fieldsBlock(block).entries()) {
        isIn[block * fieldsInBlock + index] = passes(record) ? 1 : 0;
      }
    }
    for (let number = 0; number < passages; number++) {
      if (isIn[reader.fieldsOf[number] ?? 0] === 0) isMatch[base + number] = 0;
    }
  }
}

function passesAll({ since, until, datedOnly, sources, kinds, languages }: Filter): boolean {
  return (
    since === undefined &&
    until === undefined &&
    datedOnly !== true &&
    sources.length + kinds.length + languages.length === 0
  );
}

function countArticles({ segments }: Snapshot, isMatch: Uint8Array): number {
  const articles = new Set<number>();
  for (const { reader, base, passages } of segments) {
    const isFound = new Uint8Array(reader.header.fields);
    for (let number = 0; number < passages; number++) {
      if (isMatch[base + number] === 1) isFound[reader.fieldsOf[number] ?? 0] = 1;
    }
    const hashes = reader.articles();
    for (const [record, each] of isFound.entries())
      if (each === 1) articles.add(hashes[record] ?? 0);
  }
  return articles.size;
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
    words: wordsOfPassage(segment, record.words),
    headingWords: record.heading === '' ? [] : record.heading.split(' '),
    titleWords,
  };
}

function wordsOfPassage({ reader }: PlacedSegment, numbers: Uint32Array): readonly string[] {
  return Array.from(numbers, (number) => reader.entry(number).word);
}

import { inverseDocumentFrequency, saturation } from '../bm25.ts';
import { type Counted, countedIn, type Rule } from '../query-plan.ts';
import type { Matches } from './pattern-list.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a rule matches, segment by segment in their order. */
export interface FoundRule {
  readonly bySegment: readonly Matches[];
  /** Passages that have it. */
  readonly frequency: number;
}

/**
 * BM25 of every passage, by its number. Sums are made in the order in which a scan of one passage
 * makes them, so that they come out the same to the last bit.
 */
export function scoresOf(
  snapshot: Snapshot,
  rules: readonly Rule[],
  found: ReadonlyMap<Counted, FoundRule>,
): Float64Array {
  const scores = new Float64Array(snapshot.numbers);
  const best = new Float64Array(snapshot.numbers);
  for (const rule of rules) {
    if (rule.kind === 'synonyms') addBest(snapshot, rule, found, scores, best);
    else addRule(snapshot, rule, found.get(rule), scores);
  }
  return scores;
}

function addRule(
  snapshot: Snapshot,
  { weight }: Rule,
  found: FoundRule | undefined,
  scores: Float64Array,
): void {
  forEachWorth(snapshot, found, (number, worth) => {
    scores[number] = (scores[number] ?? 0) + weight * worth;
  });
}

/** Of a group, the best member. `best` is all 0 before and after. */
function addBest(
  snapshot: Snapshot,
  rule: Rule,
  found: ReadonlyMap<Counted, FoundRule>,
  scores: Float64Array,
  best: Float64Array,
): void {
  const members = countedIn(rule);
  for (const member of members) {
    forEachWorth(snapshot, found.get(member), (number, worth) => {
      best[number] = Math.max(best[number] ?? 0, member.weight * worth);
    });
  }
  for (const member of members) {
    forEachNumber(snapshot, found.get(member), (number) => {
      scores[number] = (scores[number] ?? 0) + rule.weight * (best[number] ?? 0);
      best[number] = 0;
    });
  }
}

/** Calls back with what one match is worth before it is weighed. */
function forEachWorth(
  snapshot: Snapshot,
  found: FoundRule | undefined,
  callback: (number: number, worth: number) => void,
): void {
  const idf = inverseDocumentFrequency(snapshot.passages, found?.frequency ?? 0);
  const average = snapshot.words / snapshot.passages;
  for (const [index, { reader, base }] of snapshot.segments.entries()) {
    const matches = found?.bySegment[index];
    if (!matches || matches.numbers.length === 0) continue;
    const { numbers, times } = matches;
    const { lengths } = reader;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      callback(base + number, idf * saturation(times[i] ?? 0, (lengths[number] ?? 0) / average));
    }
  }
}

export function forEachNumber(
  { segments }: Snapshot,
  found: FoundRule | undefined,
  callback: (number: number) => void,
): void {
  for (const [index, { base }] of segments.entries()) {
    for (const number of found?.bySegment[index]?.numbers ?? []) callback(base + number);
  }
}

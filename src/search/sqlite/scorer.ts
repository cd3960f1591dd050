import { inverseDocumentFrequency, lengthNorm, saturated } from '../bm25.ts';
import { type Counted, countedIn, type Rule, type Synonyms } from '../query-plan.ts';
import type { Matches } from './pattern-list.ts';
import type { PlacedSegment, Snapshot } from './snapshot.ts';

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
  for (const rule of rules) {
    if (rule.kind === 'synonyms') addBest(snapshot, rule, found, scores);
    else addWorth(snapshot, found.get(rule), rule.weight, scores);
  }
  return scores;
}

/** Of a group, the best member; a passage that has several is raised to the best by and by. */
function addBest(
  snapshot: Snapshot,
  rule: Synonyms,
  found: ReadonlyMap<Counted, FoundRule>,
  scores: Float64Array,
): void {
  const best = new Float64Array(snapshot.numbers);
  for (const member of countedIn(rule)) {
    const worth = new Float64Array(snapshot.numbers);
    addWorth(snapshot, found.get(member), member.weight, worth);
    for (let number = 0; number < best.length; number++) {
      if ((worth[number] ?? 0) > (best[number] ?? 0)) best[number] = worth[number] ?? 0;
    }
  }
  for (let number = 0; number < best.length; number++) {
    const each = best[number] ?? 0;
    if (each > 0) scores[number] = (scores[number] ?? 0) + rule.weight * each;
  }
}

/** Adds what matches of one rule are worth, weighed. */
function addWorth(
  { segments, passages, words }: Snapshot,
  found: FoundRule | undefined,
  weight: number,
  sums: Float64Array,
): void {
  const idf = inverseDocumentFrequency(passages, found?.frequency ?? 0);
  const average = words / passages;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    const matches = found?.bySegment[index];
    if (!segment || !matches || matches.numbers.length === 0) continue;
    const { numbers, times } = matches;
    const { base } = segment;
    const norms = normsOf(segment, average);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      const worth = idf * saturated((times[i] ?? 0) / (norms[number] ?? 1));
      sums[base + number] = (sums[base + number] ?? 0) + weight * worth;
    }
  }
}

/** What each passage's counts are divided by; the same for every query on a snapshot. */
function normsOf({ norms, reader }: PlacedSegment, average: number): Float64Array {
  if (norms.all) return norms.all;
  const { lengths } = reader;
  const all = new Float64Array(lengths.length);
  for (let i = 0; i < all.length; i++) all[i] = lengthNorm((lengths[i] ?? 0) / average);
  norms.all = all;
  return all;
}

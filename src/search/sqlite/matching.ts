import type { Filter } from '../engine.ts';
import { filterOf } from '../filter.ts';
import { type Counted, countedIn, type QueryPlan, type Rule } from '../query-plan.ts';
import type { FoundRule } from './scorer.ts';
import { fieldsInBlock } from './segment-header.ts';
import type { SegmentReader } from './segment-reader.ts';
import type { Snapshot } from './snapshot.ts';

/** Which passages a query finds. */
export interface Matched {
  /** 1 for each that it finds, by number. */
  readonly isMatch: Uint8Array;
  readonly passages: number;
  readonly articles: number;
}

/** The passages that are what a query asks for, its filter included. */
export function matchedPassages(
  snapshot: Snapshot,
  plan: QueryPlan,
  found: ReadonlyMap<Counted, FoundRule>,
): Matched {
  const isMatch = new Uint8Array(snapshot.numbers);
  if (!plan.isEmpty) markMatches(snapshot, plan, found, isMatch);
  const articles = new Set<number>();
  let passages = 0;
  for (const segment of snapshot.segments) {
    const { reader, base } = segment;
    const { fieldsOf } = reader;
    const passes = passingFields(reader, plan.filter);
    const isFound = new Uint8Array(reader.header.fields);
    for (let number = 0; number < segment.passages; number++) {
      if (isMatch[base + number] === 0) continue;
      const fields = fieldsOf[number] ?? 0;
      if (passes && passes[fields] === 0) isMatch[base + number] = 0;
      else {
        isFound[fields] = 1;
        passages += 1;
      }
    }
    addArticles(reader, isFound, articles);
  }
  return { isMatch, passages, articles: articles.size };
}

/**
 * A passage climbs a step for each thing that is asked for, in order; those at the top have all of
 * them.
 */
function markMatches(
  snapshot: Snapshot,
  { any, all, none }: QueryPlan,
  found: ReadonlyMap<Counted, FoundRule>,
  isMatch: Uint8Array,
): void {
  const asked: (readonly Rule[])[] = all.map((rule) => [rule]);
  if (any.length > 0) asked.unshift(any);
  const steps = new Uint16Array(snapshot.numbers);
  for (const [step, rules] of asked.entries()) {
    for (const rule of rules.flatMap(countedIn))
      move(snapshot, found.get(rule), steps, step, step + 1);
  }
  for (const rule of none) move(snapshot, found.get(rule), steps, asked.length, 0);
  for (let number = 0; number < steps.length; number++) {
    if (steps[number] === asked.length) isMatch[number] = 1;
  }
}

/** Moves the passages of a rule that stand on one step to another. */
function move(
  { segments }: Snapshot,
  found: FoundRule | undefined,
  steps: Uint16Array,
  from: number,
  to: number,
): void {
  for (let index = 0; index < segments.length; index++) {
    const base = segments[index]?.base ?? 0;
    const numbers = found?.bySegment[index]?.numbers;
    if (!numbers) continue;
    for (let i = 0; i < numbers.length; i++) {
      const number = base + (numbers[i] ?? 0);
      if (steps[number] === from) steps[number] = to;
    }
  }
}

/** 1 for each record of fields that the filter lets through; `undefined` where it lets all through. */
function passingFields(reader: SegmentReader, filter: Filter): Uint8Array | undefined {
  if (passesAll(filter)) return undefined;
  const passes = filterOf(filter);
  const isIn = new Uint8Array(reader.header.fields);
  for (let block = 0; block * fieldsInBlock < isIn.length; block++) {
    for (const [index, record] of reader.fieldsBlock(block).entries()) {
      isIn[block * fieldsInBlock + index] = passes(record) ? 1 : 0;
    }
  }
  return isIn;
}

function passesAll({ since, until, datedOnly, sources, kinds, languages }: Filter): boolean {
  return (
    since === undefined &&
    until === undefined &&
    datedOnly !== true &&
    sources.length + kinds.length + languages.length === 0
  );
}

function addArticles(reader: SegmentReader, isFound: Uint8Array, articles: Set<number>): void {
  const hashes = reader.articles;
  for (let record = 0; record < isFound.length; record++) {
    if (isFound[record] === 1) articles.add(hashes[record] ?? 0);
  }
}

import { termsOf } from './analyse.ts';
import { inverseDocumentFrequency, scoreOf } from './bm25.ts';
import type { Hit, IndexedPassage, Query, SearchEngine } from './engine.ts';
import { filterOf } from './filter.ts';
import { type Frequencies, findRule } from './find-rule.ts';
import { byWeight, compareHits } from './hit-order.ts';
import { frequencyIn } from './match-text.ts';
import { indexTerms, type PostingsIndex } from './postings.ts';
import { planQuery, type QueryPlan, type Rule } from './query-plan.ts';

interface MemoryIndex {
  readonly passages: readonly IndexedPassage[];
  readonly postings: PostingsIndex;
  readonly averageLength: number;
}

/** A rule of the query, looked up. */
interface FoundRule {
  readonly rule: Rule;
  readonly frequencies: Frequencies;
  readonly idf: number;
}

/**
 * An index in memory. A passage is a hit when its own text matches; its heading and its article's
 * title only add to its score.
 */
export function createMemoryEngine(passages: readonly IndexedPassage[]): SearchEngine {
  const postings = indexTerms(passages.map(({ text }) => termsOf(text)));
  const words = postings.lengths.reduce((sum, length) => sum + length, 0);
  const index = { passages, postings, averageLength: words / passages.length };
  return {
    search: (query, limit) => search(index, query).slice(0, Math.max(0, limit)),
    close: () => {},
  };
}

function search(index: MemoryIndex, query: Query): readonly Hit[] {
  const plan = planQuery(query);
  if (plan.isEmpty) return [];
  const passes = filterOf(plan.filter);
  const answers = new Map<Rule, Frequencies>();
  const find = (rule: Rule) => remembered(answers, rule, () => findRule(index.postings, rule));
  const found = plan.scored.map((rule) => foundRule(index, rule, find(rule)));
  const inField = fieldMatcher();
  const hits: Hit[] = [];
  for (const number of matching(plan, find)) {
    const passage = index.passages[number];
    if (!passage || !passes(passage)) continue;
    hits.push({
      id: passage.id,
      score: scoreOfPassage(index, number, passage, found, inField),
      terms: byWeight(found.filter((one) => one.frequencies.has(number)).map((one) => one.rule)),
    });
  }
  return hits.sort(compareHits);
}

function foundRule(index: MemoryIndex, rule: Rule, frequencies: Frequencies): FoundRule {
  const idf = inverseDocumentFrequency(index.passages.length, frequencies.size);
  return { rule, frequencies, idf };
}

/** Numbers of the passages whose text is what the query asks for. */
function matching(
  { any, all, none }: QueryPlan,
  find: (rule: Rule) => Frequencies,
): readonly number[] {
  const required = all.map(find);
  const candidates = any.length > 0 ? any.map(find) : required.slice(0, 1);
  const unwanted = none.map(find);
  const numbers = new Set(candidates.flatMap((frequencies) => [...frequencies.keys()]));
  return [...numbers].filter(
    (number) =>
      required.every((frequencies) => frequencies.has(number)) &&
      !unwanted.some((frequencies) => frequencies.has(number)),
  );
}

function scoreOfPassage(
  index: MemoryIndex,
  number: number,
  passage: IndexedPassage,
  found: readonly FoundRule[],
  inField: FieldMatcher,
): number {
  let score = 0;
  for (const { rule, frequencies, idf } of found) {
    score += scoreOf({
      weight: rule.weight,
      idf,
      frequency: frequencies.get(number) ?? 0,
      relativeLength: (index.postings.lengths[number] ?? 0) / index.averageLength,
      inHeading: inField(passage.heading, rule),
      inTitle: inField(passage.title, rule),
    });
  }
  return score;
}

type FieldMatcher = (field: string | undefined, rule: Rule) => boolean;

/** Looks rules up in headings and titles; the same ones come again and again, so it remembers. */
function fieldMatcher(): FieldMatcher {
  const known = new Map<string, Map<Rule, boolean>>();
  const terms = new Map<string, readonly string[]>();
  return (field, rule) => {
    if (field === undefined) return false;
    const answers = remembered(known, field, () => new Map<Rule, boolean>());
    return remembered(answers, rule, () => {
      const words = remembered(terms, field, () => termsOf(field));
      return frequencyIn(words, rule) > 0;
    });
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

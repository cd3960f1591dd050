import { inverseDocumentFrequency, saturation } from './bm25.ts';
import type { Candidate, Candidates, IndexedPassage, SearchEngine } from './engine.ts';
import { filterOf } from './filter.ts';
import { type Frequencies, findRule } from './find-rule.ts';
import { compareHits } from './hit-order.ts';
import { indexWords, type PostingsIndex } from './postings.ts';
import { type Counted, countedIn, type QueryPlan, type Rule } from './query-plan.ts';
import { wordsOf } from './words-of.ts';

interface MemoryIndex {
  readonly passages: readonly IndexedPassage[];
  readonly words: readonly (readonly string[])[];
  readonly postings: PostingsIndex;
  /** In words; 0 where there are no passages. */
  readonly averageLength: number;
}

/** A rule of the query, looked up: of a group, every member. */
interface FoundRule {
  readonly weight: number;
  readonly members: readonly FoundMember[];
}

interface FoundMember {
  readonly weight: number;
  readonly idf: number;
  readonly frequencies: Frequencies;
}

type Find = (rule: Counted) => Frequencies;

/** An index in memory. A passage is a candidate when its own text matches. */
export function createMemoryEngine(passages: readonly IndexedPassage[]): SearchEngine {
  const words = passages.map(({ text }) => wordsOf(text));
  const postings = indexWords(words);
  const total = postings.lengths.reduce((sum, length) => sum + length, 0);
  const averageLength = passages.length === 0 ? 0 : total / passages.length;
  const index = { passages, words, postings, averageLength };
  return { candidates: (plan, limit) => candidatesOf(index, plan, limit), close: () => {} };
}

function candidatesOf(index: MemoryIndex, plan: QueryPlan, limit: number): Candidates {
  const answers = new Map<Counted, Frequencies>();
  const find: Find = (rule) => remembered(answers, rule, () => findRule(index.postings, rule));
  const found = plan.scored.map((rule) => foundRule(index, rule, find));
  const passes = filterOf(plan.filter);
  const matched = (plan.isEmpty ? [] : matching(plan, find)).flatMap((number) => {
    const passage = index.passages[number];
    if (!passage || !passes(passage)) return [];
    return [{ number, passage, id: passage.id, score: scoreOf(index, number, found) }];
  });
  const best = matched.sort(compareHits).slice(0, Math.max(0, limit));
  return {
    candidates: best.map((one) => candidateOf(index, one)),
    matchedPassages: matched.length,
    matchedArticles: new Set(matched.map(({ passage }) => passage.article)).size,
    passages: index.passages.length,
    averageLength: index.averageLength,
    frequencies: plan.counted.map((rule) => find(rule).size),
  };
}

function foundRule(index: MemoryIndex, rule: Rule, find: Find): FoundRule {
  const members = countedIn(rule).map((member) => {
    const frequencies = find(member);
    const idf = inverseDocumentFrequency(index.passages.length, frequencies.size);
    return { weight: rule.kind === 'synonyms' ? member.weight : 1, idf, frequencies };
  });
  return { weight: rule.weight, members };
}

/** Numbers of the passages whose text is what the query asks for. */
function matching({ any, all, none }: QueryPlan, find: Find): readonly number[] {
  const required = all.map((rule) => countedIn(rule).map(find));
  const candidates = any.length > 0 ? any.flatMap(countedIn).map(find) : (required[0] ?? []);
  const unwanted = none.map(find);
  const numbers = new Set(candidates.flatMap((frequencies) => [...frequencies.keys()]));
  return [...numbers].filter(
    (number) =>
      required.every((members) => members.some((frequencies) => frequencies.has(number))) &&
      !unwanted.some((frequencies) => frequencies.has(number)),
  );
}

/** The sum over the rules; of a group, its best member. */
function scoreOf(index: MemoryIndex, number: number, found: readonly FoundRule[]): number {
  const relativeLength = (index.postings.lengths[number] ?? 0) / index.averageLength;
  let score = 0;
  for (const { weight, members } of found) {
    let best = 0;
    for (const member of members) {
      const times = member.frequencies.get(number) ?? 0;
      best = Math.max(best, member.weight * member.idf * saturation(times, relativeLength));
    }
    score += weight * best;
  }
  return score;
}

interface Matched {
  readonly number: number;
  readonly passage: IndexedPassage;
  readonly score: number;
}

function candidateOf({ words }: MemoryIndex, { number, passage, score }: Matched): Candidate {
  const { id, article, position, kind, heading = '', title = '' } = passage;
  return {
    id,
    article,
    position,
    ...(kind !== undefined && { kind }),
    score,
    words: words[number] ?? [],
    headingWords: wordsOf(heading),
    titleWords: wordsOf(title),
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

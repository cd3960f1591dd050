import type { Explanation } from './explanation.ts';
import type { QueryPlan } from './query-plan.ts';

export type { Clause, Filter, Near, Query, Term } from './query.ts';

/** What an engine is given of a passage: the words, and the fields that a query can filter on. */
export interface IndexedPassage {
  readonly id: string;
  readonly text: string;
  readonly heading?: string;
  readonly title?: string;
  readonly article: string;
  readonly file: string;
  /** CSL type. */
  readonly kind?: string;
  /** BCP 47. */
  readonly language: string;
  /** First and last day on which it can have been issued, `YYYY-MM-DD`; absent where not known. */
  readonly earliest?: string;
  readonly latest?: string;
  /** 0 for the first passage of its article. */
  readonly position: number;
}

/** A passage that matches, with what the re-ranker reads: nothing is analysed again for it. */
export interface Candidate {
  /** Id of the passage. */
  readonly id: string;
  readonly article: string;
  /** 0 for the first passage of its article. */
  readonly position: number;
  /** CSL type. */
  readonly kind?: string;
  /** The engine's BM25 of the text (`bm25.ts`). */
  readonly score: number;
  /** `Token.word` of every token, in order; empty for a heading or title that there is not. */
  readonly words: readonly string[];
  readonly headingWords: readonly string[];
  readonly titleWords: readonly string[];
}

/** What an engine finds; the re-ranker does the rest, the same for every engine. */
export interface Candidates {
  /** Best first by the engine's BM25, at most as many as asked for; ties by id, in code units. */
  readonly candidates: readonly Candidate[];
  /** All that match, filter included. */
  readonly matchedPassages: number;
  readonly matchedArticles: number;
  /** Passages in the index, and their average length in words (0 where there are none). */
  readonly passages: number;
  readonly averageLength: number;
  /** Of each of `plan.counted`, in its order: how many passages have it in their text, filter aside. */
  readonly frequencies: readonly number[];
}

export interface SearchEngine {
  /** Passages whose own text matches: a heading or a title makes no match and refuses none. */
  candidates(plan: QueryPlan, limit: number): Candidates;
  close(): void;
}

export interface Hit {
  /** Id of the passage. */
  readonly id: string;
  /** Greater than 0; comparable within one result only. */
  readonly score: number;
  /**
   * The query's terms found in its text, as the query writes them, heaviest first: of a group, the member
   * that counted; `near` joined by ` … `.
   */
  readonly terms: readonly string[];
  /** The parts of the score, which add up to it. */
  readonly explanation: Explanation;
}

/** Best first; equal scores in order of id, so that a result is the same on every machine. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly matchedPassages: number;
  readonly matchedArticles: number;
}

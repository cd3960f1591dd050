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
  /** First and last day on which it can have been issued, `YYYY-MM-DD`; absent where not known. */
  readonly earliest?: string;
  readonly latest?: string;
  /** 0 for the first passage of its article. */
  readonly position: number;
}

/** A word or a phrase, not yet analysed. Phrases match their words' stems in order, stop words aside. */
export interface Term {
  readonly text: string;
  readonly weight: number;
}

export interface Near {
  readonly terms: readonly string[];
  /** Most words from the first to the last of them, stop words aside: neighbours are 1 apart. */
  readonly within: number;
  readonly weight: number;
}

export interface Filter {
  readonly since?: string;
  readonly until?: string;
  /** Undated passages pass unless this is set. */
  readonly datedOnly?: boolean;
  /** Article ids or file paths; empty: all. */
  readonly sources: readonly string[];
  readonly kinds: readonly string[];
}

/** What is asked for. A query with neither `any`, `near` nor `all` finds nothing. */
export interface Query {
  /** A passage must have one of these or of `near`, where there are any. All that match add to its score. */
  readonly any: readonly Term[];
  readonly all: readonly Term[];
  readonly none: readonly Term[];
  readonly near: readonly Near[];
  readonly filter: Filter;
}

export interface Hit {
  /** Id of the passage. */
  readonly id: string;
  /** Greater than 0; comparable within one result only. */
  readonly score: number;
  /** The query's terms found in its text, as the query writes them, heaviest first; `near` joined by ` … `. */
  readonly terms: readonly string[];
}

export interface SearchEngine {
  /**
   * At most `limit` passages whose own text matches: heading and title add to a score and make no hit.
   * Best first; equal scores in order of id, so that a result is the same on every machine.
   */
  search(query: Query, limit: number): readonly Hit[];
  close(): void;
}

/**
 * How the words of a term are compared. `stem`: by stem. `exact`: folded (case, accents) and not
 * stemmed. `prefix`: the last word is the beginning of a folded word, those before it by stem.
 */
export type TermForm = 'stem' | 'exact' | 'prefix';

/** A word or a phrase, not yet analysed. Phrases match their words in order, stop words aside. */
export interface Term {
  readonly kind: 'term';
  readonly text: string;
  readonly weight: number;
  readonly form: TermForm;
}

/** Synonyms: one concept. Counts once, as its best member (weight of the group × of the member). */
export interface Group {
  readonly kind: 'group';
  readonly name?: string;
  readonly weight: number;
  readonly terms: readonly Term[];
}

export type Clause = Term | Group;

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
  /** BCP 47; `en` passes `en-GB` too; empty: all. */
  readonly languages: readonly string[];
}

/** What is asked for. A query with neither `any`, `near` nor `all` finds nothing. */
export interface Query {
  /** A passage must have one of these or of `near`, where there are any. All that match add to its score. */
  readonly any: readonly Clause[];
  readonly all: readonly Clause[];
  readonly none: readonly Clause[];
  readonly near: readonly Near[];
  readonly filter: Filter;
}

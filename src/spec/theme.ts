import type { PartialDate } from './brief-spec.ts';

/**
 * What to look for, as a codebook entry. The id is the file's name without its extension. What a
 * theme has from those that it extends is in it.
 */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly question?: string;
  /** A passage matches when it has at least one of these (where there are any); each adds to its score. */
  readonly any: readonly ThemeClause[];
  /** A passage must have every one of these. */
  readonly all: readonly ThemeClause[];
  /** A passage that has one of these is out. */
  readonly none: readonly ThemeClause[];
  /** Terms that must stand close together to count; each adds to the score as a member of `any` does. */
  readonly near: readonly NearRule[];
  readonly filter: ThemeFilter;
  readonly examples: ThemeExamples;
}

/**
 * How the words of a term are compared. `stem`: by stem. `exact`: as they are spelt, but for case
 * and accents. `prefix`: the last word is the beginning of a word, those before it by stem.
 */
export type TermForm = 'stem' | 'exact' | 'prefix';

/** A word or a phrase (its words in order). One string: the analyser splits it. */
export interface ThemeTerm {
  readonly kind: 'term';
  readonly text: string;
  /** Greater than 0; default 1. */
  readonly weight: number;
  readonly form: TermForm;
}

/** Words for one thing: a passage that has several of them has the thing once. */
export interface ThemeGroup {
  readonly kind: 'group';
  /** What it is called where it is shown; else it goes by its words. */
  readonly name?: string;
  readonly weight: number;
  /** Never empty; the weight of a member is a part of the group's. */
  readonly terms: readonly ThemeTerm[];
}

export type ThemeClause = ThemeTerm | ThemeGroup;

export interface NearRule {
  /** Two or more words or phrases. */
  readonly terms: readonly string[];
  /** Most words from the first to the last of them. */
  readonly within: number;
  readonly weight: number;
}

export interface ThemeFilter {
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  /** Whether sources whose date is not known are left out. */
  readonly datedOnly?: boolean;
  /** Ids of articles, or paths of files in `corpus/`; empty: all. */
  readonly sources: readonly string[];
  /** CSL types, such as `article-newspaper`; empty: all. */
  readonly kinds: readonly string[];
  /** Tags of BCP 47; `en` takes in `en-GB`; empty: all. */
  readonly languages: readonly string[];
}

/** Passages composed to show what the theme must find and must not; `brief themes check` runs them. */
export interface ThemeExamples {
  readonly match: readonly string[];
  readonly noMatch: readonly string[];
}

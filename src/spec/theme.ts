import type { PartialDate } from './brief-spec.ts';

/** What to look for, as a codebook entry. The id is the file's name without its extension. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly question?: string;
  /** A passage matches when it has at least one of these (where there are any); each adds to its score. */
  readonly any: readonly ThemeTerm[];
  /** A passage must have every one of these. */
  readonly all: readonly ThemeTerm[];
  /** A passage that has one of these is out. */
  readonly none: readonly ThemeTerm[];
  /** Terms that must stand close together to count; each adds to the score as a member of `any` does. */
  readonly near: readonly NearRule[];
  readonly filter: ThemeFilter;
  readonly examples: ThemeExamples;
}

/** A word (matched by stem) or a phrase (its words' stems in order). One string: the analyser splits it. */
export interface ThemeTerm {
  readonly text: string;
  /** Greater than 0; default 1. */
  readonly weight: number;
}

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
  /** Ids of articles, or paths of files in `corpus/`; empty: all. */
  readonly sources: readonly string[];
  /** CSL types, such as `article-newspaper`; empty: all. */
  readonly kinds: readonly string[];
}

/** Passages composed to show what the theme must find and must not; `brief themes check` runs them. */
export interface ThemeExamples {
  readonly match: readonly string[];
  readonly noMatch: readonly string[];
}

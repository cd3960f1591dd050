import { termsOf } from './analyse.ts';
import type { Filter, Near, Query, Term } from './engine.ts';

/** A word or a phrase of a query, analysed: its terms, which must follow one another. */
export interface Phrase {
  readonly kind: 'phrase';
  /** As the query writes it. */
  readonly text: string;
  readonly weight: number;
  /** Never empty. */
  readonly words: readonly string[];
}

/** Phrases that must all stand in one window. */
export interface Window {
  readonly kind: 'window';
  /** `Koh Kong … base`, for the list of what matched. */
  readonly text: string;
  readonly weight: number;
  readonly phrases: readonly Phrase[];
  readonly within: number;
}

export type Rule = Phrase | Window;

/** A query that an engine can run: analysed, and what is written twice counted once. */
export interface QueryPlan {
  /** A passage needs one of these where there are any: `any` and `near`. */
  readonly any: readonly Rule[];
  readonly all: readonly Phrase[];
  readonly none: readonly Phrase[];
  /** All that adds to a score, each thing once, in the order of the query. */
  readonly scored: readonly Rule[];
  /** Whether nothing can match: nothing is asked for, or something that no text can have. */
  readonly isEmpty: boolean;
  readonly filter: Filter;
}

/**
 * Analyses a query. A term that holds nothing but stop words can be found nowhere: it is left out of
 * `any`, `near` and `none`, and under `all` it makes the query one that finds nothing.
 */
export function planQuery({ any, all, none, near, filter }: Query): QueryPlan {
  const phrases = any.map(phraseOf).filter(isSearchable);
  const windows = near.map(windowOf).filter((window) => window !== undefined);
  const required = all.map(phraseOf);
  const wanted = distinct<Rule>([...phrases, ...windows]);
  const asksForSome = any.length + near.length > 0;
  return {
    any: wanted,
    all: required.filter(isSearchable),
    none: none.map(phraseOf).filter(isSearchable),
    scored: distinct<Rule>([...wanted, ...required.filter(isSearchable)]),
    isEmpty:
      (asksForSome && wanted.length === 0) ||
      (!asksForSome && required.length === 0) ||
      !required.every(isSearchable),
    filter,
  };
}

function phraseOf({ text, weight }: Term): Phrase {
  return { kind: 'phrase', text, weight, words: termsOf(text) };
}

function isSearchable(phrase: Phrase): boolean {
  return phrase.words.length > 0;
}

function windowOf({ terms, within, weight }: Near): Window | undefined {
  const phrases = terms.map((text) => phraseOf({ text, weight }));
  if (phrases.length === 0 || !phrases.every(isSearchable)) return undefined;
  return { kind: 'window', text: terms.join(' … '), weight, phrases, within };
}

/** Of rules that look for the same thing ("base" and "bases"), the heaviest, where the first stood. */
function distinct<T extends Rule>(rules: readonly T[]): readonly T[] {
  const kept = new Map<string, T>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const other = kept.get(key);
    if (other === undefined || rule.weight > other.weight) kept.set(key, rule);
  }
  return [...kept.values()];
}

function keyOf(rule: Rule): string {
  if (rule.kind === 'phrase') return JSON.stringify(rule.words);
  return JSON.stringify([rule.within, rule.phrases.map((phrase) => phrase.words)]);
}

import { analyse } from './analyse.ts';
import type { Clause, Filter, Group, Near, Query, Term } from './query.ts';

/**
 * What a word of a text must be: `stem`: its stem is `text`; `exact`: it is `text`; `prefix`: it
 * begins with `text`. Words here are `Token.word`s: folded, not stemmed.
 */
export interface WordPattern {
  readonly kind: 'stem' | 'exact' | 'prefix';
  readonly text: string;
}

/** A word or a phrase of a query, analysed: its words, which must follow one another. */
export interface Phrase {
  readonly kind: 'phrase';
  /** As the query writes it. */
  readonly text: string;
  readonly weight: number;
  /** Never empty. */
  readonly words: readonly WordPattern[];
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

/** Synonyms, of which the best counts. A member's `weight` is its own, without the group's. */
export interface Synonyms {
  readonly kind: 'synonyms';
  readonly text: string;
  readonly weight: number;
  /** Never empty. */
  readonly phrases: readonly Phrase[];
}

/** What can be looked up and counted by itself. */
export type Counted = Phrase | Window;
export type Rule = Counted | Synonyms;

/** A query that an engine can run: analysed, and what is written twice counted once. */
export interface QueryPlan {
  /** A passage needs one of these where there are any: `any` and `near`. */
  readonly any: readonly Rule[];
  readonly all: readonly (Phrase | Synonyms)[];
  /** A passage that has any of these is out. */
  readonly none: readonly Phrase[];
  /** All that adds to a score, each thing once, in the order of the query. */
  readonly scored: readonly Rule[];
  /** `scored` with each group's members in its place: whose frequencies an engine tells. */
  readonly counted: readonly Counted[];
  /** Whether nothing can match: nothing is asked for, or something that no text can have. */
  readonly isEmpty: boolean;
  readonly filter: Filter;
}

/**
 * Analyses a query. A term that holds nothing but stop words can be found nowhere: it is left out of
 * `any`, `near` and `none`, and under `all` it makes the query one that finds nothing.
 */
export function planQuery({ any, all, none, near, filter }: Query): QueryPlan {
  const clauses = any.map(clauseOf).filter((clause) => clause !== undefined);
  const windows = near.map(windowOf).filter((window) => window !== undefined);
  const required = all.map(clauseOf);
  const searchable = required.filter((clause) => clause !== undefined);
  const wanted = distinct<Rule>([...clauses, ...windows]);
  const scored = distinct<Rule>([...wanted, ...searchable]);
  const asksForSome = any.length + near.length > 0;
  return {
    any: wanted,
    all: searchable,
    none: none.flatMap(termsIn).map(phraseOf).filter(isSearchable),
    scored,
    counted: scored.flatMap(countedIn),
    isEmpty:
      (asksForSome && wanted.length === 0) ||
      (!asksForSome && required.length === 0) ||
      searchable.length < required.length,
    filter,
  };
}

/** What a rule is looked up by: a group's members, or itself. */
export function countedIn(rule: Rule): readonly Counted[] {
  return rule.kind === 'synonyms' ? rule.phrases : [rule];
}

/** The phrases that a rule is made of. */
export function phrasesOf(rule: Rule): readonly Phrase[] {
  return rule.kind === 'phrase' ? [rule] : rule.phrases;
}

function termsIn(clause: Clause): readonly Term[] {
  return clause.kind === 'term' ? [clause] : clause.terms;
}

function clauseOf(clause: Clause): Phrase | Synonyms | undefined {
  if (clause.kind === 'group') return synonymsOf(clause);
  const phrase = phraseOf(clause);
  return isSearchable(phrase) ? phrase : undefined;
}

function synonymsOf({ name, weight, terms }: Group): Synonyms | undefined {
  const phrases = distinct(terms.map(phraseOf).filter(isSearchable));
  if (phrases.length === 0) return undefined;
  const text = name ?? terms.map((term) => term.text).join(' / ');
  return { kind: 'synonyms', text, weight, phrases };
}

function phraseOf({ text, weight, form }: Term): Phrase {
  const tokens = analyse(text);
  const words = tokens.map(({ word, term }, index): WordPattern => {
    if (form === 'exact') return { kind: 'exact', text: word };
    const isCutShort = form === 'prefix' && index === tokens.length - 1;
    return isCutShort ? { kind: 'prefix', text: word } : { kind: 'stem', text: term };
  });
  return { kind: 'phrase', text, weight, words };
}

function isSearchable(phrase: Phrase): boolean {
  return phrase.words.length > 0;
}

function windowOf({ terms, within, weight }: Near): Window | undefined {
  const phrases = terms.map((text) => phraseOf({ kind: 'term', text, weight, form: 'stem' }));
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
  switch (rule.kind) {
    case 'phrase':
      return JSON.stringify(rule.words);
    case 'window':
      return JSON.stringify([rule.within, rule.phrases.map(({ words }) => words)]);
    case 'synonyms':
      return JSON.stringify(rule.phrases.map(({ words, weight }) => [words, weight]));
  }
}

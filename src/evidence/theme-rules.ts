import type { Clause, Near, Query } from '../search/engine.ts';
import { type Phrase, planQuery, type Rule } from '../search/query-plan.ts';
import type { Theme } from '../spec/theme.ts';

/** A rule of a theme where it stands in the theme's lists. */
export interface PlacedRule {
  readonly list: 'any' | 'all' | 'none' | 'near';
  readonly index: number;
  /** As it is shown. */
  readonly text: string;
  /** What of it a text can have; `undefined` where that is nothing, as with stop words alone. */
  readonly rule: Rule | undefined;
  /** Of it, the terms that no text can have. */
  readonly empty: readonly string[];
}

const noFilter = { sources: [], kinds: [], languages: [] };

/** Every rule of a theme, analysed, in the order of its lists. */
export function rulesOf({ any, all, none, near }: Theme): readonly PlacedRule[] {
  const clauses = { any, all, none };
  return [
    ...(['any', 'all', 'none'] as const).flatMap((list) =>
      clauses[list].map((clause, index) => ofClause(list, index, clause)),
    ),
    ...near.map(ofNear),
  ];
}

/** A query that asks for some rules and filters nothing. */
export function queryOf(asked: {
  readonly any?: readonly Clause[];
  readonly near?: readonly Near[];
}): Query {
  return { any: [], near: [], ...asked, all: [], none: [], filter: noFilter };
}

/** The phrases of a rule, any of which does. A window has none: it wants them together. */
export function alternativesOf(rule: Rule): readonly Phrase[] {
  switch (rule.kind) {
    case 'phrase':
      return [rule];
    case 'synonyms':
      return rule.phrases;
    case 'window':
      return [];
  }
}

function ofClause(list: 'any' | 'all' | 'none', index: number, clause: Clause): PlacedRule {
  const terms = clause.kind === 'term' ? [clause] : clause.terms;
  const empty = terms.filter((term) => planQuery(queryOf({ any: [term] })).isEmpty);
  const text =
    clause.kind === 'term'
      ? clause.text
      : (clause.name ?? clause.terms.map((term) => term.text).join(' / '));
  const [rule] = planQuery(queryOf({ any: [clause] })).any;
  return { list, index, text, rule, empty: empty.map((term) => term.text) };
}

function ofNear(near: Near, index: number): PlacedRule {
  const empty = near.terms.filter(
    (text) =>
      planQuery(queryOf({ any: [{ kind: 'term', text, weight: 1, form: 'stem' }] })).isEmpty,
  );
  const [rule] = planQuery(queryOf({ near: [near] })).any;
  return { list: 'near', index, text: near.terms.join(' … '), rule, empty };
}

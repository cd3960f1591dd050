import type { Corpus } from '../corpus/corpus.ts';
import type { Query, SearchEngine, Term } from '../search/engine.ts';
import { planQuery } from '../search/query-plan.ts';
import { search } from '../search/search.ts';
import type { Theme } from '../spec/theme.ts';
import { suggestTerms } from './suggest-terms.ts';
import { themeQuery } from './theme-query.ts';
import { alternativesOf, queryOf, rulesOf } from './theme-rules.ts';

/** A term that a theme might take, with what it would bring. */
export interface ThemeSuggestion {
  readonly text: string;
  readonly score: number;
  /** Of the passages that the theme finds, how many have the term; of all others, how many. */
  readonly found: number;
  readonly rest: number;
  /** A passage that has it, and where it stands in its text. */
  readonly example: { readonly id: string; readonly start: number; readonly end: number };
}

/** How many of a theme's passages are taken to be on its subject: its best. */
const mostFeedback = 50;

/** Terms that the passages which a theme finds have and others have not, best first. */
export function suggestForTheme(
  theme: Theme,
  corpus: Corpus,
  engine: SearchEngine,
  limit: number,
): readonly ThemeSuggestion[] {
  const query = themeQuery(theme, { dated: 'any' });
  const { hits } = search(engine, query, mostFeedback);
  const passages = hits.flatMap(({ id }) => corpus.passageById.get(id) ?? []);
  const rules = rulesOf(theme).flatMap(({ rule }) => rule ?? []);
  const suggested = suggestTerms({
    texts: passages.map(({ text }) => text),
    known: rules.flatMap(alternativesOf),
    named: rules.flatMap((rule) => (rule.kind === 'window' ? rule.phrases : [])),
    passages: corpus.passageCount,
    frequencies: (terms) => frequenciesOf(terms, engine),
    limit,
  });
  return suggested.map((each) => {
    const found = countOf(engine, { ...query, all: [...query.all, termOf(each.text)] });
    const { passage, start, end } = each.example;
    const id = passages[passage]?.id ?? '';
    const rest = Math.max(0, each.everywhere - found);
    return { text: each.text, score: each.score, found, rest, example: { id, start, end } };
  });
}

/** How many terms an engine is asked about at once: a plan that long is still quick. */
const batch = 50;

function frequenciesOf(terms: readonly string[], engine: SearchEngine): readonly number[] {
  const frequencies: number[] = [];
  for (let at = 0; at < terms.length; at += batch) {
    const asked = terms.slice(at, at + batch).map(termOf);
    const plan = planQuery(queryOf({ any: asked }));
    const known = engine.candidates(plan, 1).frequencies;
    const byText = new Map(plan.counted.map(({ text }, index) => [text, known[index] ?? 0]));
    frequencies.push(...asked.map(({ text }) => byText.get(text) ?? 0));
  }
  return frequencies;
}

function countOf(engine: SearchEngine, query: Query): number {
  return engine.candidates(planQuery(query), 1).matchedPassages;
}

function termOf(text: string): Term {
  return { kind: 'term', text, weight: 1, form: 'stem' };
}

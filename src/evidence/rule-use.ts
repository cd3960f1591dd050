import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Query, SearchEngine } from '../search/engine.ts';
import { frequencyIn } from '../search/match-text.ts';
import { planQuery } from '../search/query-plan.ts';
import { wordsOf } from '../search/words-of.ts';
import type { Loaded } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import { isOwn } from './lint-theme.ts';
import { themeQuery } from './theme-query.ts';
import { queryOf, rulesOf } from './theme-rules.ts';

/** What a rule of a theme does in a corpus and in the theme's examples. */
export interface RuleUse {
  readonly list: 'any' | 'all' | 'none' | 'near';
  readonly index: number;
  readonly rule: string;
  /** Passages of the corpus whose text has it, filters aside. */
  readonly passages: number;
  /** Passages that the theme would find no more, or no longer refuse, without it. */
  readonly needed: number;
  /** Examples that have it, of both kinds. */
  readonly examples: number;
}

/** Counts the use of each rule. Asks the engine twice for each: for one theme, not for all. */
export function ruleUses(theme: Theme, engine: SearchEngine): readonly RuleUse[] {
  const whole = themeQuery(theme, { dated: 'any' });
  const matched = countOf(engine, whole);
  const examples = examplesOf(theme);
  return rulesOf(theme).map(({ list, index, text, rule }) => ({
    list,
    index,
    rule: text,
    passages: countOf(engine, alone(theme, list, index)),
    needed: Math.abs(matched - countOf(engine, without(whole, list, index))),
    examples: rule ? examples.filter((words) => frequencyIn(words, rule) > 0).length : 0,
  }));
}

/**
 * BRIEF-THEME-026, once for a theme, where it has rules of its own that no passage and no example
 * has; -027 where its filter leaves nothing of what its rules find.
 */
export function lintAgainstCorpus(
  theme: Loaded<Theme>,
  engine: SearchEngine,
): readonly Diagnostic[] {
  return [...unusedRules(theme, engine), ...filterInTheWay(theme, engine)];
}

const mostNamed = 8;

function unusedRules(theme: Loaded<Theme>, engine: SearchEngine): readonly Diagnostic[] {
  const { value, locate } = theme;
  const examples = examplesOf(value);
  const unused = rulesOf(value).filter(
    ({ list, index, rule }) =>
      rule !== undefined &&
      isOwn(theme, list, index) &&
      !examples.some((words) => frequencyIn(words, rule) > 0) &&
      countOf(engine, alone(value, list, index)) === 0,
  );
  const [first, ...others] = unused;
  if (first === undefined) return [];
  const message = `"${first.text}" matches nothing in the corpus and in no example`;
  const named = others.slice(0, mostNamed).map(({ text }) => text);
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : '';
  const hints = named.length > 0 ? [`nor do: ${named.join(', ')}${more}`] : [];
  const span = locate([first.list, first.index]);
  return [diagnostic('BRIEF-THEME-026', message, { span, hints })];
}

function filterInTheWay(
  { value, locate }: Loaded<Theme>,
  engine: SearchEngine,
): readonly Diagnostic[] {
  const query = themeQuery(value, { dated: 'any' });
  if (countOf(engine, query) > 0) return [];
  const unfiltered = countOf(engine, { ...query, filter: queryOf({}).filter });
  if (unfiltered === 0) return [];
  const { since, until, sources, kinds, languages } = value.filter;
  const key =
    (sources.length > 0 && 'sources') ||
    (kinds.length > 0 && 'kinds') ||
    (languages.length > 0 && 'languages') ||
    (since !== undefined && 'since') ||
    (until !== undefined && 'until') ||
    'dated';
  const message = `the filter leaves none of what the rules find: ${unfiltered} ${unfiltered === 1 ? 'passage' : 'passages'}`;
  const hints = ['"brief corpus" prints the ids, kinds, dates and languages of the sources'];
  return [diagnostic('BRIEF-THEME-027', message, { span: locate([key], 'key'), hints })];
}

function examplesOf({ examples }: Theme): readonly (readonly string[])[] {
  return [...examples.match, ...examples.noMatch].map(wordsOf);
}

function countOf(engine: SearchEngine, query: Query): number {
  return engine.candidates(planQuery(query), 1).matchedPassages;
}

type List = RuleUse['list'];

function alone(theme: Theme, list: List, index: number): Query {
  return list === 'near'
    ? queryOf({ near: theme.near.slice(index, index + 1) })
    : queryOf({ any: theme[list].slice(index, index + 1) });
}

function without(query: Query, list: List, index: number): Query {
  return { ...query, [list]: query[list].filter((_, at) => at !== index) };
}

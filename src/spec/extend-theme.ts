import type { Loaded, Locate, YamlPath } from './locator.ts';
import type { NearRule, Theme, ThemeClause, ThemeFilter, ThemeTerm } from './theme.ts';
import type { WrittenTheme } from './theme-schema.ts';

type ListName = 'any' | 'all' | 'none' | 'near';

/** A rule, and where it stands: a theme and its place in the theme's list. */
interface Placed<Rule> {
  readonly rule: Rule;
  readonly from: Loaded<unknown>;
  readonly index: number;
}

type PlacedRules = { readonly [List in ListName]: readonly Placed<Theme[List][number]>[] };

const filterKeys = ['since', 'until', 'dated', 'sources', 'articles', 'kinds', 'languages'];
const noFilter: ThemeFilter = { sources: [], kinds: [], languages: [] };

/**
 * A theme with what its bases give: its own rules first, then those of each base, nearest first,
 * but for those whose words have a rule already, in whichever list. Each filter, and the question,
 * is the first that is given. Title and examples are its own. Every rule is located in the file
 * that has it.
 */
export function extendTheme(
  id: string,
  own: Loaded<WrittenTheme>,
  bases: readonly Loaded<Theme>[],
): Loaded<Theme> {
  const { title, examples, filter } = own.value;
  const rules = joinedRules([own, ...bases]);
  const questioned = [own, ...bases].find(({ value }) => value.question !== undefined);
  const question = questioned?.value.question;
  const value: Theme = {
    id,
    title,
    ...(question !== undefined && { question }),
    any: rules.any.map(({ rule }) => rule),
    all: rules.all.map(({ rule }) => rule),
    none: rules.none.map(({ rule }) => rule),
    near: rules.near.map(({ rule }) => rule),
    filter: joinedFilter(filter, bases),
    examples,
  };
  return { file: own.file, value, locate: locateIn(own, bases, rules) };
}

function joinedFilter(own: Partial<ThemeFilter>, bases: readonly Loaded<Theme>[]): ThemeFilter {
  let joined = noFilter;
  for (const base of [...bases].reverse()) joined = { ...joined, ...givenBy(base.value.filter) };
  return { ...joined, ...own };
}

/** What a filter that is whole says: its empty lists say nothing. */
function givenBy({ sources, kinds, languages, ...rest }: ThemeFilter): Partial<ThemeFilter> {
  return {
    ...rest,
    ...(sources.length > 0 && { sources }),
    ...(kinds.length > 0 && { kinds }),
    ...(languages.length > 0 && { languages }),
  };
}

function joinedRules(themes: readonly Loaded<Pick<Theme, ListName>>[]): PlacedRules {
  const any: Placed<ThemeClause>[] = [];
  const all: Placed<ThemeClause>[] = [];
  const none: Placed<ThemeClause>[] = [];
  const near: Placed<NearRule>[] = [];
  const taken = new Set<string>();
  for (const from of themes) {
    const { value } = from;
    any.push(...newClauses(value.any, from, taken));
    all.push(...newClauses(value.all, from, taken));
    none.push(...newClauses(value.none, from, taken));
    for (const [index, rule] of value.near.entries()) {
      if (!taken.has(nearKey(rule))) near.push({ rule, from, index });
    }
    // A theme does not stand in its own way: twice the same is for `brief themes check` to tell.
    for (const key of keysOf(value)) taken.add(key);
  }
  return { any, all, none, near };
}

function newClauses(
  clauses: readonly ThemeClause[],
  from: Loaded<unknown>,
  taken: ReadonlySet<string>,
): readonly Placed<ThemeClause>[] {
  return clauses.flatMap((clause, index) => {
    const rule = withoutTaken(clause, taken);
    return rule === undefined ? [] : [{ rule, from, index }];
  });
}

/** Of a group, the members whose words have no rule yet; a group of the same name replaces it whole. */
function withoutTaken(clause: ThemeClause, taken: ReadonlySet<string>): ThemeClause | undefined {
  if (clause.kind === 'term') return taken.has(termKey(clause)) ? undefined : clause;
  if (clause.name !== undefined && taken.has(nameKey(clause.name))) return undefined;
  const terms = clause.terms.filter((term) => !taken.has(termKey(term)));
  if (terms.length === 0) return undefined;
  return terms.length === clause.terms.length ? clause : { ...clause, terms };
}

function keysOf({ any, all, none, near }: Pick<Theme, ListName>): readonly string[] {
  const clauses = [...any, ...all, ...none].flatMap((clause) => {
    if (clause.kind === 'term') return [termKey(clause)];
    const name = clause.name === undefined ? [] : [nameKey(clause.name)];
    return [...name, ...clause.terms.map(termKey)];
  });
  return [...clauses, ...near.map(nearKey)];
}

function termKey({ text }: ThemeTerm): string {
  return `term ${text.toLowerCase()}`;
}

function nameKey(name: string): string {
  return `name ${name.toLowerCase()}`;
}

function nearKey({ terms }: NearRule): string {
  return JSON.stringify(terms.map((term) => term.toLowerCase()).sort());
}

/** Leads the path of a joined rule or an inherited filter to the file that has it. */
function locateIn(
  own: Loaded<WrittenTheme>,
  bases: readonly Loaded<Theme>[],
  rules: PlacedRules,
): Locate {
  return ([first, index, ...rest]: YamlPath, part) => {
    if (isListName(first) && typeof index === 'number') {
      const placed: Placed<unknown> | undefined = rules[first][index];
      if (placed) return placed.from.locate([first, placed.index, ...rest], part);
    }
    const path = [first, index, ...rest].filter((step) => step !== undefined);
    if (typeof first !== 'string' || !filterKeys.includes(first)) return own.locate(path, part);
    const giver = bases.find((base) => hasFilter(base.value.filter, first));
    const isOwn = giver === undefined || hasFilter(own.value.filter, first);
    return (isOwn ? own : giver).locate(path, part);
  };
}

function hasFilter(filter: Partial<ThemeFilter>, key: string): boolean {
  const field = key === 'dated' ? 'datedOnly' : key === 'articles' ? 'sources' : key;
  const value = Object.entries(filter).find(([name]) => name === field)?.[1];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function isListName(step: string | number | undefined): step is ListName {
  return step === 'any' || step === 'all' || step === 'none' || step === 'near';
}

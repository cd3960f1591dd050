import { describe, expect, test } from 'vitest';
import { lintTheme } from '../../src/evidence/lint-theme.ts';
import { lintAgainstCorpus } from '../../src/evidence/rule-use.ts';
import { termsOf } from '../../src/search/analyse.ts';
import { indexCorpus } from '../../src/search/index-corpus.ts';
import { textMatches } from '../../src/search/text-matches.ts';
import { queryOf, shippedCorpus, shippedThemes } from './shipped-project.ts';

const { themes, diagnostics } = shippedThemes();
const byName = [...themes].map(([id, { value }]) => [id, value] as const);
const corpus = await shippedCorpus();
const engine = indexCorpus(corpus);
const sources = [...new Set(corpus.articles.map(({ file }) => file))];

test('the shipped themes are read without a word of complaint', () => {
  expect(diagnostics).toEqual([]);
  expect([...themes.keys()]).toEqual([
    'democracy-and-human-rights',
    'environment-and-prey-lang',
    'functional-cooperation',
    'hedging-and-diversification',
    'indo-pacific-strategy',
    'institutional-reform',
    'law-enforcement',
    'military-cooperation',
    'non-interference-and-sovereignty',
    'ream-base',
    'thaw-of-2019',
    'track-dialogue',
    'trade-and-everything-but-arms',
  ]);
});

describe.each(byName)('%s', (id, theme) => {
  const query = queryOf(theme);
  const { match, noMatch } = theme.examples;

  test('asks a question and shows what it must and must not find', () => {
    expect(theme.question).toMatch(/\?$/);
    expect(match.length).toBeGreaterThanOrEqual(3);
    expect(noMatch.length).toBeGreaterThanOrEqual(3);
  });

  test.each(match)('finds: %s', (text) => {
    expect(textMatches(query, text)).not.toEqual([]);
  });

  test.each(noMatch)('does not find: %s', (text) => {
    expect(textMatches(query, text)).toEqual([]);
  });

  test('has a refusal only where an example shows what it refuses', () => {
    for (const [index, refusal] of theme.none.entries()) {
      const without = { ...query, none: query.none.filter((_, at) => at !== index) };
      const refused = noMatch.filter((text) => textMatches(without, text).length > 0);
      expect(refused, JSON.stringify(refusal)).not.toEqual([]);
    }
  });

  test('has no rule that does nothing or says what another says', () => {
    const loaded = themes.get(id);
    if (!loaded) throw new Error(`there is no theme "${id}"`);
    expect([...lintTheme(loaded), ...lintAgainstCorpus(loaded, engine)]).toEqual([]);
  });

  test.each([...match, ...noMatch])('is shown by words that are not in the corpus: %s', (text) => {
    const runs = runsOfWords(termsOf(text), 6);
    expect(runs).not.toEqual([]);
    for (const { path, text: source } of sources) {
      const known = ` ${termsOf(source).join(' ')} `;
      expect(
        runs.filter((run) => known.includes(` ${run} `)),
        path,
      ).toEqual([]);
    }
  });
});

/** Every run of so many terms; the whole text where it is shorter. */
function runsOfWords(terms: readonly string[], length: number): readonly string[] {
  if (terms.length <= length) return terms.length === 0 ? [] : [terms.join(' ')];
  return terms
    .slice(0, terms.length - length + 1)
    .map((_, at) => terms.slice(at, at + length).join(' '));
}

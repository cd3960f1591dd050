import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { failedExamples } from '../../src/evidence/check-examples.ts';
import { lintTheme } from '../../src/evidence/lint-theme.ts';
import { lintAgainstCorpus, ruleUses } from '../../src/evidence/rule-use.ts';
import { createMemoryEngine } from '../../src/search/memory-engine.ts';
import { passage } from '../search/composed-passages.ts';
import { loadedTheme } from './loaded-theme.ts';

function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, span }) => `${code} ${span?.file} ${span?.line}:${span?.column}`);
}

describe('an example that should match', () => {
  test.each([
    ['any: [naval base]', 'The army has a base.', 'it has nothing of the theme'],
    ['any: [naval base]', 'A base of the naval kind.', 'it has the words of "naval base"'],
    ['any: [{ synonyms: [pier, sea wall] }]', 'A wall by the sea.', 'the words of "sea wall"'],
    ['any: [base]\nnone: [airport]', 'A base and an airport.', 'refused by airport'],
    ['any: [base]\nall: [Ream, sea]', 'A base by the sea.', 'it lacks Ream, under "all:"'],
    [
      'near: [{ terms: [sea, base], within: 2 }]',
      'The sea, the long shore, a base.',
      'more than 2',
    ],
    ['any: [{ exact: base }]', 'Two bases.', 'it has nothing of the theme'],
  ])('under %j and does not is told why: "%s"', (rules, example, why) => {
    const [failure, ...others] = failedExamples(
      loadedTheme(`${rules}\nexamples: { match: [${JSON.stringify(example)}] }`),
    );
    expect(others).toEqual([]);
    expect(failure?.code).toBe('BRIEF-THEME-020');
    expect(failure?.hints.join()).toContain(why);
  });

  test.each([
    ['{ prefix: interfer }', 'Interference was felt.'],
    ['{ prefix: foreign interfer }', 'Of foreign interferers nothing is known.'],
    ['{ exact: Café }', 'the CAFE is closed'],
    ['{ synonyms: [pier, { exact: quays }] }', 'The quays are long.'],
    ['{ synonyms: [pier, { prefix: jett }] }', 'Two jetties.'],
  ])('under %s and does is not told: "%s"', (term, example) => {
    const theme = loadedTheme(`any: [${term}]\nexamples: { match: [${example}] }`);
    expect(failedExamples(theme)).toEqual([]);
  });

  test('that must not match and does is told by what', () => {
    const theme = loadedTheme(
      'any: [{ prefix: port }, { synonyms: [quay], name: places }]\nexamples: { no-match: [A portfolio., A ship.] }',
    );
    const failures = failedExamples(theme);
    expect(told(failures)).toEqual(['BRIEF-THEME-020 themes/t.yaml 3:24']);
    expect(failures[0]?.hints).toEqual(['it is found by port']);
  });
});

describe('a theme by itself', () => {
  test.each([
    ['a term of small words', 'any: [base, of the]', 'BRIEF-THEME-024 themes/t.yaml 2:13'],
    ['one in a group', 'any: [{ synonyms: [base, with] }]', 'BRIEF-THEME-024 themes/t.yaml 2:7'],
    [
      'one in near',
      'near: [{ terms: [the, a base], within: 2 }]',
      'BRIEF-THEME-024 themes/t.yaml 2:8',
    ],
    ['the same stem twice', 'any: [base, pier, bases]', 'BRIEF-THEME-025 themes/t.yaml 2:19'],
    [
      'a synonym that is a term',
      'any: [base]\nall: [{ synonyms: [pier, Bases] }]',
      'BRIEF-THEME-025 themes/t.yaml 3:7',
    ],
    [
      'what is refused',
      'any: [pier, naval base]\nnone: [base]',
      'BRIEF-THEME-026 themes/t.yaml 2:13',
    ],
  ])('with %s is warned of', (_, rules, place) => {
    expect(told(lintTheme(loadedTheme(rules)))).toEqual([place]);
  });

  test.each([
    ['another form of a word', 'any: [base, { exact: bases }, { prefix: bases }]'],
    ['a phrase and a word of it', 'any: [naval base, base]'],
    ['a refusal inside a longer phrase', 'any: [base]\nnone: [air base]'],
    ['a group of which one is refused', 'any: [{ synonyms: [air base, pier] }]\nnone: [air base]'],
  ])('with %s is not', (_, rules) => {
    expect(lintTheme(loadedTheme(rules))).toEqual([]);
  });

  test('does not answer for the rules that it has from another', () => {
    const base = 'title: B\nany: [of the, base, bases]\n';
    expect(lintTheme(loadedTheme('extends: b\nany: [pier]', { b: base }))).toEqual([]);
  });
});

describe('a theme in a corpus', () => {
  const engine = createMemoryEngine([
    passage('a', 'The naval base at Ream has a pier.', { kind: 'speech' }),
    passage('b', 'A base without ships.'),
    passage('c', 'The airport is an air base.'),
  ]);

  test('has for each rule its passages, those that need it, and its examples', () => {
    const rules =
      'any: [base, pier, { synonyms: [quay, Ream] }]\nnone: [airport]\nnear: [{ terms: [naval, pier], within: 9 }]\nexamples: { match: [A base.], no-match: [An airport., A pier.] }';
    const uses = ruleUses(loadedTheme(rules).value, engine);
    const shown = uses.map(
      ({ list, rule, passages, needed, examples }) =>
        `${list} ${rule}: ${passages} ${needed} ${examples}`,
    );
    expect(shown).toEqual([
      'any base: 3 1 1',
      'any pier: 1 0 1',
      'any quay / Ream: 1 0 0',
      'none airport: 1 1 1',
      'near naval … pier: 1 0 0',
    ]);
  });

  test('is warned once of its rules that nothing has', () => {
    const rules =
      'any: [base, jetty, { synonyms: [quay, wharf] }, dock]\nexamples: { match: [The dock.] }';
    const found = lintAgainstCorpus(loadedTheme(rules), engine);
    expect(told(found)).toEqual(['BRIEF-THEME-026 themes/t.yaml 2:13']);
    expect(found[0]?.hints).toEqual(['nor do: quay / wharf']);
  });

  test.each([
    ['kinds: [report]', 'BRIEF-THEME-027 themes/t.yaml 3:1'],
    ['languages: [km]', 'BRIEF-THEME-027 themes/t.yaml 3:1'],
    ['kinds: [speech]\nlanguages: [en]', ''],
  ])('with the filter %j is warned where it leaves nothing', (filter, place) => {
    const found = lintAgainstCorpus(loadedTheme(`any: [base]\n${filter}`), engine);
    expect(told(found).join()).toBe(place);
  });
});

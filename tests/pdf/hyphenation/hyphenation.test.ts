import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import createHyphenator from 'hyphen';
import { describe, expect, test } from 'vitest';
import { hyphenatorOf } from '../../../src/pdf/hyphenation/hyphenator.ts';
import { divisionOf, patternNames } from '../../../src/pdf/hyphenation/languages.ts';
import { readPatterns, writePatterns } from '../../../src/pdf/hyphenation/pattern-file.ts';
import { divisions } from '../../../src/pdf/hyphenation/patterns.ts';

const require = createRequire(import.meta.url);

/** The package that the patterns come from divides them by its own program. */
function judge(name: string): (word: string) => readonly number[] {
  const patterns: unknown = require(`hyphen/patterns/${name}.js`);
  const hyphenate = createHyphenator(patterns, { hyphenChar: '|', minWordLength: 1 });
  return (word) => {
    const parts = hyphenate(word).split('|');
    let at = 0;
    return parts.slice(0, -1).map((part) => {
      at += part.length;
      return at;
    });
  };
}

function hyphenated(word: string, language: string): string {
  const places = [...(hyphenatorOf(language)?.divide(word) ?? []), word.length];
  return places.map((at, index) => word.slice(places[index - 1] ?? 0, at)).join('-');
}

/** Sentences of each language, and what its letters can make besides. */
const samples: Readonly<Record<string, string>> = {
  en: 'international responsibilities administrative communication unconstitutional reinterpretation government parliamentary democracy environmental infrastructure investigation neighbouring',
  'en-GB':
    'international responsibilities administrative communication unconstitutional reinterpretation government parliamentary democracy environmental infrastructure investigation neighbouring',
  fr: 'gouvernement constitutionnellement développement responsabilité européenne indépendance reconnaissance organisations internationales souveraineté territoriale coopération',
  de: 'bundesverfassungsgericht verwaltungsvorschriften donaudampfschifffahrtsgesellschaft außenministerium streitkräfte unabhängigkeitserklärung rechtsstaatlichkeit überwachung',
  es: 'internacionales desarrollo sostenible responsabilidad constitucional soberanía cooperación independencia organizaciones',
  pt: 'desenvolvimento responsabilidade constitucional soberania cooperação independência organizações internacionais',
  it: 'internazionali sviluppo responsabilità costituzionale sovranità cooperazione indipendenza organizzazioni',
  nl: 'verantwoordelijkheid grondwettelijk onafhankelijkheid samenwerking internationale organisaties ontwikkeling',
  ru: 'государственный международные ответственность конституционный независимость сотрудничество развитие',
  uk: 'державний міжнародні відповідальність конституційний незалежність співробітництво розвиток',
  el: 'δημοκρατία κυβέρνηση ανεξαρτησία συνεργασία ανάπτυξη υπευθυνότητα διεθνείς',
  pl: 'odpowiedzialność konstytucyjny niepodległość współpraca międzynarodowe organizacje rozwój',
  sv: 'ansvarsfull konstitutionell självständighet samarbete internationella organisationer utveckling',
  nb: 'ansvarlighet konstitusjonell selvstendighet samarbeid internasjonale organisasjoner utvikling',
};

describe('words are divided by the patterns of their language', () => {
  test.each([
    ['en', 'hyphenation', 'hy-phen-ation'],
    ['en', 'project', 'project'],
    ['en-GB', 'democracy', 'demo-cracy'],
    ['en-US', 'democracy', 'democ-racy'],
    ['fr', 'constitutionnellement', 'consti-tu-tion-nel-le-ment'],
    ['de-AT', 'Bundesverfassungsgericht', 'Bun-des-ver-fas-sungs-ge-richt'],
    ['ru', 'государственный', 'го-су-дар-ствен-ный'],
  ])('%s: %s', (language, word, expected) => {
    expect(hyphenated(word, language)).toBe(expected);
  });

  test.each(Object.entries(samples))(
    '%s: as the package divides, within the least lengths',
    (language, text) => {
      const division = divisionOf(language);
      if (division === undefined) throw new Error(`no division of ${language}`);
      const { patterns, left, right } = division;
      const ask = judge(patterns);
      const hyphenate = hyphenatorOf(language);
      const letters = [...new Set(text.replaceAll(' ', ''))];
      const invented = fc.string({
        unit: fc.constantFrom(...letters),
        minLength: 5,
        maxLength: 14,
      });
      const words = [...text.split(' '), ...fc.sample(invented, { numRuns: 2000, seed: 7 })];
      for (const word of words) {
        const wanted = ask(word).filter((at) => at >= left && at <= word.length - right);
        expect([word, hyphenate?.divide(word)]).toEqual([word, wanted]);
      }
    },
  );

  test.each(['', 'id', 'km', 'vi', 'zh-Hant', 'und', 'x', 'toString'])(
    '%j: not at all',
    (language) => {
      expect(hyphenatorOf(language)).toBeUndefined();
    },
  );

  test('a letter that changes its length in lower case is no place for a hyphen', () => {
    expect(hyphenated('İİİİİİİİ', 'tr')).toBe('İİİİİİİİ');
  });
});

test('the files that are read are the package’s patterns, and no other lies beside them', () => {
  const folder = new URL('../../../dist/hyphenation/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.patterns'));
  expect(files.sort()).toEqual(
    patternNames()
      .map((name) => `${name}.patterns`)
      .sort(),
  );
  for (const file of files) {
    const { first, letters } = readPatterns(readFileSync(new URL(file, folder)));
    expect(first.at(-1)).toBe(letters.length);
  }
});

test('patterns that are written are read again', () => {
  const levels = new Map([
    ['.ab', [0, 3]],
    ['bc', [0, 1]],
    ['c.', [2, 0]],
    ['abcabc', [0, 0, 4, 0, 0, 0]],
  ]);
  const exceptions = new Map([['table', [2]]]);
  const read = readPatterns(writePatterns({ levels, exceptions }));
  expect(divisions('abcb', read)).toEqual([1, 2]);
  expect(divisions('abc', read)).toEqual([1]);
  expect(divisions('abcabc', read)).toEqual([1]);
  expect(divisions('table', read)).toEqual([2]);
  expect(divisions('zzz', read)).toEqual([]);
});

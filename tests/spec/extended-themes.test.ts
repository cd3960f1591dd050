import { describe, expect, test } from 'vitest';
import { loadThemes, type Themes } from '../../src/spec/load-themes.ts';
import type { ThemeClause } from '../../src/spec/theme.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from './reported.ts';

function load(
  files: Readonly<Record<string, string>>,
  wanted?: readonly string[],
): ReturnType<typeof reported<Themes>> {
  const paths = Object.entries(files).map(([id, text]) => [`themes/${id}.yaml`, text]);
  const project = projectFolder(Object.fromEntries(paths));
  return reported((report) => loadThemes(project, report, wanted && new Set(wanted)));
}

function shown(clauses: readonly ThemeClause[] = []): readonly string[] {
  return clauses.map((clause) =>
    clause.kind === 'term'
      ? `${clause.text} ${clause.weight}`
      : `[${clause.terms.map(({ text }) => text).join(', ')}] ${clause.weight}`,
  );
}

describe('a theme that extends another', () => {
  const base = `title: Base
question: Of the base?
any: [{ term: jetty, weight: 3 }, harbour, { synonyms: [ship, vessel, boat], weight: 2 }]
all: [Ream]
none: [airport]
near: [{ terms: [Koh Kong, base], within: 12 }]
since: 2018
sources: [one]
kinds: [speech]
examples: { match: [A jetty at Ream.] }
`;

  test('has its own rules first and then those of the base, and not its examples', () => {
    const { value, found } = load({ base, own: 'title: Own\nextends: base\nany: [pier]\n' });
    const own = value.get('own')?.value;
    expect(found).toEqual([]);
    expect(own?.title).toBe('Own');
    expect(own?.question).toBe('Of the base?');
    expect(shown(own?.any)).toEqual(['pier 1', 'jetty 3', 'harbour 1', '[ship, vessel, boat] 2']);
    expect(shown(own?.all)).toEqual(['Ream 1']);
    expect(shown(own?.none)).toEqual(['airport 1']);
    expect(own?.near).toHaveLength(1);
    expect(own?.examples).toEqual({ match: [], noMatch: [] });
    expect(own?.filter).toEqual({
      since: '2018',
      sources: ['one'],
      kinds: ['speech'],
      languages: [],
    });
  });

  test('wins where it has the same words, in whichever list they stand', () => {
    const own = `title: Own
extends: base
any: [{ term: Jetty, weight: 1 }, airport, { term: boat, weight: 5 }, ream]
near: [{ terms: [base, koh kong], within: 3 }]
`;
    const { value } = load({ base, own });
    const theme = value.get('own')?.value;
    expect(shown(theme?.any)).toEqual([
      'Jetty 1',
      'airport 1',
      'boat 5',
      'ream 1',
      'harbour 1',
      '[ship, vessel] 2',
    ]);
    expect(theme?.all).toEqual([]);
    expect(theme?.none).toEqual([]);
    expect(theme?.near.map(({ within }) => within)).toEqual([3]);
  });

  test('replaces each filter that it gives, with an empty list too', () => {
    const own =
      'title: Own\nextends: [base]\nuntil: 2020\ndated: only\nsources: []\narticles: [two]\n';
    const filter = load({ base, own }).value.get('own')?.value.filter;
    expect(filter).toEqual({
      since: '2018',
      until: '2020',
      datedOnly: true,
      sources: ['two'],
      kinds: ['speech'],
      languages: [],
    });
  });

  test('takes the nearest of several bases, and a base that two share only once', () => {
    const { value, found } = load({
      base,
      left: 'title: L\nextends: base\nany: [{ term: quay, weight: 2 }]\nsince: 2010\n',
      right: 'title: R\nextends: base\nany: [{ term: quay, weight: 9 }, dock]\nsince: 2011\n',
      own: 'title: O\nextends: [left, right]\n',
    });
    const own = value.get('own')?.value;
    expect(found).toEqual([]);
    expect(shown(own?.any)).toEqual([
      'quay 2',
      'jetty 3',
      'harbour 1',
      '[ship, vessel, boat] 2',
      'dock 1',
    ]);
    expect(own?.filter.since).toBe('2010');
    expect(value.drawnOn.get('own')).toEqual(['own', 'left', 'right', 'base']);
  });

  test('shows each rule and filter in the file that has it', () => {
    const own = 'title: Own\nextends: base\nany: [pier]\nuntil: 2020\n';
    const locate = load({ base, own }).value.get('own')?.locate;
    const place = (...path: readonly (string | number)[]) => {
      const span = locate?.(path);
      return `${span?.file}:${span?.line}:${span?.column}`;
    };
    expect(place('any', 0)).toBe('themes/own.yaml:3:7');
    expect(place('any', 2)).toBe('themes/base.yaml:3:35');
    expect(place('near', 0, 'within')).toBe('themes/base.yaml:6:43');
    expect(place('since')).toBe('themes/base.yaml:7:8');
    expect(place('until')).toBe('themes/own.yaml:4:8');
  });

  test('is read with its base when only it is wanted', () => {
    const { value, found } = load({ base, own: 'title: Own\nextends: base\n', x: '\t' }, ['own']);
    expect(found).toEqual([]);
    expect([...value.keys()]).toEqual(['own']);
    expect([...value.unread]).toEqual(['base', 'x']);
  });
});

describe('extends', () => {
  const sound = 'title: T\nany: [a]\n';

  test('of a theme that is not there is told with the nearest one', () => {
    const { found, places } = load({ 'ream-base': sound, own: 'title: O\nextends: ream-bse\n' });
    expect(places).toEqual(['BRIEF-THEME-021 2:10']);
    expect(found[0]?.hints).toEqual(['did you mean "ream-base"?']);
  });

  test('of itself, or in a circle, is told once, and breaks all in it', () => {
    const { value, found, places } = load({
      a: 'title: A\nany: [a]\nextends: b\n',
      b: 'title: B\nany: [b]\nextends: [c]\n',
      c: 'title: C\nany: [c]\nextends: a\n',
      d: 'title: D\nany: [d]\nextends: d\n',
    });
    const circles = found.filter(({ code }) => code === 'BRIEF-THEME-022');
    expect(circles.map(({ message }) => message)).toEqual([
      'the theme "a" extends itself: a → b → c → a',
      'the theme "d" extends itself: d → d',
    ]);
    expect(places).toHaveLength(4);
    expect([...value.broken]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('of a theme with mistakes tells them in its file, once, and each that extends it', () => {
    const { value, found } = load({
      a: 'title: A\nextends: z\n',
      b: 'title: B\nextends: z\n',
      z: 'title: Z\nanny: [a]\nany: [z]\n',
    });
    expect(found.map(({ code, span }) => `${code} ${span?.file}`)).toEqual([
      'BRIEF-THEME-003 themes/z.yaml',
      'BRIEF-THEME-023 themes/a.yaml',
      'BRIEF-THEME-023 themes/b.yaml',
    ]);
    expect([...value.broken]).toEqual(['a', 'b', 'z']);
  });

  test('in too long a row is refused, and in ten levels it is not', () => {
    const files = new Map([['t00', sound]]);
    for (let level = 1; level < 250; level++) {
      const id = `t${String(level).padStart(2, '0')}`;
      files.set(id, `title: T\nextends: t${String(level - 1).padStart(2, '0')}\n`);
    }
    const { value, found } = load(Object.fromEntries(files), ['t09', 't10', 't249']);
    expect([...value.keys()]).toEqual(['t09']);
    expect(found.map(({ code }) => code)).toContain('BRIEF-THEME-022');
  });

  test.each([
    ['nothing to look for', 'title: T\nextends: late\nnone: [a]\n', 'BRIEF-THEME-006 2:10'],
    ['dates reversed by the base', 'title: T\nextends: late\nuntil: 2018\n', 'BRIEF-THEME-004 3:8'],
    ['an id that is a path', 'title: T\nextends: themes/late.yaml\n', 'BRIEF-THEME-004 2:10'],
  ])('that leads to %s is told where it stands', (_, own, place) => {
    const { places } = load({ late: 'title: L\nany: [a]\nsince: 2020\n', own });
    expect(places).toEqual([place]);
  });
});

import { describe, expect, test } from 'vitest';
import { loadThemes, type Themes } from '../../src/spec/load-themes.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from './reported.ts';

function load(files: Readonly<Record<string, string>>): ReturnType<typeof reported<Themes>> {
  const project = projectFolder(files);
  return reported((report) => loadThemes(project, report));
}

describe('a theme', () => {
  test('has its file’s name for its id, and each of its rules', () => {
    const { value, found } = load({
      'themes/ream-base.yaml': `title: T
question: Q?
any:
  - { phrase: Ream  Naval Base, weight: 3 }
  - { term: jetty }
  - naval base
all: [base]
none: [airport]
near: [{ terms: [Koh Kong, base], within: 12 }]
since: 2018
until: 2019-06
sources: [an-article, corpus/a.txt]
kinds: [article-newspaper]
examples: { match: [Yes.], no-match: [No.] }
`,
    });
    expect(found).toEqual([]);
    expect(value.get('ream-base')?.file).toBe('themes/ream-base.yaml');
    expect(value.get('ream-base')?.value).toEqual({
      id: 'ream-base',
      title: 'T',
      question: 'Q?',
      any: [
        { kind: 'term', text: 'Ream Naval Base', weight: 3, form: 'stem' },
        { kind: 'term', text: 'jetty', weight: 1, form: 'stem' },
        { kind: 'term', text: 'naval base', weight: 1, form: 'stem' },
      ],
      all: [{ kind: 'term', text: 'base', weight: 1, form: 'stem' }],
      none: [{ kind: 'term', text: 'airport', weight: 1, form: 'stem' }],
      near: [{ terms: ['Koh Kong', 'base'], within: 12, weight: 1 }],
      filter: {
        since: '2018',
        until: '2019-06',
        sources: ['an-article', 'corpus/a.txt'],
        kinds: ['article-newspaper'],
        languages: [],
      },
      examples: { match: ['Yes.'], noMatch: ['No.'] },
    });
  });

  test('has terms of every form, groups of synonyms, and every filter', () => {
    const { value, found } = load({
      'themes/a.yaml': `title: T
any:
  - { prefix: naval instal, weight: 2 }
  - { exact: Ream }
  - synonyms: [warship, { phrase: naval vessel, weight: 0.5 }, { prefix: frigat }]
    name: ships
    weight: 4
none: [{ synonyms: [{ exact: REAM }] }]
dated: only
sources: [corpus/a.txt]
articles: [an-article]
languages: [en, km]
`,
    });
    expect(found).toEqual([]);
    expect(value.get('a')?.value).toMatchObject({
      any: [
        { kind: 'term', text: 'naval instal', weight: 2, form: 'prefix' },
        { kind: 'term', text: 'Ream', weight: 1, form: 'exact' },
        {
          kind: 'group',
          name: 'ships',
          weight: 4,
          terms: [
            { kind: 'term', text: 'warship', weight: 1, form: 'stem' },
            { kind: 'term', text: 'naval vessel', weight: 0.5, form: 'stem' },
            { kind: 'term', text: 'frigat', weight: 1, form: 'prefix' },
          ],
        },
      ],
      none: [{ kind: 'group', weight: 1, terms: [{ text: 'REAM', form: 'exact' }] }],
      filter: {
        datedOnly: true,
        sources: ['corpus/a.txt', 'an-article'],
        kinds: [],
        languages: ['en', 'km'],
      },
    });
  });

  test.each([
    ['{ synonym: [a] }', 'BRIEF-THEME-003', 'did you mean "synonyms"?'],
    [
      '{ synonyms: [a], phrase: b }',
      'BRIEF-THEME-004',
      'put all that means the same into the list',
    ],
    ['{ phrase: a, prefix: abc }', 'BRIEF-THEME-004', 'one line for each'],
    ['{ synonyms: [] }', 'BRIEF-THEME-004', ''],
    ['{ synonyms: [{ synonyms: [a] }] }', 'BRIEF-THEME-003', 'a group holds no groups'],
    ['{ synonyms: a }', 'BRIEF-THEME-004', 'write a list'],
    ['{ name: x, phrase: a }', 'BRIEF-THEME-004', 'take it out'],
    ['{ weight: 2 }', 'BRIEF-THEME-005', 'write { phrase: the words, weight: 2 }'],
    ['{ prefix: in }', 'BRIEF-THEME-004', 'half the dictionary'],
    ['{ prefix: naval b }', 'BRIEF-THEME-004', 'half the dictionary'],
    ['{ prefix: "inter*" }', 'BRIEF-THEME-004', 'without a star'],
    ['interfer*', 'BRIEF-THEME-004', '{ prefix: interfer }'],
    ['{ terms: [a, b] }', 'BRIEF-THEME-003', 'go under "synonyms:"'],
    ['{ phrase: a, within: 3 }', 'BRIEF-THEME-003', 'under "near:"'],
  ])('with the term %s is told what to write', (term, code, hint) => {
    const { found } = load({ 'themes/a.yaml': `title: T\nany:\n  - ${term}` });
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(found[0]?.hints.join(' ')).toContain(hint);
  });

  test.each([
    ['terms: [b]', 'list words and phrases under "any:"'],
    ['synonyms: [b]', 'any: [{ synonyms: [first, second] }]'],
    ['filter: { since: 2018 }', 'at the left margin'],
    ['not: [b]', '"none:"'],
    ['base: b', 'did you mean "extends"?'],
    ['languges: [en]', 'did you mean "languages"?'],
  ])('with %s at the left margin is told where it belongs', (line, hint) => {
    const { found } = load({ 'themes/a.yaml': `title: T\nany: [a]\n${line}` });
    expect(found.map((each) => each.code)).toEqual(['BRIEF-THEME-003']);
    expect(found[0]?.hints.join(' ')).toContain(hint);
  });

  test('takes a beginning of two letters in a script that writes syllables', () => {
    expect(load({ 'themes/a.yaml': 'title: T\nany: [{ prefix: កម្ពុ }]' }).found).toEqual([]);
  });

  test.each([
    ['no title', 'any: [a]', 'BRIEF-THEME-005 1:1'],
    ['nothing to look for', 'title: T\nnone: [a]', 'BRIEF-THEME-006 1:1'],
    ['an unknown key', 'title: T\nany: [a]\nevry: [b]', 'BRIEF-THEME-003 3:1'],
    ['a weight of nothing', 'title: T\nany: [{ phrase: a, weight: 0 }]', 'BRIEF-THEME-004 2:28'],
    ['a term without a word', 'title: T\nany: ["?!"]', 'BRIEF-THEME-004 2:7'],
    ['a term by number', 'title: T\nany: [5]', 'BRIEF-THEME-004 2:7'],
    ['a phrase and a term', 'title: T\nany: [{ phrase: a, term: b }]', 'BRIEF-THEME-004 2:7'],
    ['one term near itself', 'title: T\nnear: [{ terms: [a], within: 3 }]', 'BRIEF-THEME-004 2:17'],
    ['no distance', 'title: T\nnear: [{ terms: [a, b] }]', 'BRIEF-THEME-005 2:8'],
    ['no kind', 'title: T\nany: [a]\nkinds: [newspaper]', 'BRIEF-THEME-004 3:9'],
    ['dates reversed', 'title: T\nany: [a]\nsince: 2020\nuntil: 2019', 'BRIEF-THEME-004 3:8'],
    ['a tab', 'title: T\nany:\n\t- a', 'BRIEF-THEME-002 3:1'],
    ['nothing in it', '', 'BRIEF-THEME-002'],
  ])('with %s is reported at its place, and left out', (_, content, place) => {
    const { value, places } = load({ 'themes/a.yaml': content });
    expect(places).toEqual([place]);
    expect([...value.keys()]).toEqual([]);
    expect([...value.broken]).toEqual(['a']);
  });

  test('whose file’s name cannot be an id, or is taken, is reported', () => {
    const { value, places } = load({
      'themes/Bad Name.yaml': 'title: T\nany: [a]',
      'themes/a.yaml': 'title: T\nany: [a]',
      'themes/a.yml': 'title: U\nany: [a]',
    });
    expect(places).toEqual(['BRIEF-THEME-007', 'BRIEF-THEME-007']);
    expect([...value.keys()]).toEqual(['a']);
  });

  test('that no spec names are known by their ids and not read', () => {
    const project = projectFolder({ 'themes/a.yaml': 'title: T\nany: [a]', 'themes/b.yaml': '\t' });
    const { value, places } = reported((report) => loadThemes(project, report, new Set(['a'])));
    expect(places).toEqual([]);
    expect([...value.keys()]).toEqual(['a']);
    expect([...value.unread]).toEqual(['b']);
  });
});

import { describe, expect, test } from 'vitest';
import { listBriefSpecs, loadBriefSpec } from '../../src/spec/load-brief-spec.ts';
import { projectFolder } from '../project/project-folder.ts';
import { reported } from './reported.ts';

function load(content: string | Uint8Array): ReturnType<typeof loadIn> {
  return loadIn(projectFolder({ 'briefs/a.yaml': content }));
}

function loadIn(
  project: ReturnType<typeof projectFolder>,
): ReturnType<typeof reported<ReturnType<typeof loadBriefSpec>>> {
  return reported((report) => loadBriefSpec(project, 'briefs/a.yaml', report));
}

const valid = 'title: T\ndate: 2024-03-15\nthemes: [a]\n';

describe('a spec', () => {
  test('in its short form has a section for each theme, and the defaults', () => {
    const { value, found } = load('title: T\ndate: 2024-03-15\nthemes: [one, two]\n');
    expect(found).toEqual([]);
    const evidence = {
      limit: 5,
      perSource: 2,
      dated: 'any',
      pin: [],
      exclude: [],
      diversity: 0.15,
      least: 0.05,
      accept: [],
    };
    expect(value?.value).toEqual({
      title: 'T',
      date: '2024-03-15',
      status: 'draft',
      authors: [],
      template: 'policy-brief',
      language: 'en',
      keywords: [],
      keyMessages: [],
      sections: [
        { theme: 'one', evidence },
        { theme: 'two', evidence },
      ],
      recommendations: [],
      quotationLimit: { words: 100, share: 0.1 },
    });
    expect(value?.locate(['sections', 1, 'theme'])).toMatchObject({ line: 3, column: 15 });
  });

  test('in full keeps every value under its own name', () => {
    const { value, found } = load(`title: >-
  A title over
  two lines
subtitle: S
number: "1.10"
audience: A
date: 2024-02-29
status: final
marking: Restricted
embargo-until: 2024-03-01
authors: [One, { name: Two, affiliation: Office }]
template: briefing-note
language: en-GB
keywords: [k]
rights: © me
summary: |
  First.

  Second.
key-messages: [m]
sections:
  - heading: H
    body: B
    theme: t
    evidence:
      limit: 3
      per-source: 1
      since: 2018
      until: 2019-06
      dated: only
      pin: [p-0123456789ab, { id: p-b, excerpt: [one, two] }, { id: p-c, excerpt: three }]
      exclude: [x]
      diversity: 0
      least: 0.25
      accept: [single-source, one-sided]
recommendations: [{ to: R, text: W }]
disclaimer: D
quotation-limit: { words: 400 }
output: o
`);
    expect(found).toEqual([]);
    expect(value?.value).toEqual({
      title: 'A title over two lines',
      subtitle: 'S',
      number: '1.10',
      audience: 'A',
      date: '2024-02-29',
      status: 'final',
      marking: 'Restricted',
      embargoUntil: '2024-03-01',
      authors: [{ name: 'One' }, { name: 'Two', affiliation: 'Office' }],
      template: 'briefing-note',
      language: 'en-GB',
      keywords: ['k'],
      rights: '© me',
      summary: 'First.\n\nSecond.',
      keyMessages: ['m'],
      sections: [
        {
          heading: 'H',
          body: 'B',
          theme: 't',
          evidence: {
            limit: 3,
            perSource: 1,
            since: '2018',
            until: '2019-06',
            dated: 'only',
            pin: [
              { id: 'p-0123456789ab', excerpt: [] },
              { id: 'p-b', excerpt: ['one', 'two'] },
              { id: 'p-c', excerpt: ['three'] },
            ],
            exclude: ['x'],
            diversity: 0,
            least: 0.25,
            accept: ['single-source', 'one-sided'],
          },
        },
      ],
      recommendations: [{ to: 'R', text: 'W' }],
      disclaimer: 'D',
      quotationLimit: { words: 400, share: 0.1 },
      output: 'o',
    });
  });

  test('takes the name of a single author for a list of one', () => {
    expect(load(`${valid}authors: The Institute\n`).value?.value.authors).toEqual([
      { name: 'The Institute' },
    ]);
  });

  test('with a byte order mark and Windows line ends loads as without', () => {
    const { value, found } = load(`\ufeff${valid.replaceAll('\n', '\r\n')}`);
    expect(found).toEqual([]);
    expect(value?.value.title).toBe('T');
  });
});

describe('a mistake in a spec', () => {
  test.each([
    ['no title', 'date: 2024-03-15\nthemes: [a]', 'BRIEF-SPEC-005 1:1', 'title: …'],
    ['no date', 'title: T\nthemes: [a]', 'BRIEF-SPEC-005 1:1', 'date: …'],
    ['no sections', 'title: T\ndate: 2024-03-15', 'BRIEF-SPEC-005 1:1', 'themes:'],
    ['empty sections', 'title: T\ndate: 2024-03-15\nsections: []', 'BRIEF-SPEC-006 3:1', ''],
    ['an unknown key', `${valid}titel: x`, 'BRIEF-SPEC-002 4:1', 'did you mean "title"?'],
    ['a key like no other', `${valid}abstract: x`, 'BRIEF-SPEC-002 4:1', 'known here: title,'],
    ['__proto__', `${valid}__proto__: { a: 1 }`, 'BRIEF-SPEC-002 4:1', 'take it out'],
    ['constructor', `${valid}constructor: { a: 1 }`, 'BRIEF-SPEC-002 4:1', 'known here'],
    ['a text for a list', `${valid}keywords: a, b`, 'BRIEF-SPEC-003 4:11', '[first, second]'],
    ['a list for a text', `${valid}subtitle: [a]`, 'BRIEF-SPEC-003 4:11', ''],
    ['an empty value', `${valid}subtitle:`, 'BRIEF-SPEC-003 4:1', 'take the key out'],
    ['an empty text', `${valid}subtitle: " "`, 'BRIEF-SPEC-006 4:11', ''],
    ['a number for a text', `${valid}number: 1.10`, 'BRIEF-SPEC-008 4:9', '"1.10"'],
    ['zeros in front', `${valid}number: 007`, 'BRIEF-SPEC-008 4:9', '"007"'],
    ['a truth for a text', `${valid}marking: true`, 'BRIEF-SPEC-008 4:10', '"true"'],
    ['an unknown status', `${valid}status: drafft`, 'BRIEF-SPEC-006 4:9', 'did you mean "draft"?'],
    ['a day that is not', `${valid}embargo-until: 2024-02-30`, 'BRIEF-SPEC-007 4:16', '2024-03-15'],
    ['a date in words', `${valid}embargo-until: 1 May`, 'BRIEF-SPEC-007 4:16', '2024-03-15'],
    ['a number for a date', `${valid}embargo-until: 20240315`, 'BRIEF-SPEC-008 4:16', '"20240315"'],
    ['a name with a folder', `${valid}output: ../x`, 'BRIEF-SPEC-018 4:9', '--output DIR'],
    ['both forms', `${valid}sections: [{ theme: a }]`, 'BRIEF-SPEC-020 3:1', 'sections'],
    ['an author by number', `${valid}authors: [A, 7]`, 'BRIEF-SPEC-008 4:14', '"7"'],
    ['an author’s slip', `${valid}authors: [{ nam: A }]`, 'BRIEF-SPEC-005 4:11', ''],
    ['no language', `${valid}language: English`, 'BRIEF-SPEC-006 4:11', 'en-GB'],
    ['an escape', `${valid}marking: "\\e[31mred"`, 'BRIEF-SPEC-006 4:10', ''],
    ['half a character', `${valid}marking: "\\ud800"`, 'BRIEF-SPEC-006 4:10', ''],
    ['the same key twice', `${valid}title: U`, 'BRIEF-SPEC-009 4:1', 'take one'],
    ['a list as a whole', '- title: T', 'BRIEF-SPEC-003 1:1', ''],
    ['a text as a whole', 'title', 'BRIEF-SPEC-003 1:1', ''],
  ])('such as %s is shown at its place', (_, content, place, hint) => {
    const { value, found, places } = load(content);
    expect(value).toBeUndefined();
    expect(places[0]).toBe(place);
    expect(found[0]?.hints.join()).toContain(hint);
  });

  test.each([
    ['nothing in it', '{ body: b }', 'BRIEF-SPEC-019 4:5', 'theme:'],
    ['a heading by number', '{ heading: 5 }', 'BRIEF-SPEC-008 4:16', '"5"'],
    ['evidence and no theme', '{ heading: h, evidence: {} }', 'BRIEF-SPEC-005 4:19', 'theme:'],
    ['a limit of none', '{ theme: t, evidence: { limit: 0 } }', 'BRIEF-SPEC-006 4:36', ''],
    ['half a passage', '{ theme: t, evidence: { limit: 1.5 } }', 'BRIEF-SPEC-003 4:36', ''],
    [
      'a limit in words',
      '{ theme: t, evidence: { limit: "5" } }',
      'BRIEF-SPEC-003 4:36',
      'without',
    ],
    ['a slip', '{ theme: t, evidence: { per-sorce: 1 } }', 'BRIEF-SPEC-002 4:29', '"per-source"'],
    [
      'dates reversed',
      '{ theme: t, evidence: { since: 2020, until: 2019 } }',
      'BRIEF-SPEC-021 4:36',
      '',
    ],
    [
      'a year of two digits',
      '{ theme: t, evidence: { since: 18 } }',
      'BRIEF-SPEC-007 4:36',
      '2024',
    ],
    [
      'a month that is not',
      '{ theme: t, evidence: { since: 2018-13 } }',
      'BRIEF-SPEC-007 4:36',
      '',
    ],
    ['a pin that is no id', '{ theme: t, evidence: { pin: [a b] } }', 'BRIEF-SPEC-006 4:35', ''],
    [
      'a pin without id',
      '{ theme: t, evidence: { pin: [{ excerpt: a }] } }',
      'BRIEF-SPEC-005 4:35',
      'id',
    ],
  ])('in a section with %s is shown at its place', (_, section, place, hint) => {
    const { value, found, places } = load(
      `title: T\ndate: 2024-03-15\nsections:\n  - ${section}\n`,
    );
    expect(value).toBeUndefined();
    expect(places).toEqual([place]);
    expect(found[0]?.hints.join()).toContain(hint);
  });

  test('does not hide the others: all of a file come out in one run, in its order', () => {
    const { places } = load(`tittle: X
date: 2024-03-15
status: drft
sections:
  - body: only
  - heading: 5
    theme: t
    evidence: { limit: 0, since: 2020, until: 2019 }
output: ../x
date: 2024-03-01
`);
    // The key that stands twice is found by the reader of YAML, before the values are looked at.
    expect(places).toEqual([
      'BRIEF-SPEC-009 10:1',
      'BRIEF-SPEC-005 1:1',
      'BRIEF-SPEC-002 1:1',
      'BRIEF-SPEC-006 3:9',
      'BRIEF-SPEC-019 5:5',
      'BRIEF-SPEC-008 6:14',
      'BRIEF-SPEC-006 8:24',
      'BRIEF-SPEC-021 8:34',
      'BRIEF-SPEC-018 9:9',
    ]);
  });

  test('is shown with its line, a caret and what to do', () => {
    expect(load('title: T\ndate: 2024-03-15\nthemes: [a]\nnumber: 1.10\n').shown).toBe(
      [
        'briefs/a.yaml:4:9 error BRIEF-SPEC-008 "number" must be text, not the number 1.10',
        '   4 | number: 1.10',
        '     |         ^^^^',
        '   write it in quotes: "1.10"',
      ].join('\n'),
    );
  });

  test('of encoding names the byte', () => {
    const bytes = new TextEncoder().encode('title: T\nsubtitle: xx');
    bytes[20] = 0x92;
    const { found, places } = load(bytes);
    expect(places).toEqual(['BRIEF-SPEC-016 2:12']);
    expect(found[0]?.message).toContain('byte 20 is 0x92');
  });

  test('of size, or a file that is not there, is reported without a place', () => {
    expect(load(`title: "${'x'.repeat(3_000_000)}"`).places).toEqual(['BRIEF-SPEC-015']);
    expect(loadIn(projectFolder({})).places).toEqual(['BRIEF-SPEC-017']);
  });

  test('repeated a hundred thousand times is reported a hundred times, and fast', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(load(`${valid}${keys}`).found).toHaveLength(100);
  });
});

describe('the specs of a project', () => {
  test('are the YAML files of briefs/, in code-unit order', () => {
    const project = projectFolder({ 'briefs/b.yaml': '', 'briefs/a.yml': '', 'briefs/c.txt': '' });
    expect(listBriefSpecs(project)).toEqual(['briefs/a.yml', 'briefs/b.yaml']);
  });
});

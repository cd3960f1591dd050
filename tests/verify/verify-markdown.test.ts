import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Expectation } from '../../src/verify/expectation.ts';
import { verifyMarkdown } from '../../src/verify/verify-markdown.ts';

const a = 'p-0123456789ab';
const b = 'p-abcdef012345-2';

const expectations: readonly Expectation[] = [
  {
    id: a,
    kind: 'block',
    runs: ['“It can be said that both sides make efforts', 'and learn more,” he commented.'],
    attribution: 'Kin Phea, director of an institute',
    sourceLine: '“Officials visit”, The Post, n.d.',
    citation: 'The Post. “Officials visit”. n.d. Lines 3–4 of corpus/post.txt.',
  },
  {
    id: b,
    kind: 'inline',
    runs: ['a 6thS.-ASEAN summit, in 1997. The party'],
    citation: 'Unsigned. “Another”. 2019.',
  },
  {
    id: a,
    kind: 'block',
    runs: ['It *can* be said\n\nin two paragraphs'],
    attribution: 'speaker not identified',
    sourceLine: '“Officials visit”, The Post, n.d.',
    citation: 'The Post. “Officials visit”. n.d. Lines 3–4 of corpus/post.txt.',
  },
];

const markdown = `---
title: A brief
---
# A brief

Analyst’s words, with “words in quotation marks that nobody checks”.[^own]

> “It can be said that both
> sides make efforts […] and learn more,” he commented.
>
> — **Kin Phea**, director of an institute; “Officials visit”, *The Post*, n.d.[^${a}]

The report tells of “a 6thS.-ASEAN summit,  in 1997\\. The party”.[^${b}] It was cold.[^${a}]

> It \\*can\\* be said
>
> in two paragraphs
>
> — speaker not identified; “Officials visit”, *The Post*, n.d.[^${a}]

> A plain block quotation is the analyst’s own[^own]

[^own]: A note of the analyst’s.
[^${a}]: The Post. “Officials visit”. n.d. Lines 3–4 of corpus/post.txt.
[^${b}]: Unsigned. “Another”. 2019.
`;

function verify(text: string, wanted: readonly Expectation[] = expectations) {
  const reported: Diagnostic[] = [];
  const isSound = verifyMarkdown(text, wanted, 'output/a.md', (d) => reported.push(d));
  return { isSound, reported, codes: reported.map((d) => d.code) };
}

function edited(from: string, to: string): string {
  expect(markdown).toContain(from);
  return markdown.replace(from, to);
}

describe('what passes', () => {
  test('a Markdown in which every quotation stands as it was written', () => {
    expect(verify(markdown)).toEqual({ isSound: true, reported: [], codes: [] });
  });

  test.each([
    ['words of the analyst', 'Analyst’s words', 'Other words, added later'],
    ['a new paragraph', 'It was cold', 'It was warm.\n\nAnd dry'],
    ['an analyst’s own quotation', 'is the analyst’s own', 'is now another’s'],
    ['line breaks inside a quotation', 'that both\n> sides', 'that\n> both sides'],
    ['bold type inside a quotation', 'can be said', '**can** be said'],
    ['a label taken away, with its expectation', ' It was cold.[^p-0123456789ab]', ''],
  ])('an edit of %s', (_, from, to) => {
    expect(verify(edited(from, to)).reported).toEqual([]);
  });

  test('Windows line ends and a byte order mark', () => {
    expect(verify(`\ufeff${markdown.replaceAll('\n', '\r\n')}`).reported).toEqual([]);
  });
});

describe('inline quotations', () => {
  const one = (words: string): Expectation => ({
    id: a,
    kind: 'inline',
    runs: [words],
    citation: 'x',
  });
  const notes = `\n\n[^${a}]: x\n[^${b}]: y\n[^own]: z`;

  test.each([
    ['in straight marks', `He has "good will".[^${a}]`, 'good will'],
    ['in guillemets', `He has «good will»[^${a}]`, 'good will'],
    ['in bold type', `**“good will”**[^${a}]`, 'good will'],
    ['with marks of their own in pairs', `“a “good will” indeed”[^${a}]`, 'a “good will” indeed'],
    [
      'with a mark of their own that is never closed',
      `““good will it is”[^${a}]`,
      '“good will it is',
    ],
    ['called beside another note', `“good will”[^${b}][^${a}]`, 'good will'],
    ['in a table', `| a |\n|---|\n| “good will”[^${a}] |`, 'good will'],
    [
      'in a box and a list',
      `<!-- box: note -->\n- “good will”.[^${a}]\n\n<!-- /box -->`,
      'good will',
    ],
    ['after others', `“a” and “b”[^own] and “good will”[^${a}]`, 'good will'],
  ])('pass %s', (_, markdown, words) => {
    expect(verify(markdown + notes, [one(words)]).reported).toEqual([]);
  });

  test.each([
    ['altered beside another note', `“bad will”[^${b}][^${a}]`, ['BRIEF-VERIFY-002']],
    ['cut at their beginning', `“will”[^${a}]`, ['BRIEF-VERIFY-002']],
    ['without marks', `good will[^${a}]`, ['BRIEF-VERIFY-001']],
    ['in marks that are closed earlier', `“good will” he said[^${a}]`, ['BRIEF-VERIFY-001']],
    ['that nobody expects', `“good will”[^${a}] “other”[^${b}]`, ['BRIEF-VERIFY-005']],
  ])('fail %s', (_, markdown, codes) => {
    expect(verify(markdown + notes, [one('good will')]).codes).toEqual(codes);
  });
});

describe('what is caught', () => {
  test.each([
    ['a word changed', 'make efforts', 'make no efforts', 'BRIEF-VERIFY-002', 9],
    ['a word left out', 'learn more', 'learn', 'BRIEF-VERIFY-002', 9],
    ['a picture between the words', 'can be', 'can ![](not.png) be', 'BRIEF-VERIFY-002', 11],
    ['a picture of a word', 'learn more', 'learn ![more](less.png)', 'BRIEF-VERIFY-002', 11],
    [
      'a picture in place of a line',
      '> in two',
      '> ![](in.png)\n>\n> in two',
      'BRIEF-VERIFY-002',
      21,
    ],
    ['a word struck out', 'can be said', 'can ~~be~~ said', 'BRIEF-VERIFY-002', 8],
    ['a word added at the end', 'he commented.', 'he commented. Truly', 'BRIEF-VERIFY-002', 9],
    ['an annotation inside a run', 'can be said', 'can [not] be said', 'BRIEF-VERIFY-002', 8],
    ['an omission no longer marked', 'efforts […] and', 'efforts and', 'BRIEF-VERIFY-002', 9],
    ['two words joined', 'both\n> sides', 'bothsides', 'BRIEF-VERIFY-002', 8],
    ['a word of an inline quotation', 'in 1997', 'in 1998', 'BRIEF-VERIFY-002', 13],
    ['another speaker', '**Kin Phea**', '**Kim Phea**', 'BRIEF-VERIFY-003', 11],
    ['another source', '*The Post*, n.d.[', '*The Times*, n.d.[', 'BRIEF-VERIFY-003', 11],
    ['another citation', 'Unsigned. “Another”', 'Signed. “Another”', 'BRIEF-VERIFY-004', 13],
  ])('%s, in its place', (_, from, to, code, line) => {
    const { isSound, reported } = verify(edited(from, to));
    expect(isSound).toBe(false);
    expect(reported.map((d) => [d.code, d.span?.line])).toEqual([[code, line]]);
  });

  test.each([
    ['without its dash', '> — speaker', '> speaker'],
    ['behind another sign', '> — speaker', '> - speaker'],
    [
      'above other words',
      'Post*, n.d.[^p-0123456789ab]\n\n> A',
      'Post*, n.d.[^p-0123456789ab]\n>\n> A',
    ],
  ])('a quotation that has lost the form of evidence: the line under it %s', (_, from, to) => {
    const { codes } = verify(edited(from, to).replace('It \\*can\\*', 'It \\*cannot\\*'));
    expect(codes).toContain('BRIEF-VERIFY-002');
  });

  test('words of a block quotation that carry the label of a passage and no marks', () => {
    const claimed = edited('analyst’s own[^own]', `analyst’s own[^${b}]`);
    expect(verify(claimed).codes).toEqual(['BRIEF-VERIFY-005']);
  });

  test('the first difference is shown from both sides', () => {
    const [first] = verify(edited('make efforts', 'make no efforts')).reported;
    expect(first?.message).toContain(
      'expected “efforts”, found “no efforts […] and learn more,” he commented.”',
    );
    expect(first?.hints[0]).toContain('take the label away');
    expect(first?.span).toMatchObject({ file: 'output/a.md', column: 14 });
  });

  test('a quotation that is gone', () => {
    const gone = edited(/> It [\s\S]*?n\.d\.\[\^p-0123456789ab\]\n/.exec(markdown)?.[0] ?? '', '');
    expect(verify(gone).codes).toEqual(['BRIEF-VERIFY-001']);
  });

  test('a labelled quotation that the record does not have', () => {
    expect(verify(markdown, expectations.slice(0, 2)).codes).toEqual(['BRIEF-VERIFY-005']);
    expect(verify(markdown, []).codes).toEqual(Array(3).fill('BRIEF-VERIFY-005'));
  });

  test('two quotations that changed places', () => {
    const [first, second] = expectations;
    if (first === undefined || second === undefined) throw new Error('two expectations');
    expect(verify(markdown, [second, first, ...expectations.slice(2)]).codes).toEqual([
      'BRIEF-VERIFY-001',
      'BRIEF-VERIFY-005',
    ]);
  });

  test('a note whose definition was deleted', () => {
    const lost = edited(`[^${b}]: Unsigned. “Another”. 2019.\n`, '');
    expect(verify(lost).codes).toEqual(['BRIEF-VERIFY-001']);
  });

  test('several alterations are all told in one run', () => {
    const twice = edited('**Kin Phea**', '**Kim Phea**').replace('in 1997', 'in 1998');
    expect(verify(twice).codes).toEqual(['BRIEF-VERIFY-003', 'BRIEF-VERIFY-002']);
  });
});

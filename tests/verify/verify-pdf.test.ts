import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Expectation } from '../../src/verify/expectation.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { plainPdf, taggedObjects } from './hand-made-pdf.ts';
import { setMarkdown } from './set-markdown.ts';

const a = 'p-0123456789ab';
const b = 'p-abcdef012345';

const long =
  'An official sentence of the coefficient office, which flows affably over the page. '.repeat(60);

const expectations: readonly Expectation[] = [
  {
    id: a,
    kind: 'block',
    runs: [`${long}It ends here`, 'and goes on,” he said.'],
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
    id: b,
    kind: 'block',
    runs: ['It *can* be said\n\nin two paragraphs'],
    attribution: 'speaker not identified',
    sourceLine: '“Another”, 2019',
    citation: 'Unsigned. “Another”. 2019.',
  },
];

const markdown = `---
title: A brief
status: draft
---
# A brief

> ${long}It ends here […] and goes on,” he said.
>
> — **Kin Phea**, director of an institute; “Officials visit”, *The Post*, n.d.[^${a}]

> The analyst’s own block quotation.
>
> — The Analyst[^own]

The report tells of “a 6thS.-ASEAN summit, in 1997\\. The party”.[^${b}] And “so on”.[^own]

> It \\*can\\* be said
>
> in two paragraphs
>
> — speaker not identified; “Another”, 2019[^${b}]

[^own]: A note of the analyst’s.
[^${a}]: The Post. “Officials visit”. n.d. Lines 3–4 of corpus/post.txt.
[^${b}]: Unsigned. “Another”. 2019.
`;

const withoutOwn = markdown
  .replace(/> The analyst’s[^~]*?\[\^own\]\n\n/, '')
  .replace(' And “so on”.[^own]', '');

async function verify(bytes: Uint8Array, wanted: readonly Expectation[] = expectations) {
  const reported: Diagnostic[] = [];
  const isSound = await verifyPdf(bytes, wanted, 'output/a.pdf', (d) => reported.push(d));
  expect(isSound).toBe(reported.length === 0);
  return reported.map(({ code, message }) => ({ code, message }));
}

describe('a PDF of our typesetter', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await setMarkdown(markdown);
  });

  test('passes where every quotation stands, one of them over pages, beside the analyst’s own', async () => {
    expect(await verify(sound)).toEqual([]);
  });

  test('passes again: reading leaves the bytes alone', async () => {
    const before = Buffer.from(sound).toString('latin1');
    await verify(sound);
    expect(Buffer.from(sound).toString('latin1')).toBe(before);
  });

  test.each([
    ['a word changed', 'It ends here', 'It ended here', 'BRIEF-VERIFY-002', 'ended'],
    ['a word after a page break', 'goes on,” he', 'goes down,” he', 'BRIEF-VERIFY-002', 'down'],
    [
      'a word added at the end',
      'in two paragraphs',
      'in two paragraphs only',
      'BRIEF-VERIFY-002',
      'only',
    ],
    ['an inline word', 'in 1997', 'in 1998', 'BRIEF-VERIFY-002', '1998'],
    ['the speaker', '**Kin Phea**', '**Kim Phea**', 'BRIEF-VERIFY-003', 'Kim'],
    ['the source', '*The Post*, n.d.[', '*The Times*, n.d.[', 'BRIEF-VERIFY-003', 'Times'],
    ['the citation', 'The Post. “Off', 'The Times. “Off', 'BRIEF-VERIFY-004', 'Times'],
  ])('fails on %s', async (_, from, to, code, shown) => {
    expect(withoutOwn).toContain(from);
    const problems = await verify(await setMarkdown(withoutOwn.replace(from, to)));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(new RegExp(`found “[^”]*${shown}`));
    expect(problems[0]?.message).toMatch(/\(page \d\)$/);
  });

  test('fails where a quotation is missing or stands elsewhere', async () => {
    const [first, second, third] = expectations;
    if (!first || !second || !third) throw new Error('three expectations');
    const other = { ...first, runs: ['Other words'], citation: 'Another source.' };
    expect((await verify(sound, [...expectations, other])).map(({ code }) => code)).toEqual([
      'BRIEF-VERIFY-001',
    ]);
    expect((await verify(sound, [third, second, first])).length).toBeGreaterThan(0);
  });
});

/** A quotation over two pages, broken inside words. */
function drawn(first: readonly string[], second: readonly string[]): Uint8Array {
  return plainPdf(
    taggedObjects(
      [
        [
          { id: 0, lines: first },
          { id: 'artifact', lines: ['DRAFT', 'page 1 of 2'] },
        ],
        [
          { id: 'artifact', lines: ['DRAFT'] },
          { id: 0, lines: second },
          { id: 1, lines: ['— Kin Phea; The Post'] },
          { id: 2, lines: ['1'] },
          { id: 3, lines: ['1.'] },
          { id: 4, lines: ['The Post,', 'n.d.'] },
        ],
      ],
      [
        '<< /Type /StructElem /S /Document /P 4 0 R /K [31 0 R 35 0 R] >>',
        '<< /Type /StructElem /S /BlockQuote /P 30 0 R /K [32 0 R 33 0 R] >>',
        '<< /Type /StructElem /S /P /P 31 0 R /Pg 10 0 R /K [0 << /Type /MCR /Pg 11 0 R /MCID 0 >>] >>',
        '<< /Type /StructElem /S /P /P 31 0 R /Pg 11 0 R /K [1 34 0 R] >>',
        '<< /Type /StructElem /S /Reference /P 33 0 R /Pg 11 0 R /K 2 >>',
        '<< /Type /StructElem /S /Note /P 30 0 R /K [36 0 R 37 0 R] >>',
        '<< /Type /StructElem /S /Lbl /P 35 0 R /Pg 11 0 R /K 3 >>',
        '<< /Type /StructElem /S /P /P 35 0 R /Pg 11 0 R /K 4 >>',
      ],
    ),
  );
}

describe('hyphens at line ends', () => {
  const wanted: Expectation = {
    id: a,
    kind: 'block',
    runs: ['The government of a well-known state speaks.'],
    attribution: 'Kin Phea',
    sourceLine: 'The Post',
    citation: 'The Post, n.d.',
  };

  test.each([
    [
      'one that the source has not is an alteration, since the layout’s own are soft',
      ['The govern-', 'ment of a well-known'],
      ['state speaks.'],
      ['BRIEF-VERIFY-002'],
    ],
    [
      'one at a page’s end, too',
      ['The govern-'],
      ['ment of a well-known state speaks.'],
      ['BRIEF-VERIFY-002'],
    ],
    ['those of the source stay', ['The government of a well-'], ['known state speaks.'], []],
    [
      'one inside a line is an alteration',
      ['The govern-ment of a well-known'],
      ['state speaks.'],
      ['BRIEF-VERIFY-002'],
    ],
    [
      'one of the source that is lost, too',
      ['The government of a wellknown'],
      ['state speaks.'],
      ['BRIEF-VERIFY-002'],
    ],
    [
      'running text of an artifact never counts',
      ['The government of'],
      ['a well-known state speaks.'],
      [],
    ],
  ])('%s', async (_, first, second, codes) => {
    const problems = await verify(drawn(first, second), [wanted]);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a PDF that cannot be read back', () => {
  test.each([
    ['no PDF at all', Buffer.from('no PDF')],
    ['no tags', plainPdf(taggedObjects([[{ id: 'untagged', lines: ['x'] }]], ['null']))],
  ])('is an error: %s', async (_, bytes) => {
    expect((await verify(bytes)).map(({ code }) => code)).toEqual(['BRIEF-VERIFY-006']);
  });
});

describe('a PDF with Khmer', () => {
  const khmer =
    'ព្រះរាជាណាចក្រកម្ពុជាជាប្រទេសឯករាជ្យ អធិបតេយ្យ សន្តិភាព និងមិនចូលបក្សសម្ព័ន្ធ។ កម្ពុជាមិនអនុញ្ញាតឱ្យមានមូលដ្ឋានយោធាបរទេសនៅលើទឹកដីរបស់ខ្លួនឡើយ។ ';
  const expectation: Expectation = {
    id: a,
    kind: 'block',
    runs: [khmer.repeat(30).trim()],
    attribution: 'ស្ត្រីម្នាក់',
    sourceLine: '“ភ្នំពេញ”, The Post, n.d.',
    citation: 'The Post. “ភ្នំពេញ”. n.d.',
  };
  const source = `# A brief

> ${khmer.repeat(30).trim()}
>
> — **ស្ត្រីម្នាក់**; “ភ្នំពេញ”, *The Post*, n.d.[^${a}]

[^${a}]: The Post. “ភ្នំពេញ”. n.d.
`;

  test('passes where its quotation stands, over pages', async () => {
    expect(await verify(await setMarkdown(source), [expectation])).toEqual([]);
  });

  test('fails on one vowel', async () => {
    const changed = source.replace(/ខ្លួនឡើយ។(?=\n>\n)/, 'ខ្លួនឡីយ។');
    expect(changed).not.toBe(source);
    const problems = await verify(await setMarkdown(changed), [expectation]);
    expect(problems.map(({ code }) => code)).toEqual(['BRIEF-VERIFY-002']);
  });
});

import { describe, expect, test } from 'vitest';
import { parse, shorthand } from './parse.ts';

function notesOf(markdown: string): string[] {
  return parse(markdown).document.notes.map(
    ({ label, number, blocks }) => `${number} ${label}: ${shorthand(blocks)}`,
  );
}

describe('numbers', () => {
  test('follow the first calls, not the definitions', () => {
    const markdown = 'a[^z] b[^y] c[^z]\n\n[^y]: Why.\n[^z]: Zed.\n[^unused]: Never.';
    const { document } = parse(markdown);
    expect(shorthand(document.blocks)).toBe('p(a[^1] b[^2] c[^1])');
    expect(notesOf(markdown)).toEqual(['1 z: p(Zed.)', '2 y: p(Why.)']);
  });

  test('follow reading order through headings, lists, tables and boxes', () => {
    const markdown =
      '# a[^1]\n\n- b[^2]\n\n| c[^3] |\n|---|\n| d[^4] |\n\n<!-- box: note -->\n> e[^5]\n\n<!-- /box -->\n' +
      [5, 4, 3, 2, 1].map((n) => `\n[^${n}]: ${n}\n`).join('');
    expect(notesOf(markdown)).toEqual([1, 2, 3, 4, 5].map((n) => `${n} ${n}: p(${n})`));
  });

  test('go on inside notes, and notes may call themselves and each other', () => {
    expect(notesOf('a[^a]\n\n[^a]: see [^b] and [^a]\n[^b]: see [^a][^c]\n[^c]: end')).toEqual([
      '1 a: p(see [^2] and [^1])',
      '2 b: p(see [^1][^3])',
      '3 c: p(end)',
    ]);
  });

  test('are one for labels that differ in case', () => {
    expect(notesOf('a[^Note] b[^nOTE]\n\n[^NOTE]: x')).toEqual(['1 NOTE: p(x)']);
  });
});

describe('definitions', () => {
  test.each([
    ['lines that go on', '[^a]: one\n    two\nthree', '1 a: p(one two three)'],
    ['several paragraphs', '[^a]: one\n\n    two\n\n    three', '1 a: p(one) p(two) p(three)'],
    [
      'a list and code',
      '[^a]: one\n\n    - b\n    - c\n\n          code',
      '1 a: p(one) ul(li(p(b)) li(p(c) code(code)))',
    ],
    ['nothing on the first line', '[^a]:\n    one', '1 a: p(one)'],
    ['nothing at all', '[^a]:', '1 a: '],
    ['a tab for an indent', '[^a]: one\n\n\ttwo', '1 a: p(one) p(two)'],
  ])('take %s', (_, definition, note) => {
    expect(notesOf(`x[^a]\n\n${definition}`)).toEqual([note]);
  });

  test.each([
    ['a paragraph after a blank line', '[^a]: one\n\ntwo', 'p(x[^1]) p(two)'],
    ['a heading', '[^a]: one\n# two', 'p(x[^1]) h1(two)'],
    ['a list', '[^a]: one\n- two', 'p(x[^1]) ul(li(p(two)))'],
    [
      'a box marker',
      '[^a]: one\n<!-- box: note -->\ntwo\n\n<!-- /box -->',
      'p(x[^1]) box:note(p(two))',
    ],
  ])('end before %s', (_, rest, tree) => {
    expect(shorthand(parse(`x[^a]\n\n${rest}`).document.blocks)).toBe(tree);
    expect(notesOf(`x[^a]\n\n${rest}`)).toEqual(['1 a: p(one)']);
  });

  test('may interrupt a paragraph and stand in quotations and lists', () => {
    const markdown = 'x[^a][^b][^c]\n[^a]: one\n\n> q\n> [^b]: two\n\n- i\n\n  [^c]: three';
    expect(notesOf(markdown)).toEqual(['1 a: p(one)', '2 b: p(two)', '3 c: p(three)']);
    expect(shorthand(parse(markdown).document.blocks)).toBe(
      'p(x[^1][^2][^3]) quote(p(q)) ul(li(p(i)))',
    );
  });

  test('given twice are reported, and the first is used', () => {
    const markdown = 'x[^a]\n\n[^a]: one\n\n> [^A]: two';
    expect(notesOf(markdown)).toEqual(['1 a: p(one)']);
    expect(parse(markdown).reported).toMatchObject([
      { code: 'BRIEF-VERIFY-025', span: { line: 5, column: 3 } },
    ]);
  });

  test('in a quotation with lazy lines, which is read twice, are counted once', () => {
    expect(parse('> > x[^a]\nlazy\n> > [^a]: one\n> more').reported).toEqual([]);
  });
});

describe('calls', () => {
  test('of no definition stay as they were written and are reported', () => {
    const { document, reported } = parse('one\ntwo [^lost] three');
    expect(shorthand(document.blocks)).toBe('p(one two [^lost] three)');
    expect(reported).toMatchObject([
      {
        code: 'BRIEF-VERIFY-024',
        severity: 'warning',
        span: { line: 2, column: 5, endColumn: 12 },
      },
    ]);
  });

  test.each([
    ['escaped', '\\[^a]', 'p([^a])'],
    ['in code', '`[^a]`', 'p(`[^a]`)'],
    ['with a space', '[^a b]', 'p([^a b])'],
    ['empty', '[^]', 'p([^])'],
    ['followed by an address', '[^a](https://x.org)', 'p(<https://x.org>(^a))'],
  ])('are none where they are %s', (_, markdown, tree) => {
    const { document } = parse(`${markdown}\n\n[^a]: one`);
    expect(shorthand(document.blocks)).toBe(tree);
    expect(document.notes).toEqual([]);
  });

  test('stand side by side and before brackets', () => {
    const markdown = 'a[^a][^b](see below) [^a][b]\n\n[^a]: one\n[^b]: two';
    expect(shorthand(parse(markdown).document.blocks)).toBe('p(a[^1][^2](see below) [^1][b])');
    expect(shorthand(parse(`${markdown}\n\n[b]: https://x.org`).document.blocks)).toBe(
      'p(a[^1][^2](see below) <https://x.org>(^a))',
    );
  });

  test('stand inside emphasis and links', () => {
    expect(shorthand(parse('*a[^a]* [b[^a]](https://x.org)\n\n[^a]: one').document.blocks)).toBe(
      'p(*a[^1]* <https://x.org>(b[^1]))',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnalystMarkdown } from '../../src/brief/analyst-markdown.ts';

/** The Markdown with each citation as `{ids}` or, where words in quotation marks are cited, `{ids=words}`. */
function seen(markdown: string): string {
  let from = 0;
  let out = '';
  for (const { from: gap, end, ids, quoted } of readAnalystMarkdown(markdown).citations) {
    const words = quoted && markdown.slice(quoted.start, quoted.end);
    out += `${markdown.slice(from, gap)}{${ids.join()}${words === undefined ? '' : `=${words}`}}`;
    from = end;
  }
  return out + markdown.slice(from);
}

function uncited(markdown: string): readonly string[] {
  return readAnalystMarkdown(markdown).uncited.map(({ start, end }) => markdown.slice(start, end));
}

describe('citations in the analyst’s Markdown', () => {
  test.each([
    ['It is so [@a].', 'It is so{a}.'],
    ['It is so\n[@a].', 'It is so{a}.'],
    ['It is so [@a; @b-2] and so [@c].', 'It is so{a,b-2} and so{c}.'],
    ['It is so [@a][@b].', 'It is so{a}{b}.'],
    ['> quoted\n> [@a]', '> quoted{a}'],
    ['- one\n  [@a]\n- two', '- one{a}\n- two'],
    ['*emphasis*\n[@a]', '*emphasis*{a}'],
  ])('become notes right after the words: %j', (markdown, expected) => {
    expect(seen(markdown)).toBe(expected);
  });

  test.each([
    ['First.\n\n[@a] says so.', 'First.\n\n{a} says so.'],
    ['- one\n- [@a] two', '- one\n- {a} two'],
    ['1. [@a] two', '1. {a} two'],
    ['> [@a] says', '> {a} says'],
    ['| a | [@a] |', '| a | {a} |'],
    ['## Heading\n[@a] says', '## Heading\n{a} says'],
    ['text\n> [@a] says', 'text\n> {a} says'],
    ['```\ncode\n```\n[@a] says', '```\ncode\n```\n{a} says'],
  ])('keep the white space that is structure: %j', (markdown, expected) => {
    expect(seen(markdown)).toBe(expected);
  });

  test.each([
    '`[@a]`',
    '`` ` [@a] ``',
    '```\n[@a]\n```',
    '~~~ md\n[@a]\n~~~',
    '> ```\n> [@a]\n> ```',
    '- ```\n  [@a]\n  ```',
    'text\n\n    [@a] code\n',
    '\\[@a]',
    '<!-- [@a] -->',
    '<a title="[@a]">x</a>',
    '[x](http://example.org/[@a])',
    '[@a](https://example.org/@a)',
  ])('are left alone where they are none: %j', (markdown) => {
    const { citations, malformed } = readAnalystMarkdown(markdown);
    expect([...citations, ...malformed]).toEqual([]);
  });

  test('are seen between stray backticks of different paragraphs', () => {
    expect(seen('A ` sign.\n\nText [@a].\n\nAnother `.')).toContain('Text{a}.');
  });

  test('are seen in a list item’s second paragraph, indented though it is', () => {
    expect(seen('- one\n\n    two [@a]')).toBe('- one\n\n    two{a}');
  });

  test('run over the end of a line, as an editor folds it', () => {
    const { citations, malformed } = readAnalystMarkdown('So it is [@a;\n@b]. And [@c\n].');
    expect(citations.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
    expect(malformed).toEqual([]);
  });

  test('are malformed where they are never closed, or closed in another paragraph', () => {
    expect(readAnalystMarkdown('One [@a and no more.').malformed).toEqual([{ start: 4, end: 6 }]);
    expect(readAnalystMarkdown('One [@a;\n\n@b].').malformed).toEqual([{ start: 4, end: 6 }]);
  });

  test.each(['[@a, p. 3]', '[@]', '[@a b]', '[@a; b]'])('are malformed: %j', (markdown) => {
    expect(readAnalystMarkdown(markdown).malformed).toEqual([{ start: 0, end: markdown.length }]);
  });

  test('take the words in quotation marks that stand right before them', () => {
    expect(seen('He said “some words” [@a].')).toBe('He said “some words”{a=some words}.');
    expect(seen('He said "some words" [@a].')).toBe('He said "some words"{a=some words}.');
    expect(seen('He said «some words».\n[@a]')).toBe('He said «some words».{a=some words}');
    expect(seen('He said “some words”, as is known [@a].')).toBe(
      'He said “some words”, as is known{a}.',
    );
  });

  test('take the outer quotation of two', () => {
    expect(seen('“he said “yes” to it” [@a]')).toBe('“he said “yes” to it”{a=he said “yes” to it}');
  });

  test('leave a measure of inches out of quotations', () => {
    expect(seen('6" wide, "quoted" [@a]')).toBe('6" wide, "quoted"{a=quoted}');
  });
});

describe('quoted words without a citation', () => {
  test('are told, and only they', () => {
    expect(uncited('“one” and “two” [@a] and “three\nfour”')).toEqual(['one', 'three\nfour']);
  });

  test('do not run over a blank line', () => {
    expect(uncited('a “stray mark\n\nand a ”')).toEqual([]);
  });

  test('are not looked for in code, comments, tags and titles of links', () => {
    const markdown = '`"a"` <!-- “b” --> <a title="c">x</a> [x](http://y "d")\n\n```\n“e”\n```';
    expect(uncited(markdown)).toEqual([]);
  });
});

describe('Markdown that is left open', () => {
  test('is a fence without its end', () => {
    expect(readAnalystMarkdown('text\n```js\ncode [@a]').leftOpen).toMatchObject({
      kind: 'code block',
      start: 5,
    });
  });

  test('is a comment without its end', () => {
    expect(readAnalystMarkdown('text <!-- note').leftOpen).toMatchObject({ kind: 'comment' });
  });

  test('is not a fence inside a code span or a longer fence', () => {
    expect(readAnalystMarkdown('`` ``` `` text\n\n````\n```\n````').leftOpen).toBeUndefined();
  });
});

test('whatever the Markdown, what is read lies inside it, in order, and nothing is read twice', () => {
  const pieces = fc.constantFrom(
    ...[
      '[@a]',
      '[@',
      '; ',
      '“',
      '”',
      '"',
      '`',
      '```',
      '~~~',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '> ',
      '# ',
    ],
    ...['<!--', '-->', '<b>', '](', ')', '\\', '|', 'word', ' ', '[^x]', '1. '],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const markdown = parts.join('');
      let from = 0;
      for (const { from: gap, start, end } of readAnalystMarkdown(markdown).citations) {
        expect(gap).toBeGreaterThanOrEqual(from);
        expect(markdown.slice(gap, start)).toMatch(/^[\s>]*$/);
        expect(markdown.slice(start, end)).toMatch(/^\[@[\w.-]+\s*(?:;\s*@[\w.-]+\s*)*\]$/);
        from = end;
      }
    }),
  );
});

test('hostile Markdown is read in linear time', () => {
  for (const piece of [
    '[@a] ',
    '“',
    '"x" ',
    '`',
    '<!--',
    '<a',
    '](',
    '- ',
    '> ',
    '\n',
    '```\n',
    '\\',
  ])
    readAnalystMarkdown(piece.repeat(100_000));
}, 20_000);

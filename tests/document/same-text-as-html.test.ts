import { decodeHTMLStrict } from 'entities/decode';
import fc from 'fast-check';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { textOfBlocks } from '../../src/verify/document-text.ts';
import { parse } from './parse.ts';

/** The text of marked's own HTML, images by a sign and their alternative text, white space left out. */
function htmlText(markdown: string): string {
  const html = new Marked({ gfm: true }).parse(markdown, { async: false });
  const text = html.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '\ufffc$1').replace(/<[^>]*>/g, '');
  return decodeHTMLStrict(text).replace(/\s+/g, '');
}

function treeText(markdown: string): string {
  return textOfBlocks(parse(markdown).document.blocks).replace(/\s+/g, '');
}

/** What Markdown is made of, so that a few together make everything there is. */
const pieces = [
  ...['a', 'b c', 'é', '“', '”', '\u00a0', '1997', '.', ':', '!', '"', "'", '(', ')', '= ', '+'],
  ...['*', '**', '_', '__', '`', '``', '\\', '[', ']', '|', '< ', '>', '&'],
  ...['&amp;', '&lt;', '&copy', '&copy;', '&#39;', '&#x201C;', '&#42;', '&;', '&nosuch;'],
  ...['\n', '\n', '\n\n', '\n\n', '  \n', '\\\n', ' ', '    ', '\t'],
  ...['- ', '* ', '1. ', '12) ', '- [ ] ', '- [x] ', '> ', '# ', '###', '---\n', '===\n', '***\n'],
  ...[
    '```\n',
    '~~~ js\n',
    '`&amp;`',
    '[a](https://x.org "t")',
    '[*a*](b)',
    '![x *y*](z.png)',
    '[r]',
  ],
  ...[
    '[r]: https://x.org "t"\n',
    'www.x.org',
    'https://x.org/a_b?c&d',
    'e@x.org',
    '<https://x.org>',
  ],
  ...['| a | b |\n|---|:-:|\n| c | d |\n', '\n\n| a |\n|-|\n', '\\*', '\\&amp;', '\\#', '\\|'],
];

const markdown = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
  // Struck words are no words to a check of quotations; front matter is another test's.
  .filter((text) => !text.startsWith('---'));

test('the tree of any document holds exactly the text of marked’s own HTML', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(treeText(text)).toBe(htmlText(text));
    }),
    { numRuns: 1500 },
  );
});

describe('cases that a reader of CommonMark stumbles over', () => {
  test.each([
    ['a heading underlined after a quotation', '> a\nb\n==='],
    ['a rule or a heading', 'a\n---\nb\n***\n- - -'],
    ['a list that a rule ends', '- a\n***\n- b'],
    ['code in a list', '- a\n\n      code\n  - b'],
    ['a list indented by tabs', '-\ta\n\t-\tb\n\n\t\tc'],
    ['emphasis closed by another', '**a *b** c*'],
    ['stars in words', 'a*b*c **d**e __f__g'],
    ['a link with brackets in its text', '[a [b] c](https://x.org)'],
    ['a link with brackets in its address', '[a](https://x.org/b(c)d)'],
    ['a link in a link', '[a [b](https://x.org) c](https://y.org)'],
    ['an image in a link', '[![a](b.png)](https://x.org)'],
    ['code before emphasis', '*a `b*` c*'],
    ['a pipe in a cell', '| a |\n|---|\n| b \\| c |\n| `d | e` |'],
    ['a table that is none', '| a | b |\n|---|\nc'],
    ['a reference before its definition', '[a][B]\n\n[b]: https://x.org'],
    ['a reference never defined', '[a][b] [c]'],
    ['a year that begins a line', '1997. The party\n\n1997\\. The party'],
    ['entities in code and in addresses', '`&copy;` [a](https://x.org/?a=1&copy=2)'],
    ['a line that ends with a backslash', 'a\\'],
    ['numbered lists that start elsewhere', 'a\n2. b\n\n3. c\n1. d'],
    ['hard breaks in a heading', '# a\\\nb'],
    ['an empty quotation', '>\n> a\n>'],
    ['fences of unequal length', '````\n```\na\n````'],
    ['a fence in a quotation that ends with it', '> ```\n> a\nb'],
  ])('%s', (_, text) => {
    expect(treeText(text)).toBe(htmlText(text));
  });
});

import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/brief/escape-markdown.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

/** Texts that would do something, were they Markdown. */
const hostile: readonly string[] = [
  ...[
    '1997. The party',
    '1997) The party',
    '1.',
    '1)',
    '123456789. x',
    '- item',
    '-',
    '---',
    '- - -',
  ],
  ...['+ item', '* item', '* * *', '***', '___', '_ _ _', '===', '=', '# Heading', '#', '## a ##'],
  ...[
    'C#',
    'C #',
    'a ##',
    '#hashtag',
    '> quoted',
    '>',
    ': definition',
    ':--',
    '--- | ---',
    '| a | b |',
  ],
  ...['a | b', 'a \\| b', '```', '``` js', '~~~', '~~gone~~', '~a~', '`code`', '`', '``', 'a ` b'],
  ...['*a*', '**a**', '_a_', '__a__', 'snake_case_name', '_snake', 'snake_', 'a __ b', '***a*** b'],
  ...[
    '[x](y)',
    '![x](y)',
    '[x]: https://a.example',
    '[^x]: a note',
    '[^x]',
    '[ ] task',
    '[x] task',
  ],
  ...[
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    '<b>bold</b>',
    '</b>',
    '<!-- box: summary -->',
  ],
  ...[
    '<!-- /box -->',
    '<?php ?>',
    '<!DOCTYPE html>',
    '<![CDATA[x]]>',
    '<https://a.example>',
    '<a@b.example>',
  ],
  ...[
    'a < b',
    '<',
    'a <',
    '<3',
    '&amp;',
    '&lt;b&gt;',
    '&#60;',
    '&#x3C;',
    '&copy',
    'AT&T',
    '&',
    'a &',
  ],
  ...['www.example.org', 'WWW.EXAMPLE.ORG', 'http://example.org', 'see https://example.org/a_b_c.'],
  ...[
    'ftp://example.org',
    'a.b@example.org',
    'mailto:a@example.org',
    'xmpp:a@example.org/b',
    '@name',
    'a@b',
  ],
  ...['\\', 'a\\', '\\\\', '\\*', '\\n', 'a \\ b', '!', 'wow!', '!['],
  ...[
    '{{title}}',
    '{{{title}}}',
    '{{> x}}',
    '$a$',
    '$$a$$',
    '$5 and $6',
    '^a^',
    '==a==',
    ':smile:',
  ],
  ...[
    'two  spaces',
    'tab\there',
    'line\nbreak',
    'line\r\n- break',
    'hard  \nbreak',
    'soft\u2028break',
    '\u00a0x',
  ],
  ...[
    '1\u00a0000',
    'a\u00a0#',
    '# \u00a0',
    'a # #',
    '“a” — ‘b’',
    'it\'s "so"',
    'ភ្នំពេញ',
    '𝒳_𝒳',
    'a\u200bb',
  ],
  ...[
    '    code',
    '\tcode',
    '+1 555',
    '-5',
    '=5',
    '1.5',
    '2024. ',
    '6thS.-ASEAN',
    '*',
    '_',
    '~',
    '[',
    ']',
    '|',
  ],
];

/** The text as it should be read: white space folded as the contract allows. */
function asRead(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
}

function asHtml(text: string): string {
  const entities = new Map(
    Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }),
  );
  return text.replace(/[&<>"']/g, (unit) => entities.get(unit) ?? unit);
}

interface Position {
  readonly name: string;
  readonly markdown: (escaped: string) => string;
  readonly html: (text: string) => string;
}

const positions: readonly Position[] = [
  { name: 'a paragraph', markdown: (x) => `${x}\n`, html: (x) => `<p>${x}</p>\n` },
  {
    name: 'a line after another',
    markdown: (x) => `before\n${x}\nafter\n`,
    html: (x) => `<p>before\n${x}\nafter</p>\n`,
  },
  {
    name: 'the middle of a line',
    markdown: (x) => `before ${x} after\n`,
    html: (x) => `<p>before ${x} after</p>\n`,
  },
  { name: 'a heading', markdown: (x) => `## ${x}\n`, html: (x) => `<h2>${x}</h2>\n` },
  { name: 'a list item', markdown: (x) => `- ${x}\n`, html: (x) => `<ul>\n<li>${x}</li>\n</ul>\n` },
  {
    name: 'a numbered item',
    markdown: (x) => `1. ${x}\n`,
    html: (x) => `<ol>\n<li>${x}</li>\n</ol>\n`,
  },
  {
    name: 'a quotation',
    markdown: (x) => `> ${x}\n`,
    html: (x) => `<blockquote>\n<p>${x}</p>\n</blockquote>\n`,
  },
  {
    name: 'bold type',
    markdown: (x) => `- **a ${x}:** b\n`,
    html: (x) => `<ul>\n<li><strong>a ${x}:</strong> b</li>\n</ul>\n`,
  },
  {
    name: 'the cell of a table',
    markdown: (x) => `| a | b |\n| --- | --- |\n| ${x} | c |\n`,
    html: (x) =>
      `<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>${x}</td>\n<td>c</td>\n</tr>\n</tbody></table>\n`,
  },
];

const piece = fc.constantFrom(
  ...hostile,
  ...'\\`*_{}[]()#+-.!|<>&~^=:$@"\'/0123456789 \t\n\u00a0ab'.split(''),
  ...['www', 'http', '://', '[^', ']:', '<!--', '-->', '&#', ';', 'word'],
);
const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe.each(positions)('escaped text in $name', ({ markdown, html }) => {
  test.each(hostile.map((words) => [words]))('is read as written: %j', (words) => {
    const rendered = marked.parse(markdown(escapeMarkdown(words)), { async: false });
    expect(rendered).toBe(html(asHtml(asRead(words))));
  });

  test('is read as written, whatever it is put together from', () => {
    fc.assert(
      fc.property(text, (words) => {
        fc.pre(asRead(words) !== '');
        const rendered = marked.parse(markdown(escapeMarkdown(words)), { async: false });
        expect(rendered).toBe(html(asHtml(asRead(words))));
      }),
      { numRuns: 300 },
    );
  });
});

test('our own reader finds one paragraph of plain text in it, and nothing else', () => {
  fc.assert(
    fc.property(text, (words) => {
      fc.pre(asRead(words) !== '');
      const reports: unknown[] = [];
      const markdown = `before ${escapeMarkdown(words)}[^n]\n\n[^n]: note\n`;
      const { blocks, notes } = parseDocument(markdown, 'a.md', (found) => reports.push(found));
      expect(reports).toEqual([]);
      expect(notes).toHaveLength(1);
      expect(blocks).toEqual([
        {
          kind: 'paragraph',
          inlines: [
            { kind: 'text', text: `before ${asRead(words)}` },
            { kind: 'note-reference', label: 'n', number: 1 },
          ],
        },
      ]);
    }),
    { numRuns: 300 },
  );
});

test('ordinary prose is left as it is, so that the Markdown reads well', () => {
  const prose =
    'In 2019, “ties” (10% up; see p. 5) weren’t so low — U.S.-Cambodia: a 1.5-fold rise & more.';
  expect(escapeMarkdown(prose)).toBe(prose);
});

test('each part of a long text is escaped as it is by itself', () => {
  const part = ' _<&#@www.1997.';
  const many = 20_000;
  // Words after the first part, so that none is at the start of a line.
  const alone = escapeMarkdown(`a${part}`).slice(1);
  expect(escapeMarkdown(`a${part.repeat(many)}`)).toBe(`a${alone.repeat(many)}`);
});

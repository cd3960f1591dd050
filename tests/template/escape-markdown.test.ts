import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/template/escape-markdown.ts';

/** What a reader sees of escaped text: white space folded, as an HTML page folds it too. */
function folded(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
}

function decoded(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

interface Place {
  readonly name: string;
  readonly put: (escaped: string) => string;
  readonly around: RegExp;
}

/** Everywhere that a template may put `{{x}}`; the pattern leaves what stands in its place. */
const places: readonly Place[] = [
  { name: 'a paragraph', put: (x) => `${x}\n`, around: /^<p>([\s\S]*)<\/p>\n$/ },
  {
    name: 'a block quotation',
    put: (x) => `> ${x}\n>\n> — who\n`,
    around: /^<blockquote>\n<p>([\s\S]*)<\/p>\n<p>— who<\/p>\n<\/blockquote>\n$/,
  },
  { name: 'a heading', put: (x) => `## ${x}\n`, around: /^<h2>([\s\S]*)<\/h2>\n$/ },
  { name: 'a list item', put: (x) => `- ${x}\n`, around: /^<ul>\n<li>([\s\S]*)<\/li>\n<\/ul>\n$/ },
  {
    name: 'a table cell',
    put: (x) => `| a | b |\n| - | - |\n| ${x} | z |\n`,
    around: /<tbody><tr>\n<td>([\s\S]*)<\/td>\n<td>z<\/td>\n<\/tr>\n<\/tbody>/,
  },
  {
    name: 'the second line of a paragraph',
    put: (x) => `first\n${x}\nlast\n`,
    around: /^<p>first\n([\s\S]*)\nlast<\/p>\n$/,
  },
  {
    name: 'a line before a letter and a link',
    put: (x) => `${x}amp;‡${x}[a](b)\n`,
    around: /^<p>([^‡]*)amp;‡[^‡]*<a href="b">a<\/a><\/p>\n$/,
  },
];

function rendered(text: string, { put, around }: Place): string | undefined {
  const html = marked.parse(put(escapeMarkdown(text)), { gfm: true, async: false });
  const inner = around.exec(html)?.[1];
  return inner === undefined ? undefined : decoded(inner);
}

// In the manner of CommonMark's and GFM's own examples: one or more of each construct, as text.
const constructs: readonly string[] = [
  '1997. The party',
  '7) seven',
  '- item',
  '+ item',
  '* item',
  '-',
  '---',
  '- - -',
  '***',
  '___',
  '===',
  '=',
  '# heading',
  '#',
  '###### six',
  'closed #',
  'closed ##',
  'C#',
  '#hashtag',
  '> quoted',
  '>',
  '``` js',
  '~~~',
  '~~deleted~~',
  '~one~',
  '    indented',
  '\tindented',
  '`code`',
  '``a ` b``',
  '*em* **strong** ***both***',
  '_em_ __strong__ a_b_c snake_case_',
  '[link](http://example.org)',
  '[link]: http://example.org',
  '[^x]',
  '[^x]: a note',
  '![image](a.png)',
  '[x](javascript:alert(1))',
  '[ ] task',
  '<script>alert(1)</script>',
  '<!-- box: summary -->',
  '<!-- /box -->',
  '<?php ?>',
  '<![CDATA[x]]>',
  '<http://example.org>',
  '<a@b.example>',
  'a < b > c <',
  '&amp; &#35; &#x22; &nbsp; AT&T &',
  'www.example.org',
  'WWW.example.org/path_(x)',
  'http://example.org https://example.org/a_b ftp://example.org',
  'someone@example.org',
  'mailto:someone@example.org xmpp:a@b.c/d',
  '| a | b |',
  '|---|---|',
  ':--',
  ':-:',
  'a | b',
  'hard  \nbreak',
  'hard\\\nbreak',
  'back\\slash \\* \\',
  'wow!',
  'US$5 and $x$ and $$y$$',
  '{{title}} {{{body}}} {{> partial}}',
  '“curly” \'straight\' "double" … — –',
  'no\u00a0break\u00a0space',
  '6thS.-ASEAN (DCA)',
  'ភ្នំពេញ',
];

describe('escaped text', () => {
  for (const place of places) {
    test(`renders as the text it was, in ${place.name}`, () => {
      for (const text of constructs) expect(rendered(text, place), text).toBe(folded(text));
    });

    test(`renders as the text it was in ${place.name}, whatever the text`, () => {
      const units = fc.constantFrom(
        ...'*_`~[]()<>&#!|\\"\'$^-+=.:;/@%{} 19abZ“é\u00a0\t\n',
        ...['www.', 'http://', 'a@b.c', '&amp;', '1.', '2)', '<!--', '-->', '</p>', '![', ']('],
        ...['```', '~~~', '[^x]', '    ', '---', 'x.com', 'mailto:'],
      );
      const texts = fc
        .array(fc.oneof(units, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 })
        .map((parts) => parts.join('').replace(/[\0‡]/g, ''))
        .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
      fc.assert(
        fc.property(texts, (text) => {
          expect(rendered(text, place)).toBe(folded(text));
        }),
        { numRuns: 2000 },
      );
    });
  }

  test('leaves ordinary prose as it is', () => {
    const prose =
      'U.S.-Cambodia ties (since 1950) rose 5% in 2018; “we agreed,” he said: Track 1.5 works, no?';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  test('cannot forge a box, a note or a line of its own', () => {
    const forged = escapeMarkdown('x\n\n<!-- /box -->\n\n[^p-0123456789ab]: false\n\n# Heading');
    expect(forged).not.toMatch(/\n|(?<!\\)<!--|(?<!\\)\[\^/);
  });
});

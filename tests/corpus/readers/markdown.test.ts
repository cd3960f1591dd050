import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Extraction } from '../../../src/corpus/extraction.ts';
import { readMarkdown } from '../../../src/corpus/readers/markdown/read-markdown.ts';

function extractionOf(source: string): Extraction {
  const reading = readMarkdown(Buffer.from(source));
  if (reading.kind === 'not-text') throw new Error(reading.message);
  return reading.extraction;
}

/** Each block as `kind level: words`. */
function blocksOf(source: string): readonly string[] {
  const { text, marks = [] } = extractionOf(source);
  return marks.map(
    ({ kind, level, start, end }) =>
      `${kind} ${level}: ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

function wordsOf(source: string): string {
  return extractionOf(source).text.replace(/\s+/g, ' ').trim();
}

describe('the words of a line read as the rendered page does', () => {
  test.each([
    ['*one* and **two** and ***three***', 'one and two and three'],
    ['_one_ and __two__ but snake_case_word', 'one and two but snake_case_word'],
    ['*outer **inner** outer*', 'outer inner outer'],
    ['2 * 3 * 4, and a lone * star', '2 * 3 * 4, and a lone * star'],
    ['not \\*emphasis\\* and a \\_ sign', 'not *emphasis* and a _ sign'],
    ['`code * stays * code` here', 'code * stays * code here'],
    ['a ``code with ` in it`` here', 'a code with ` in it here'],
    ['[the river](https://x.org/a_(b) "its title") rose', 'the river rose'],
    ['[*the* river](https://x.org) rose', 'the river rose'],
    ['an [unknown][label] and [brackets] stay', 'an [unknown][label] and [brackets] stay'],
    ['see <https://x.org/a_b> and <me@x.org>', 'see https://x.org/a_b and me@x.org'],
    ['before ![a picture](x.png) after', 'before after'],
    ['<b>bold</b> and <span class="x">plain</span>', 'bold and plain'],
    ['one<br>two <!-- unseen --> three', 'one two three'],
    ['a call[^1] of a note', 'a call of a note'],
    ['R&amp;D &lt;5 &#8220;so&#x201D; and AT&T', 'R&D <5 “so” and AT&T'],
    ['~~gone~~ and kept', 'and kept'],
    ['ends in a break\\\nand goes on', 'ends in a break and goes on'],
  ])('%s', (source, words) => {
    expect(wordsOf(source)).toBe(words);
  });

  it('links by a label that is defined later, whose definition is no words', () => {
    expect(
      wordsOf('The [river][r] and the [bridge] rose.\n\n[r]: https://x.org\n[Bridge]: /b'),
    ).toBe('The river and the bridge rose.');
  });
});

describe('blocks', () => {
  it('are headings of both kinds, under a title', () => {
    expect(blocksOf('# Title #\n\nSection\n---\n\n### Deeper\nText *here*.')).toEqual([
      'heading 1: Title',
      'heading 2: Section',
      'heading 3: Deeper',
      'paragraph 0: Text here.',
    ]);
  });

  it('are sections where several headings have the first level', () => {
    expect(
      blocksOf('# One\n\nText.\n\n# Two\n\nText.').filter((block) => /^heading/.test(block)),
    ).toEqual(['heading 2: One', 'heading 2: Two']);
  });

  it('are quotations with the lines that go on lazily', () => {
    expect(blocksOf('> “It rose,” he said.\n> Twice.\nAnd again.\n>\n> Second.\n\nText.')).toEqual([
      'block-quotation 0: “It rose,” he said. Twice. And again.',
      'block-quotation 0: Second.',
      'paragraph 0: Text.',
    ]);
  });

  it('are items of lists, by depth, with their further lines', () => {
    expect(
      blocksOf(
        '1. One\n   goes on\n2. Two\n   - Inner\n     - Innermost\n\n   More of two.\n\nText.',
      ),
    ).toEqual([
      'list-item 1: One goes on',
      'list-item 1: Two',
      'list-item 2: Inner',
      'list-item 3: Innermost',
      'list-item 1: More of two.',
      'paragraph 0: Text.',
    ]);
  });

  it('are prose where a line begins with a year or a wrapped number', () => {
    expect(blocksOf('1997. The party won.\n\nThe count was\n12. It rose.')).toEqual([
      'paragraph 0: 1997. The party won.',
      'paragraph 0: The count was 12. It rose.',
    ]);
  });

  it('are rows of tables', () => {
    expect(blocksOf('| Year | Rise |\n|---|--:|\n| 2018 | 4 m |')).toEqual([
      'paragraph 0: | Year | Rise |',
      'paragraph 0: | 2018 | 4 m |',
    ]);
  });

  it('are furniture where they are code or notes', () => {
    expect(
      blocksOf('Text.[^n]\n\n```js\n# no heading\n```\n\n    indented\n\n[^n]: The note.'),
    ).toEqual([
      'paragraph 0: Text.',
      'furniture 0: # no heading',
      'furniture 0: indented',
      'furniture 0: The note.',
    ]);
  });

  it('are none where a script, a style or a comment runs over lines', () => {
    expect(blocksOf('<script>\nalert(1)\n\n</script>\n\n<!-- a\n\nb -->\n\nText.')).toEqual([
      'paragraph 0: Text.',
    ]);
  });
});

describe('front matter', () => {
  it('is metadata, and no text', () => {
    const { metadata, text } = extractionOf(
      '---\ntitle: "The river: a report"\nauthor:\n  - Sok Chanda\n  - { name: Chan Dara, affiliation: X }\ndate: 2019-01-19\nurl: https://x.org/a\n---\n\nText.',
    );
    expect(metadata).toMatchObject({
      title: { value: 'The river: a report', from: 'markup', where: 'title' },
      author: [{ value: 'Sok Chanda' }, { value: 'Chan Dara' }],
      issued: { value: '2019-01-19' },
      URL: { value: 'https://x.org/a' },
    });
    expect(text.trim()).toBe('Text.');
  });

  it('is none where a rule begins the text', () => {
    expect(wordsOf('---\n\nFirst.\n\n---\n\nSecond.')).toBe('First. Second.');
  });

  it('gives no address that is not one of the web', () => {
    expect(extractionOf('---\nurl: "javascript:alert(1)"\n---\nText.').metadata).toEqual({});
  });

  it('leaves the title to the only heading of the first level', () => {
    expect(extractionOf('# The *river*\n\nText.').metadata?.title).toMatchObject({
      value: 'The river',
      from: 'text',
    });
  });
});

describe('for any Markdown', () => {
  const line = fc.constantFrom(
    '',
    'words *and* more',
    '> quoted',
    '- item',
    '  - inner',
    '1. one',
    '# head',
    '---',
    '===',
    '```',
    '| a | b |',
    '|---|---|',
    '[x]: y',
    '<!-- c',
    '-->',
    '    code',
    '![a](b)',
    '~~gone\nover~~ lines',
    '[a\nb](c\n)',
    '<b\n>x',
    '`c\nd`',
  );

  it('the lines of the text are the lines of the file', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, end) => {
          const source = lines.join('\n').replaceAll('\n', end);
          const { text, marks = [], origins } = extractionOf(source);
          expect(text.split('\n').length).toBe(source.split(end).length);
          let at = 0;
          for (const mark of marks) {
            expect(mark.start).toBeGreaterThanOrEqual(at);
            expect(mark.end).toBeGreaterThan(mark.start);
            at = mark.end;
          }
          for (const [index, { start, line: number }] of origins.entries()) {
            if (index > 0) expect(text.slice(0, start).split('\n').length).toBe(number);
          }
        },
      ),
    );
  });

  test.each([
    '[',
    '](',
    '*a ',
    '_a*',
    '`a',
    '<a',
    '<!--',
    '![',
    '> ',
    '- ',
    '\\',
    '[a](b) ',
    '~~a',
    '*a**b',
  ])('a flood of %j is read', (sign) => {
    expect(readMarkdown(Buffer.from(sign.repeat(100_000 / sign.length))).kind).toBe('text');
  });
});

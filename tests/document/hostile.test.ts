import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';

/** What took the square of this would outlast the runner's limit. */
const many = 50_000;

describe('a text nested too deeply is refused with its line, at once', () => {
  test.each([
    ['quotations', `one\n\n${'> '.repeat(5000)}x`],
    ['quotations without spaces', `one\n\n${'>'.repeat(5000)}x`],
    ['lists', `one\n\n${Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')}`],
    ['lists on one line', `one\n\n${'- '.repeat(800)}x`],
    ['quotations in lists', `one\n\n${'> - '.repeat(500)}x`],
    ['emphasis side by side', `one\n\n${'_a_'.repeat(many)}`],
  ])('%s', (_, markdown) => {
    const { document, reported } = parse(markdown);
    expect(document.blocks).toEqual([]);
    expect(reported).toMatchObject([{ code: 'BRIEF-VERIFY-020', span: { line: 3 } }]);
  });

  test('while forty levels are read', () => {
    expect(parse(`${'> '.repeat(38)}x`).reported).toEqual([]);
  });
});

test('a text of more than eight million characters is refused', () => {
  expect(parse('x'.repeat(8_000_001)).reported).toMatchObject([
    { code: 'BRIEF-VERIFY-020', file: 'a.md' },
  ]);
});

describe('reading comes to an end with a text that repeats one thing very often', () => {
  test.each([
    ['quotations with lazy lines', `${'> '.repeat(30)}x\ny\n`.repeat(100)],
    ['quotations that step down', `${'> '.repeat(30)}x\n${'> '.repeat(15)}y\nz\n`.repeat(100)],
    ['lists with lazy lines', `${'> - '.repeat(18)}x\ny\n`.repeat(100)],
    ['opening brackets', '['.repeat(many)],
    ['opening emphasis', '*a '.repeat(many)],
    ['emphasis that nests', '*a **b '.repeat(2000)],
    ['calls of notes', `${'[^a]'.repeat(many)}\n\n[^a]: b`],
    ['undefined calls', '[^a] '.repeat(2000)],
    ['quoted calls', `${'“a”[^a] '.repeat(many)}\n\n[^a]: b`],
    ['definitions', Array.from({ length: 5000 }, (_, n) => `[^${n}]: note`).join('\n')],
    ['paragraphs before a definition', `${'words\n\n'.repeat(many / 5)}[^a]: b`],
    ['spaces', `a${' '.repeat(many)}b\nc${' '.repeat(many)}\nd`],
    ['ampersands', '&#'.repeat(many)],
    ['less-than signs', '<'.repeat(many)],
    ['open comments', '<!-- '.repeat(many)],
    ['scripts', `<div>${'<script>'.repeat(many / 10)}`],
    ['backslashes', '\\'.repeat(many)],
    ['backticks', '`a'.repeat(many / 10)],
    ['headings of one name', '# a\n'.repeat(5000)],
    ['one long word', 'a'.repeat(200_000)],
    [
      'a wide table',
      `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${`|${'a|'.repeat(500)}\n`.repeat(20)}`,
    ],
    ['box markers', '<!-- box: note -->\n\n'.repeat(1000)],
  ])('%s', (_, markdown) => {
    expect(() => parse(markdown)).not.toThrow();
  });
});

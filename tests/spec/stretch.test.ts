import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/spec/parse-yaml.ts';
import { isMapping } from '../../src/spec/whole-checks.ts';

/** The words marked ‹so› in a YAML text: where they are said to stand, and where they do. */
function places(marked: string): { readonly told: string; readonly written: string } {
  const from = marked.indexOf('‹');
  const to = marked.indexOf('›') - 1;
  const yaml = marked.replace(/[‹›]/g, '');
  const parsed = parseYaml(yaml, 'a.yaml', () => {});
  const { body: value } = isMapping(parsed?.value) ? parsed.value : {};
  if (!parsed || typeof value !== 'string')
    throw new Error('the example is no mapping with a body');
  const words = yaml.slice(from, to);
  const start = value.lastIndexOf('TARGET');
  const span = parsed.locate(['body'], { start, end: start + 'TARGET'.length });
  const lines = yaml.slice(0, from).split('\n');
  return {
    told: `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`,
    written: `${lines.length}:${(lines.at(-1) ?? '').length + 1}-${lines.length}:${(lines.at(-1) ?? '').length + 1 + words.length}`,
  };
}

describe('a stretch of a text is shown where it was written', () => {
  test.each([
    ['in a literal block', 'body: |\n  one\n\n    two\n  three ‹TARGET› four\n'],
    ['in a literal block with indicators', 'body: |2- # a comment\n    one\n  ‹TARGET›\n'],
    ['in a folded block', 'body: >-\n  one\n  two ‹TARGET›\n\n  three\nnext: 1\n'],
    ['in a plain text', 'body: one ‹TARGET› two\n'],
    ['in a plain text over lines', 'body: one\n  two\n\n  three ‹TARGET›\n'],
    ['in single quotation marks', "body: 'it''s\n  one ''‹TARGET›'''\n"],
    [
      'in double quotation marks',
      'body: "a \\"b\\" \\u00e9\\x41\\U0001F600\\n\\t\\_ c\\\n  d ‹TARGET›\\\\"\n',
    ],
    ['under CRLF line ends', 'title: x\r\nbody: |\r\n  one\r\n  ‹TARGET› two\r\n'],
    ['after characters of two units', 'body: |\n  😀 𝒳 ‹TARGET›\n'],
  ])('%s', (_, yaml) => {
    const { told, written } = places(yaml);
    expect(told).toBe(written);
  });

  test('in a literal block of any words', () => {
    const word = fc.constantFrom('a', 'bc', '“d”', '\\n', "''", '#', 'é😀', '[@id]', '\u00a0x');
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('  '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, (before, last) => {
        const lines = ['first', ...before, `${last} ‹TARGET›`].map((each) => `   ${each}`);
        const { told, written } = places(`body: |\n${lines.join('\n')}\n`);
        expect(told).toBe(written);
      }),
    );
  });
});

test('what is no text is shown whole', () => {
  const parsed = parseYaml('body: [a, b]\n', 'a.yaml', () => {});
  expect(parsed?.locate(['body'], { start: 0, end: 1 })).toEqual(parsed?.locate(['body']));
});

import { describe, expect, test } from 'vitest';
import { parse, shorthand } from './parse.ts';

describe('a contents marker', () => {
  test.each([
    ['<!-- contents -->', 'contents:2(…)'],
    ['<!--contents-->', 'contents:2(…)'],
    ['<!-- contents; depth: 1 -->', 'contents:1(…)'],
    ['<!-- contents; title: In short&#59; all; depth: 5 -->', 'contents:5(In short; all)'],
    ['<!-- contents; title: -->', 'contents:2()'],
    ['<!-- box: note -->\n\n<!-- contents -->\n\n<!-- /box -->', 'box:note(contents:2(…))'],
  ])('%s', (markdown, tree) => {
    const { document, reported } = parse(markdown);
    expect(reported).toEqual([]);
    expect(shorthand(document.blocks)).toBe(tree);
  });

  test.each(['<!-- content -->', '<!-- contents of the box -->', 'a <!-- contents --> b'])(
    'is not %s',
    (markdown) => {
      expect(shorthand(parse(markdown).document.blocks)).not.toContain('contents:');
    },
  );

  test.each([
    ['depht: 1', 'unknown key of contents "depht"', 'did you mean "depth"?'],
    ['depth: 6', 'the depth of contents is "6"', 'write 1 to 5'],
    ['depth: 1; depth: 2', '"depth" stands twice', 'keep one of them'],
  ])('with %s is reported, and makes the usual contents', (options, message, hint) => {
    const { document, reported } = parse(`words\n\n<!-- contents; ${options} -->`);
    const told = reported.map(({ code, message, hints, span }) => [
      code,
      message,
      hints,
      span?.line,
    ]);
    expect(told).toEqual([['BRIEF-VERIFY-031', message, [hint], 3]]);
    expect(shorthand(document.blocks)).toBe('p(words) contents:2(…)');
  });
});

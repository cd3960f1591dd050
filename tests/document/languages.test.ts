import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { parse } from './parse.ts';

/** Kinds of blocks with the language that each says: `paragraph:fr`. */
function languages(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    const inner = block.kind === 'box' || block.kind === 'block-quotation' ? block.blocks : [];
    const within = inner.length > 0 ? `(${languages(inner).join(' ')})` : '';
    return `${block.kind}${block.lang === undefined ? '' : `:${block.lang}`}${within}`;
  });
}

const note = '\n\n[^p-0123456789ab]: A note.';

describe('a language marker', () => {
  test.each([
    ['<!-- language: fr -->\n\nUn.\n\nTwo.', ['paragraph:fr', 'paragraph']],
    ['<!--language:pt-BR-->\n> Um.', ['block-quotation:pt-BR(paragraph)']],
    ['<!-- language: km -->\n\n- ក', ['list:km']],
    [
      '<!-- language: fr -->\n\n<!-- box: note -->\nUn.\n<!-- /box -->\n\nTwo.',
      ['box:fr(paragraph)', 'paragraph'],
    ],
    ['<!-- box: note -->\n\n<!-- language: fr -->\n\nUn.\n\n<!-- /box -->', ['box(paragraph:fr)']],
    ['> <!-- language: fr -->\n>\n> Un.', ['block-quotation(paragraph:fr)']],
    ['<!-- language: fr -->\n\n```js\ncode\n```', ['code:fr']],
  ])('%j', (markdown, expected) => {
    const { document, reported } = parse(markdown);
    expect(reported).toEqual([]);
    expect(languages(document.blocks)).toEqual(expected);
  });

  test('speaks of the words of evidence, and not of who said them', () => {
    const { document } = parse(
      `<!-- language: fr -->\n\n> Un.\n>\n> — **A**; “B”[^p-0123456789ab]${note}`,
    );
    expect(languages(document.blocks)).toEqual(['block-quotation(paragraph:fr)']);
  });

  test('before a chart or a table speaks of it, beside their own markers', () => {
    const table = '| a | b |\n|---|---|\n| c | 1 |';
    const { document, reported } = parse(
      `<!-- language: fr -->\n\n<!-- chart: bar -->\n\n${table}\n\n<!-- table: row-headers -->\n\n<!-- language: de -->\n\n${table}`,
    );
    expect(reported.map(({ code }) => code)).toEqual([]);
    expect(languages(document.blocks)).toEqual(['chart:fr', 'table:de']);
  });

  test.each([
    ['<!-- language: French -->\n\nUn.', '"French" is no language', 1],
    ['a\n\n<!-- language: -->\n\nUn.', '"" is no language', 3],
    ['Un.\n\n<!-- language: fr -->', 'no block follows this language', 3],
    [
      '<!-- box: note -->\n\n<!-- language: fr -->\n\n<!-- /box -->\n\nTwo.',
      'no block follows this language',
      3,
    ],
    [
      '<!-- language: fr -->\n\n<!-- language: de -->\n\nEins.',
      'no block follows this language',
      1,
    ],
  ])('%j is reported where it stands', (markdown, message, line) => {
    const { document, reported } = parse(markdown);
    expect(reported.map((each) => [each.code, each.message, each.span?.line])).toEqual([
      ['BRIEF-VERIFY-032', message, line],
    ]);
    expect(languages(document.blocks).join(' ')).not.toContain(':fr');
  });

  test.each(['a <!-- language: fr --> b', '<!-- languages: fr -->\n\nb'])(
    'is not %j',
    (markdown) => {
      expect(languages(parse(markdown).document.blocks).join(' ')).not.toContain(':');
    },
  );
});

import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { laidOut, textOf } from './laid-out.ts';

/** The text of each page, after so many lines of something else. */
function pagesAfter(lines: number, markdown: string): readonly string[] {
  const filler = Array.from({ length: lines }, (_, n) => `Filler ${n}.`).join('\n\n');
  const document = parseDocument(`${filler}\n\n${markdown}\n`, 'a.md', () => {});
  return laidOut(document).pages.map(textOf);
}

function pageOf(pages: readonly string[], words: string): number {
  return pages.findIndex((text) => text.includes(words));
}

// Wherever on the page it begins: one of these starts is near the foot.
const starts = Array.from({ length: 40 }, (_, n) => n);

describe('wherever it begins on a page', () => {
  test('a short box stays whole', () => {
    const box =
      '<!-- box: recommendations -->\n\n- One.\n- Two.\n- Three.\n- Four.\n\n<!-- /box -->';
    const splits = starts.filter((lines) => {
      const pages = pagesAfter(lines, box);
      return pageOf(pages, 'One.') !== pageOf(pages, 'Four.');
    });
    expect(splits).toEqual([]);
    expect(new Set(starts.map((lines) => pageOf(pagesAfter(lines, box), 'One.'))).size).toBe(2);
  });

  test.each([
    ['list', '- First.\n- Second.'],
    ['table', '| First. |\n| --- |\n| a |\n| b |'],
    ['quotation', '> First. It is said.'],
    ['code', '    First.'],
  ])('a line that leads into a %s is on its page', (_, led) => {
    const alone = starts.filter((lines) => {
      const pages = pagesAfter(lines, `These are they:[^1]\n\n${led}\n\n[^1]: A note.`);
      return pageOf(pages, 'These are they') !== pageOf(pages, 'First.');
    });
    expect(alone).toEqual([]);
  });

  test('no row of a table stands alone', () => {
    const rows = Array.from({ length: 5 }, (_, n) => `| row ${n} |`).join('\n');
    const alone = starts.filter((lines) => {
      const pages = pagesAfter(lines, `| head |\n| --- |\n${rows}`);
      const at = (row: number): number => pageOf(pages, `row ${row}`);
      return at(0) !== at(1) || at(3) !== at(4);
    });
    expect(alone).toEqual([]);
  });
});

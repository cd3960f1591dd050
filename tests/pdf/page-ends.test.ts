import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { laidOut, readRunsOf, textOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { box, documentOf, evidence, heading, note, paragraph } from './trees.ts';

/** The text of each page, after so many lines of something else. */
function pagesAfter(lines: number, markdown: string): readonly string[] {
  return laidOut(afterLines(lines, markdown)).pages.map(textOf);
}

function afterLines(lines: number, markdown: string): Document {
  const filler = Array.from({ length: lines }, (_, n) => `Filler ${n}.`).join('\n\n');
  return parseDocument(`${filler}\n\n${markdown}\n`, 'a.md', () => {});
}

/** The last baseline that a page may have, in points. */
const foot = 841.89 - packSettings.page.marginBottom;

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
    ['paragraph', 'First.'],
  ])('a line that leads into a %s is on its page', (_, led) => {
    const alone = starts.filter((lines) => {
      const pages = pagesAfter(lines, `These are they:[^1]\n\n${led}\n\n[^1]: A note.`);
      return pageOf(pages, 'These are they') !== pageOf(pages, 'First.');
    });
    expect(alone).toEqual([]);
  });

  test('a page takes what it has room for, though the next were fuller without', () => {
    const boxes = '<!-- box: note -->\n\nA note.\n\n<!-- /box -->\n\n'.repeat(10);
    const items = Array.from({ length: 25 }, (_, n) => `- Item ${n}.`).join('\n');
    const tall = `<!-- box: sidebar -->\n\n${items}\n\n<!-- /box -->`;
    const short = starts.filter((lines) => {
      const { pages } = laidOut(afterLines(lines, `## Boxes\n\n${boxes}\n\n${tall}`));
      const at = pages.findIndex((page) => textOf(page).includes('Boxes'));
      const [before] = pages.slice(Math.max(0, at - 1), at);
      if (before === undefined) return false;
      // The heading and one of the boxes take some ninety points.
      return foot - Math.max(...readRunsOf(before).map(({ baseline }) => baseline)) > 110;
    });
    expect(short).toEqual([]);
  });

  test('a heading and a line under it are on the page of the table that they are about', () => {
    const rows = Array.from({ length: 9 }, (_, n) => `| row ${n} |`).join('\n');
    const apart = starts.filter((lines) => {
      const pages = pagesAfter(lines, `## Data\n\nTen of them.\n\n| head |\n| --- |\n${rows}`);
      return pageOf(pages, 'Ten of them') !== pageOf(pages, 'row 0');
    });
    expect(apart).toEqual([]);
  });

  describe('around evidence', () => {
    const words = Array.from({ length: 130 }, (_, n) => `word${n}`).join(' ');
    const quoted = evidence(words, 'Ben Pilot', 1);
    const balance = box('balance', paragraph('Balance. One passage.'));
    const short = evidence('Nobody counts them.', 'Ada Ferryman', 1);
    const asked = [heading(3, 'What the sources say'), paragraph('Who waits?')];
    const blocks = [...asked, quoted, short, balance];
    const layouts = starts.map((lines) => {
      const filler = Array.from({ length: lines }, (_, n) => paragraph(`Filler ${n}.`));
      return laidOut(documentOf([...filler, ...blocks], { notes: [note(1, 'A note.')] }));
    });
    const apart = (before: string, after: string): readonly number[] =>
      starts.filter((_, index) => {
        const pages = layouts[index]?.pages.map(textOf) ?? [];
        return pageOf(pages, before) !== pageOf(pages, after);
      });

    test('the balance is on the page of the last words', () => {
      expect(apart('Ada Ferryman', 'Balance.')).toEqual([]);
      expect(apart('Who waits?', 'Balance.')).not.toEqual([]);
    });

    test('the question is on the page of the first words', () => {
      expect(apart('Who waits?', 'word0 ')).toEqual([]);
    });
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

  test('a paragraph goes on to the foot, though the white were shared by breaking it sooner', () => {
    const words = Array.from({ length: 160 }, (_, n) => `word${n}`).join(' ');
    const items = Array.from({ length: 10 }, (_, n) => `- Item ${n}.`).join('\n');
    const box = `<!-- box: recommendations -->\n\n${items}\n\n<!-- /box -->`;
    // Two of these fit on a page: what the paragraph leaves free there is white, or is before.
    const markdown = [words, box, box, box].join('\n\n');
    const short = starts.filter((lines) => {
      const { pages } = laidOut(afterLines(lines, markdown));
      const at = pages.findIndex((page) => textOf(page).includes('word159'));
      const [before] = pages.slice(at - 1, at);
      if (at < 1 || before === undefined || !textOf(before).includes('word0')) return false;
      return foot - Math.max(...readRunsOf(before).map(({ baseline }) => baseline)) > 3 * 14.5;
    });
    expect(short).toEqual([]);
  });
});

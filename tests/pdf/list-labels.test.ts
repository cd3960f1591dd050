import { describe, expect, test } from 'vitest';
import type { Block, List } from '../../src/document/document.ts';
import type { Layout, Shape, TextRun } from '../../src/pdf/layout/page.ts';
import { setMarkdown } from './draw/every-feature.ts';
import { RawPdf } from './draw/raw-pdf.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { box, documentOf, heading, list, note, paragraph, table } from './trees.ts';

function ordered(start: number, ...items: readonly (readonly Block[])[]): List {
  return { ...list(...items), ordered: true, start };
}

function tasks(...checked: readonly boolean[]): List {
  const items = checked.map((each) => ({ blocks: [paragraph(`word${each}`)], checked: each }));
  return { kind: 'list', ordered: false, start: 1, items };
}

function runsIn({ pages }: Layout): readonly TextRun[] {
  return pages.flatMap(readRunsOf);
}

function runOf(layout: Layout, words: string): TextRun {
  const run = runsIn(layout).find(({ text }) => text.trim() === words);
  return run ?? expect.fail(`no run ${words}`);
}

/** Where the ink of a label ends, without the space after it. */
function labelEnd({ x, width, size }: TextRun): number {
  return x + width - size * 0.2;
}

describe('a label stands beside the first line of its item', () => {
  const first: readonly (readonly [string, Block])[] = [
    ['a paragraph', paragraph('word')],
    ['a list', list([paragraph('word')])],
    ['a quotation', { kind: 'block-quotation', blocks: [paragraph('word')] }],
    ['a box', box('note', paragraph('word'))],
    ['a heading', heading(2, 'word')],
    ['a table', table(['word'], ['x'])],
    ['code', { kind: 'code', text: 'word' }],
    ['a box in a quotation', { kind: 'block-quotation', blocks: [box('note', paragraph('word'))] }],
  ];

  test.each(first)('that is %s', (_, block) => {
    const layout = laidOut(documentOf([ordered(7, [block, paragraph('more')])]));
    const [label, word] = [runOf(layout, '7.'), runOf(layout, 'word')];
    expect(label.baseline).toBeCloseTo(word.baseline);
    expect(labelEnd(label)).toBeLessThan(word.x);
  });

  test.each(first)('and so does the number of a note that begins with it: %s', (_, block) => {
    const call = { kind: 'note-reference', label: 'p-1', number: 1 } as const;
    const notes = [{ ...note(1, ''), blocks: [block] }];
    const layout = laidOut(documentOf([paragraph('Text', call)], { notes }));
    const [, label] = runsIn(layout).filter(({ text }) => text.trim() === '1');
    const word = runOf(layout, 'word');
    expect(label?.baseline).toBeCloseTo(word.baseline);
    expect(label && labelEnd(label)).toBeLessThan(word.x);
  });

  test('beside the labels of lists that are the first thing in it', () => {
    const layout = laidOut(documentOf([list([list([list([paragraph('word')])])])]));
    const labels = ['•', '–', '·'].map((each) => runOf(layout, each));
    expect(new Set(labels.map(({ baseline }) => baseline)).size).toBe(1);
    expect(labels.map(({ x }) => x)).toEqual(labels.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  test('and on a line of its own where there is nothing', () => {
    const layout = laidOut(documentOf([ordered(1, [], [paragraph('word')])]));
    expect(runOf(layout, '1.').baseline).toBeLessThan(runOf(layout, '2.').baseline - 5);
  });
});

describe('numbers', () => {
  test('end below one another', () => {
    const layout = laidOut(documentOf([ordered(9, [paragraph('a')], [paragraph('b')])]));
    expect(labelEnd(runOf(layout, '9.'))).toBeCloseTo(labelEnd(runOf(layout, '10.')));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'of nine figures leave their text a column, in lists %i deep',
    (depth) => {
      let inner: Block = paragraph('word');
      for (let level = 0; level < depth; level += 1) inner = ordered(999_999_990, [inner]);
      const layout = laidOut(documentOf([inner]));
      const word = runOf(layout, 'word');
      const labels = runsIn(layout).filter(({ text }) => text.trim() === '999999990.');
      expect(labels).toHaveLength(depth);
      for (const label of labels) {
        expect(labelEnd(label)).toBeLessThan(525.3);
        if (Math.abs(label.baseline - word.baseline) < 1)
          expect(labelEnd(label)).toBeLessThan(word.x);
      }
      expect(word.x + word.width).toBeLessThan(525.3);
    },
  );
});

describe('tasks', () => {
  test('have squares, ticked where they are done', () => {
    const layout = laidOut(documentOf([tasks(true, false)]));
    const shapes = layout.pages.flatMap(({ boxes }) =>
      boxes.filter((each): each is Shape => each.kind === 'shape'),
    );
    expect(shapes.map(({ points }) => points.length)).toEqual([4, 6, 4]);
    const words = [runOf(layout, 'wordtrue'), runOf(layout, 'wordfalse')];
    for (const { x, y, width, height } of shapes) {
      expect(x + width).toBeLessThan(words[0]?.x ?? 0);
      expect(words.some(({ baseline }) => y < baseline && y + height < baseline + 1)).toBe(true);
    }
  });

  test('are read as ticked or not', async () => {
    const pdf = new RawPdf(await setMarkdown('- [x] done\n- [ ] not done\n- as it is\n'));
    const labels = pdf.elements().filter(({ role }) => role === 'Lbl');
    expect(labels.map(({ dictionary }) => pdf.text(dictionary, 'ActualText'))).toEqual([
      '☑',
      '☐',
      undefined,
    ]);
  });
});

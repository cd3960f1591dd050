import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, JoinedCells, Table } from '../../src/document/document.ts';
import { joinedCells } from '../../src/document/tables/joined-cells.ts';
import { squeezedWidths } from '../../src/pdf/layout/flow/column-widths.ts';
import type { Layout, Page, TextRun } from '../../src/pdf/layout/page.ts';
import { RawPdf } from './draw/raw-pdf.ts';
import { laidOut, readRunsOf, textOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { bytesOf } from './set-document.ts';
import { documentOf, paragraph, table } from './trees.ts';

function prose(count: number, prefix: string): string {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(' ');
}

function filler(lines: number): readonly Block[] {
  return Array.from({ length: lines }, (_, index) => paragraph(`line ${index}`));
}

function joinedAt(row: number, column: number, rows: number, columns: number): JoinedCells {
  return { row, column, rows, columns };
}

/** How many lines of words that begin so each page has. */
function linesPerPage({ pages }: Layout, prefix: string): readonly number[] {
  return pages
    .map((page) => {
      const own = readRunsOf(page).filter(({ text }) => text.startsWith(prefix));
      return new Set(own.map(({ baseline }) => baseline)).size;
    })
    .filter((count) => count > 0);
}

function pagesWith({ pages }: Layout, words: string): readonly number[] {
  return pages.flatMap((page, index) => (textOf(page).includes(words) ? [index] : []));
}

function runOf({ pages }: Layout, words: string): TextRun {
  const run = pages.flatMap(readRunsOf).find(({ text }) => text.startsWith(words));
  return run ?? expect.fail(`no run ${words}`);
}

/** Baseline of the last line of words that begin so. */
function lastLineOf({ pages }: Layout, prefix: string): number {
  const runs = pages.flatMap(readRunsOf).filter(({ text }) => text.startsWith(prefix));
  return Math.max(...runs.map(({ baseline }) => baseline));
}

describe('a row that finds no room', () => {
  const long = table(['A', 'B'], ['first', 'row'], ['long', prose(300, 'w')], ['last', 'row']);

  test('goes on over the page, with two lines at least on either side', () => {
    const counts = Array.from({ length: 35 }, (_, lines) =>
      linesPerPage(laidOut(documentOf([...filler(lines + 5), long])), 'w'),
    );
    expect(counts.some((each) => each.length === 2)).toBe(true);
    expect(counts.flat().filter((count) => count < 2)).toEqual([]);
  });

  test('stays whole where that leaves little white', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`r${row}`, prose(45, `c${row}w`)]);
    const layout = laidOut(documentOf([table(['A', 'B'], ...rows)]));
    expect(layout.pages.length).toBeGreaterThan(2);
    expect(
      rows.map((_, row) => linesPerPage(layout, `c${row}w`)).filter((on) => on.length > 1),
    ).toEqual([]);
  });

  test('leaves no single line of a lower cell where it can be had', () => {
    const row = [prose(150, 'a'), prose(165, 'b')];
    for (let lines = 15; lines < 40; lines += 1) {
      const layout = laidOut(documentOf([...filler(lines), table(['A', 'B'], row)]));
      expect(linesPerPage(layout, 'a'), `${lines} lines before`).not.toContain(1);
    }
  });
});

test('a short table is rather set whole on the next page than broken', () => {
  const rows = Array.from({ length: 8 }, (_, row) => [`row ${row}`, 'x']);
  const layouts = Array.from({ length: 20 }, (_, lines) =>
    laidOut(documentOf([...filler(lines + 20), table(['A', 'B'], ...rows)])),
  );
  const pages = layouts.map(
    (layout) => new Set(rows.flatMap(([row = '']) => pagesWith(layout, row))),
  );
  expect(pages.map(({ size }) => size)).toEqual(layouts.map(() => 1));
  expect(new Set(pages.flatMap((each) => [...each])).size).toBe(2);
});

describe('cells that are joined', () => {
  const joined: Table = {
    ...table(
      ['Harbour', 'Ferries', ''],
      ['Ream', 'day', prose(40, 'w')],
      ['', 'night', ''],
      ['Kampot', '', 'none'],
    ),
    joined: [
      joinedAt(0, 1, 1, 2),
      joinedAt(1, 0, 2, 1),
      joinedAt(1, 2, 2, 1),
      joinedAt(3, 0, 1, 2),
    ],
    hasRowHeaders: true,
  };

  test('take the room of the others, which are no elements', () => {
    const { structure } = laidOut(documentOf([joined]));
    const rows = structure.children[0]?.children.map(({ children }) =>
      children.map(
        ({ role, scope = '', rowSpan = 1, columnSpan = 1 }) =>
          `${role}${scope && ` ${scope}`} ${rowSpan}x${columnSpan}`,
      ),
    );
    expect(rows).toEqual([
      ['TH Column 1x1', 'TH Column 1x2'],
      ['TH Row 2x1', 'TD 1x1', 'TD 2x1'],
      ['TD 1x1'],
      ['TH Row 1x2', 'TD 1x1'],
    ]);
  });

  test('say so in the file', async () => {
    const pdf = new RawPdf(await bytesOf(documentOf([joined])));
    const attributes = pdf
      .elements()
      .filter(({ role }) => role === 'TH' || role === 'TD')
      .map(({ dictionary }) =>
        ['RowSpan', 'ColSpan'].map((key) => pdf.at(dictionary, 'A', key) ?? 1).join('x'),
      );
    expect(attributes).toEqual(['1x1', '1x2', '2x1', '1x1', '2x1', '1x1', '1x2', '1x1']);
  });

  test('stay on one page, and their rows with them', () => {
    for (let lines = 20; lines < 45; lines += 1) {
      const layout = laidOut(documentOf([...filler(lines), joined]));
      const words = ['Ream', 'day', 'night', 'w0', 'w39'];
      expect(new Set(words.flatMap((each) => pagesWith(layout, each))).size).toBe(1);
    }
  });

  test('have no rule through them', () => {
    const [page] = laidOut(documentOf([joined])).pages;
    const rules = rulesOf(page ?? expect.fail('no page'));
    const { x: second } = runOf(laidOut(documentOf([joined])), 'day');
    const short = rules.find(({ x }) => x > packSettings.page.marginLeft + 1);
    expect(short?.x).toBeLessThan(second);
    expect(rules.map(({ x }) => x === short?.x)).toEqual([false, true, false, false]);
  });

  test('make room for what they hold, in their last row', () => {
    const layout = laidOut(documentOf([joined]));
    expect(runOf(layout, 'Kampot').baseline).toBeGreaterThan(lastLineOf(layout, 'w'));
  });

  test('go on over pages where they are longer than one, and lose nothing', () => {
    const rows = Array.from({ length: 90 }, (_, row) => [
      row === 0 ? prose(150, 'w') : '',
      `r${row}`,
    ]);
    const tall = { ...table(['A', 'B'], ...rows), joined: [joinedAt(1, 0, 90, 1)] };
    const layout = laidOut(documentOf([tall]));
    expect(layout.pages.length).toBe(3);
    const words = layout.pages.flatMap((page) => wordsIn(page)).sort();
    const wanted = [...prose(150, 'w').split(' '), ...prose(90, 'r').split(' '), 'A', 'B'];
    expect(words).toEqual(wanted.sort());
  });
});

describe('any table with cells that are joined', () => {
  const mark = fc.constantFrom('^^', '<<', '', '', '');
  const cell = fc.tuple(mark, fc.constantFrom(0, 1, 3, 12, 60, 400));
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  /** The words of each cell numbered, so that each stands once. */
  function tableOf(cells: readonly (readonly (readonly [string, number])[])[]): {
    readonly made: Table;
    readonly words: readonly string[];
  } {
    const words: string[] = [];
    const texts = cells.map((row) =>
      row.map(([mark, count]) => {
        if (mark !== '') return mark;
        const own = Array.from({ length: count }, (_, index) => `w${words.length + index}`);
        words.push(...own);
        return own.join(' ');
      }),
    );
    const { cells: joined, lost } = joinedCells(texts);
    const isLost = (row: number, column: number): boolean =>
      lost.some((each) => each.row === row && each.column === column);
    const shown = texts.map((row, r) =>
      row.map((text, c) => (/^(\^\^|<<)$/.test(text) && !isLost(r, c) ? '' : text)),
    );
    const [head = [], ...rows] = shown;
    const marks = lost.map(({ row, column }) => shown[row]?.[column] ?? '');
    return { made: { ...table(head, ...rows), joined }, words: [...words, ...marks] };
  }

  test('has each word once, on its page, over no other', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 0, max: 40 }), (cells, lines) => {
        const { made, words } = tableOf(cells);
        const { pages } = laidOut(documentOf([...filler(lines), made]));
        const found = pages.flatMap(wordsIn).filter((word) => /^w\d|\^\^|<</.test(word));
        expect(found.sort()).toEqual([...words].sort());
        expect(pages.flatMap(overlaps)).toEqual([]);
        const bottom = packSettings.page.marginBottom;
        const low = pages.flatMap((page) =>
          readRunsOf(page).filter(({ baseline }) => baseline > page.height - bottom + 0.01),
        );
        expect(low).toEqual([]);
      }),
      { numRuns: 40, seed: 5, interruptAfterTimeLimit: 8_000 },
    );
  }, 60_000);

  /** Words whose ink meets that of others. */
  function overlaps(page: Page): readonly string[] {
    const runs = readRunsOf(page).filter(({ text }) => text.trim() !== '');
    const sorted = [...runs].sort((a, b) => a.baseline - b.baseline);
    return sorted.flatMap((run, index) =>
      sorted.slice(index + 1, index + 30).flatMap((other) => {
        const across = Math.min(endOf(run), endOf(other)) - Math.max(run.x, other.x);
        const isClear = other.baseline - other.size * 0.68 >= run.baseline - 0.01;
        return across > 0.6 && !isClear ? [`${run.text} and ${other.text}`] : [];
      }),
    );
  }

  function endOf({ x, width, size, text }: TextRun): number {
    return x + width - (text.length - text.trimEnd().length) * size * 0.2;
  }
});

function rulesOf({ boxes }: Page): readonly { readonly x: number }[] {
  return boxes.filter(
    (box) => box.kind === 'fill' && box.height === 0.4 && box.colour === packSettings.colours.rule,
  );
}

function wordsIn(page: Page): readonly string[] {
  return readRunsOf(page).flatMap(({ text }) => text.split(' ').filter((word) => word !== ''));
}

describe('columns', () => {
  test('keep their words whole where one word alone is too long', () => {
    const rows = ['short', 'm'.repeat(300), 'responsibility'];
    const layout = laidOut(documentOf([table(['A', 'B', 'C'], rows)]));
    const usual = laidOut(documentOf([table(['A', 'B', 'C'], ['short', 'm', 'responsibility'])]));
    expect(runOf(layout, 'responsibility').size).toBe(runOf(usual, 'responsibility').size);
  });

  test('that can have their words whole within a fair share do, when others are cut', () => {
    const needs = [30, 40, 400, 900].map((least) => ({ least, most: least }));
    const [first = 0, second = 0, third = 0, last = 0] = squeezedWidths(needs, 450);
    expect([first, second]).toEqual([30, 40]);
    expect(last / third).toBeCloseTo(1.5);
    expect(first + second + third + last).toBeCloseTo(450);
  });
});

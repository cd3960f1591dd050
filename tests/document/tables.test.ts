import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/document.ts';
import { joinedCells } from '../../src/document/tables/joined-cells.ts';
import { parse, shorthand } from './parse.ts';

const rows = '| Year | Ferries |\n|---|---|\n| 2019 | 12 |\n';

function tableOf(markdown: string): Table {
  const { document, reported } = parse(markdown);
  expect(reported).toEqual([]);
  const [first] = document.blocks;
  return first?.kind === 'table' ? first : expect.fail(`no table: ${shorthand(document.blocks)}`);
}

function mistakesIn(markdown: string): readonly (readonly [string, number | undefined])[] {
  return parse(markdown).reported.map(({ code, message, span }) => {
    expect(code).toBe('BRIEF-VERIFY-029');
    return [message, span?.line];
  });
}

describe('a table marker', () => {
  test('gives the table after it a caption, with character references decoded', () => {
    const { caption, hasRowHeaders } = tableOf(
      `<!-- table: caption: Ferries, by year&#59; all; row-headers -->\n\n${rows}`,
    );
    expect([caption, hasRowHeaders]).toEqual(['Ferries, by year; all', true]);
  });

  test('joins no cells unless it asks for it', () => {
    const marks = '| a | << |\n|---|---|\n| b | c |\n';
    expect(tableOf(`<!-- table: caption: x -->\n${marks}`).joined).toBeUndefined();
    const joined = tableOf(`<!-- table: spans -->\n${marks}`);
    expect(joined.joined).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(shorthand([joined])).toBe('table(a| / b|c)');
  });

  test('takes a mark that is escaped for words', () => {
    const table = tableOf('<!-- table: spans -->\n| a | b |\n|---|---|\n| \\^^ | \\<< |\n');
    expect(shorthand([table])).toBe('table(a|b / ^^|<<)');
  });

  test.each([
    ['<!-- table: captoin: x -->', 'unknown key of a table "captoin"'],
    ['<!-- table: -->', 'the marker asks for nothing'],
    ['<!-- table: caption: -->', 'the caption has no words'],
    ['<!-- table: spans: 2 -->', '"spans" takes no value'],
  ])(
    'that is not understood is reported, and the table is set without it: %s',
    (marker, message) => {
      expect(mistakesIn(`text\n\n${marker}\n\n${rows}`)).toEqual([[message, 3]]);
    },
  );

  test.each([
    ['a paragraph', 'words'],
    ['nothing', ''],
    ['a box', '<!-- box: note -->\n\n<!-- /box -->'],
    ['another marker', `<!-- table: row-headers -->\n\n${rows}`],
    ['a chart', `<!-- chart: bar -->\n\n${rows}`],
  ])('that %s follows is reported', (_, after) => {
    expect(mistakesIn(`<!-- table: spans -->\n\n${after}`)).toEqual([
      ['no table follows this marker', 1],
    ]);
  });

  test('that joins what is no rectangle names the cell, and its marks stand as they are', () => {
    const markdown = '<!-- table: spans -->\n\n| a | b |\n|---|---|\n| c | d |\n| ^^ | << |\n';
    expect(mistakesIn(markdown)).toEqual([['the cell in column 2 joins nothing', 6]]);
    expect(shorthand(parse(markdown).document.blocks)).toBe('table(a|b / c|d / |<<)');
  });
});

describe('cells that are joined', () => {
  test.each([
    ['to the right', ['a << b', 'c d e'], ['0 0 1x2']],
    ['down', ['a b', 'c d', '^^ e', '^^ f'], ['1 0 3x1']],
    ['both ways, with either mark', ['h i j', 'a << b', '^^ << c', '^^ ^^ d'], ['1 0 3x2']],
    ['side by side', ['h i', 'a b', '^^ ^^'], ['1 0 2x1', '1 1 2x1']],
    ['not from the head into the rows', ['a b', '^^ c'], []],
    ['not where a row has a cell of its own', ['h i', 'a <<', '^^ c'], ['1 0 1x2']],
    ['not where nothing is', ['<< b', '^^ <<'], []],
  ])('%s', (_, texts, expected) => {
    const { cells } = joinedCells(texts.map((row) => row.split(' ')));
    expect(cells.map((c) => `${c.row} ${c.column} ${c.rows}x${c.columns}`)).toEqual(expected);
  });

  test('leave no mark that is neither joined nor lost', () => {
    const { cells, lost } = joinedCells([
      ['h', '<<', '<<'],
      ['^^', 'a', '<<'],
      ['b', '^^', '<<'],
      ['^^', '<<', 'c'],
    ]);
    expect(cells).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 1, rows: 2, columns: 2 },
      { row: 2, column: 0, rows: 2, columns: 1 },
    ]);
    expect(lost).toEqual([
      { row: 1, column: 0 },
      { row: 3, column: 1 },
    ]);
  });
});

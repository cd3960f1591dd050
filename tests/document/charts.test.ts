import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIssued } from '../../src/brief/dates.ts';
import type { ChartData } from '../../src/document/charts/chart-data.ts';
import { readAmount } from '../../src/document/charts/read-amount.ts';
import { readWhen } from '../../src/document/charts/read-when.ts';
import type { Chart } from '../../src/document/document.ts';
import type { Issued } from '../../src/spec/source-description.ts';
import { parse, shorthand } from './parse.ts';

const people = '| Who | Words | Share | Kind |\n| --- | ---: | ---: | --- |\n';
const rows = '| Ada | 1,200 | 12.5 % | diary |\n| Bo | −30 | 2 % | letter |\n';

function chartOf(markdown: string): Chart {
  const { document, reported } = parse(markdown);
  expect(reported).toEqual([]);
  const [first] = document.blocks;
  return first?.kind === 'chart' ? first : expect.fail(`no chart: ${shorthand(document.blocks)}`);
}

function dataOf(markdown: string): ChartData {
  return chartOf(markdown).data;
}

describe('a chart marker', () => {
  test('makes bars of the columns of numbers, by the first column', () => {
    const data = dataOf(`<!-- chart: bar -->\n\n${people}${rows}`);
    expect(data).toEqual({
      kind: 'bar',
      series: ['Words', 'Share'],
      rows: [
        {
          label: 'Ada',
          values: [
            { amount: 1200, text: '1,200' },
            { amount: 12.5, text: '12.5 %' },
          ],
        },
        {
          label: 'Bo',
          values: [
            { amount: -30, text: '−30' },
            { amount: 2, text: '2 %' },
          ],
        },
      ],
    });
  });

  test('names columns, a title and whether the table is shown', () => {
    const marker =
      '<!-- chart: bar; title: A &lt; B&#59; so; table: shown; label: 4; values: 3 -->';
    const chart = chartOf(`${marker}\n${people}${rows}`);
    expect(chart).toMatchObject({ title: 'A < B; so', showsTable: true });
    expect(chart.data).toMatchObject({ series: ['Share'], rows: [{ label: 'diary' }, {}] });
  });

  test('makes a timeline of dates, what happened, and what else is known', () => {
    const table =
      '| When | What | No. |\n| - | - | - |\n| 2016 or later (inferred) | Ships | 4 |\n';
    expect(dataOf(`<!-- chart: timeline -->\n\n${table}`)).toEqual({
      kind: 'timeline',
      events: [
        {
          span: { from: 16801, isExact: false },
          when: '2016 or later (inferred)',
          what: 'Ships',
          details: ['No. 4'],
        },
      ],
    });
  });

  test('makes lines over dates, in their order, with gaps for empty cells', () => {
    const table =
      '| When | A | B |\n| - | - | - |\n| 1971 | 3 | |\n| March 1970 | – | 4 |\n| 1970 |\n';
    expect(dataOf(`<!-- chart: line -->\n\n${table}`)).toEqual({
      kind: 'line',
      axis: 'days',
      places: [
        { at: 0, text: '1970' },
        { at: 59, text: 'March 1970' },
        { at: 365, text: '1971' },
      ],
      series: [
        { name: 'A', values: [undefined, undefined, { amount: 3, text: '3' }] },
        { name: 'B', values: [undefined, { amount: 4, text: '4' }, undefined] },
      ],
    });
  });

  test.each([
    ['1.5', '-2', 'numbers', [-2, 1.5]],
    ['north', '2019', 'words', [0, 1]],
    ['north', 'south', 'words', [0, 1]],
  ])('makes lines over %s and %s as %s', (first, second, axis, at) => {
    const data = dataOf(
      `<!-- chart: line -->\n\n| x | y |\n|-|-|\n| ${first} | 1 |\n| ${second} | 2 |\n`,
    );
    expect(data).toMatchObject({ kind: 'line', axis, places: at.map((each) => ({ at: each })) });
  });

  test('makes a matrix of rows and columns, of whose cells some are empty', () => {
    const table = '| Source | A | B |\n| - | - | - |\n| One | 3 | |\n| Two | 0 | 1 |\n';
    expect(dataOf(`<!-- chart: matrix; totals: shown; cells: tints -->\n\n${table}`)).toEqual({
      kind: 'matrix',
      label: 'Source',
      columns: ['A', 'B'],
      rows: [
        { label: 'One', values: [{ amount: 3, text: '3' }, undefined] },
        {
          label: 'Two',
          values: [
            { amount: 0, text: '0' },
            { amount: 1, text: '1' },
          ],
        },
      ],
      cells: 'tints',
      showsTotals: true,
    });
  });

  test('reads numbers and dates by the language of the document', () => {
    const table = '| Wann | Was | Zahl |\n| - | - | - |\n| 8. Mai 2024 | x | 1.200,5 |\n';
    const of = (kind: string): ChartData =>
      dataOf(`---\nlanguage: de\n---\n\n<!-- chart: ${kind} -->\n\n${table}`);
    expect(of('bar')).toMatchObject({ rows: [{ values: [{ amount: 1200.5 }] }] });
    expect(of('timeline')).toMatchObject({ events: [{ span: { from: 19851, isExact: true } }] });
  });

  test.each([
    ['<!-- chart: bars -->', 'unknown chart "bars"'],
    ['<!-- chart: pie -->', 'unknown chart "pie"'],
    ['<!-- chart: -->', 'unknown chart ""'],
    ['<!-- chart: bar; colour: red -->', 'unknown key of a chart "colour"'],
    ['<!-- chart: bar; table: maybe -->', 'the table of a chart is "maybe"'],
    ['<!-- chart: bar; values: Words -->', 'a column is not named by its number'],
    ['<!-- chart: bar; label: 1, 2 -->', 'a column is not named by its number'],
    ['<!-- chart: bar; title: a; title: b -->', '"title" stands twice'],
    ['<!-- chart: timeline; values: 2 -->', 'a timeline chart has no "values"'],
    ['<!-- chart: line; totals: shown -->', 'a line chart has no "totals"'],
    ['<!-- chart: matrix; totals: yes -->', 'the totals of a chart are "yes"'],
    ['<!-- chart: matrix; cells: squares -->', 'the cells of a chart are "squares"'],
  ])('%s is refused where it stands, and the table stays', (marker, message) => {
    const { document, reported } = parse(`Text.\n\n${marker}\n\n${people}${rows}`);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(reported).toMatchObject([
      { code: 'BRIEF-VERIFY-027', message, span: { line: 3, column: 1 } },
    ]);
  });

  test.each([
    ['a paragraph', `words\n\n${people}${rows}`],
    ['a box', `<!-- box: note -->\n\n${people}${rows}\n<!-- /box -->\n`],
    ['another marker', `<!-- chart: bar -->\n\n${people}${rows}`],
    ['the end', ''],
  ])('without a table after it is reported: %s', (_, after) => {
    const { reported } = parse(`<!-- chart: bar -->\n\n${after}`);
    expect(reported).toMatchObject([
      { code: 'BRIEF-VERIFY-027', message: 'no table follows this chart', span: { line: 1 } },
    ]);
  });
});

describe('a table that cannot be charted stays one, with a warning at its marker', () => {
  const many = (n: number): string => '| a | 1 |\n'.repeat(n);
  const years = '| 2017 | 1 |\n| 2018 | 1 |\n| 2019 | 1 |\n';
  test.each([
    ['bar', '| a | b |\n| - | - |\n', 'it has no rows'],
    ['bar', '| a | b |\n| - | - |\n| x | y |\n', 'no column holds numbers: "y" in row 1'],
    ['bar; values: 2', '| a | b |\n| - | - |\n| x | y |\n', '"y" in row 1 is not a number'],
    ['bar; values: 9', '| a | b |\n| - | - |\n| x | 1 |\n', 'column 9 is asked for'],
    ['bar; values: 2, 2', '| a | b |\n| - | - |\n| x | 1 |\n', 'a column is named twice'],
    ['bar', `| a | b |\n| - | - |\n${many(81)}`, 'more than 80'],
    ['bar', `| a | b | c | d | e | f |\n|-|-|-|-|-|-|\n| x | 1 | 1 | 1 | 1 | 1 |\n`, 'more than 4'],
    ['bar', '| a | b |\n| - | - |\n| x[^1] | 1 |\n\n[^1]: n\n', 'a cell has a note'],
    ['bar', '| a | b |\n| - | - |\n| [x](https://a.example) | 1 |\n', 'a cell has a note, a link'],
    ['bar', `| a | b |\n| - | - |\n| ${'x'.repeat(200_000)} | 1 |\n`, '200000 characters'],
    ['bar', `| a | b |\n| - | - |\n| x | ${'9'.repeat(400)} |\n`, 'no column holds numbers'],
    ['bar', `| a | b |\n| - | - |\n${many(2)}| x | y |\n`, '"y" in row 3 is not a number'],
    ['bar', `| a | b |\n| - | - |\n${many(2)}| x |\n`, '"" in row 3 is not a number'],
    ['line', '| a | b |\n| - | - |\n', 'it has no rows'],
    ['line', `| a | b |\n| - | - |\n${many(101)}`, 'its axis has 101 words, more than 100'],
    ['line', `| a | b |\n| - | - |\n${many(10_000)}`, 'it has 10000 rows, more than 1000'],
    ['line; values: 2', '| a | b |\n| - | - |\n| 2019 | – |\n', '"b" has no numbers'],
    ['line', `| a | b |\n| - | - |\n${years}| soon | 4 |\n`, '"soon" in row 4 is not a date'],
    [
      'line',
      '| a | b |\n| - | - |\n| 1 | 1 |\n| 2 | 1 |\n| c | 4 |\n',
      '"c" in row 3 is not a number',
    ],
    ['line', `| a | b |\n| - | - |\n${years}| 2018 | 4 |\n`, 'two rows are of "2018"'],
    ['line', `| a | b |\n| - | - |\n${years}| 2020 | NaN |\n`, '"NaN" in row 4 is not a number'],
    [
      'line',
      `| a | b |\n| - | - |\n${years}| 2020 | 1e308 |\n`,
      '"1e308" in row 4 is not a number',
    ],
    ['line', `|a|b|c|d|e|f|g|h|\n${'|-'.repeat(8)}|\n|2019${'|1'.repeat(7)}|\n`, 'more than 6'],
    ['matrix', '| a | b |\n| - | - |\n', 'it has no rows'],
    ['matrix', '| a | b |\n| - | - |\n| x | -3 |\n', '"-3" is below nought'],
    ['matrix', `| a | b |\n| - | - |\n${many(401)}`, 'it has 401 rows, more than 400'],
    ['matrix', `${'|a'.repeat(62)}|\n${'|-'.repeat(62)}|\n${'|1'.repeat(62)}|\n`, 'more than 60'],
    ['timeline', '| a |\n| - |\n| 2019 |\n', 'a timeline has two columns'],
    ['timeline', '| a | b |\n| - | - |\n| soon | x |\n', '"soon" is not a date'],
    ['timeline', `| a | b |\n| - | - |\n${'| 2019 | x |\n'.repeat(121)}`, 'more than 120'],
  ])('%s', (marker, table, reason) => {
    const { document, reported } = parse(`<!-- chart: ${marker} -->\n\n${table}`);
    expect(document.blocks[0]?.kind).toBe('table');
    expect(reported).toMatchObject([{ code: 'BRIEF-VERIFY-028', span: { line: 1 } }]);
    expect(reported[0]?.message).toContain(reason);
  });
});

test('any table is drawn with all of its numbers, or stays one and is reported', () => {
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -99, max: 9999 }).map(String) },
    { weight: 2, arbitrary: fc.constantFrom('2019', '2020-05', 'May 2021', '../2024') },
    { weight: 2, arbitrary: fc.constantFrom('', '–', '-', '1,000', '12 %', '0.5') },
    { weight: 1, arbitrary: fc.constantFrom('NaN', '1e308', 'x', '\\|', '**b**', '[a](b)', '`c`') },
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 5 });
  const kind = fc.constantFrom('bar', 'line', 'timeline', 'matrix', 'matrix; totals: shown');
  fc.assert(
    fc.property(kind, fc.array(row, { minLength: 1, maxLength: 9 }), (marker, rows) => {
      const width = rows[0]?.length ?? 1;
      const table = [rows[0] ?? [], Array<string>(width).fill('-'), ...rows.slice(1)]
        .map((cells) => `| ${cells.join(' | ')} |\n`)
        .join('');
      const { document, reported } = parse(`<!-- chart: ${marker} -->\n\n${table}`);
      const [block, ...others] = document.blocks;
      expect(others).toEqual([]);
      const codes = reported.map(({ code }) => code).filter((code) => code === 'BRIEF-VERIFY-028');
      expect(codes).toHaveLength(block?.kind === 'chart' ? 0 : 1);
      if (block?.kind !== 'chart') return;
      const amounts = amountsOf(block.data);
      expect(amounts.every(({ amount }) => Number.isFinite(amount))).toBe(true);
      for (const { text } of amounts) expect(table.replaceAll('**', '')).toContain(text);
    }),
  );
});

function amountsOf(data: ChartData): readonly { readonly amount: number; readonly text: string }[] {
  if (data.kind === 'timeline') return [];
  const rows = data.kind === 'line' ? data.series : data.rows;
  return rows.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

describe('dates of a timeline', () => {
  const issued: readonly Issued[] = [
    { kind: 'date', date: '2019' },
    { kind: 'date', date: '2019-03' },
    { kind: 'date', date: '2019-03-01' },
    { kind: 'date', date: '2019-11-30' },
    { kind: 'between', earliest: '2019-11-26', latest: '2019-12' },
    { kind: 'between', earliest: '2018-03', latest: '2019-12-01' },
    { kind: 'between', earliest: '2018', latest: '2019' },
    { kind: 'between', latest: '2024-06' },
    { kind: 'between', earliest: '2016' },
  ];
  const iso = (of: Issued): string =>
    of.kind === 'date' ? of.date : `${of.earliest ?? '..'}/${of.latest ?? '..'}`;

  test.each('en fr de es pt it nl id vi km'.split(' '))(
    'are read as %s writes them',
    (language) => {
      for (const each of issued) {
        const written = formatIssued(each, language) ?? expect.fail();
        const capital = written.charAt(0).toUpperCase() + written.slice(1);
        const expected = readWhen(iso(each), 'en');
        expect(expected).toBeDefined();
        expect(readWhen(capital, language), capital).toEqual(expected);
      }
    },
  );

  test('cover their month or year, to its last day', () => {
    expect(readWhen('1970-02', 'en')).toEqual({ from: 31, to: 58, isExact: true });
    expect(readWhen('1972', 'en')).toEqual({ from: 730, to: 1095, isExact: true });
    expect(readWhen('1970-01-02 (uncertain)', 'en')).toEqual({ from: 1, to: 1, isExact: false });
  });

  test.each(['', 'x', '2019-02-30', '2019-13', '19', '../..', '2020/2019', 'May 2019 or so'])(
    'that are none: %j',
    (text) => {
      expect(readWhen(text, 'en')).toBeUndefined();
    },
  );
});

test.each([
  ['1,234.5', 'en', 1234.5],
  ['1.234,5', 'de', 1234.5],
  ['1 234', 'fr', 1234],
  ['-0', 'en', 0],
  ['12 %', 'en', 12],
  ['12,34', 'en', undefined],
  ['1e9', 'en', undefined],
  ['Infinity', 'en', undefined],
  ['1234567890123456', 'en', undefined],
  ['0.8444218515250481', 'en', 0.8444218515250481],
  ['0.333333333333333333333', 'en', undefined],
])('%j in %s is the number %s', (text, language, amount) => {
  expect(readAmount(text, language)?.amount).toBe(amount);
});

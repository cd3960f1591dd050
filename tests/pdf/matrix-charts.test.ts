import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MatrixData } from '../../src/document/charts/chart-data.ts';
import { contrast, legible } from '../../src/pdf/charts/colours.ts';
import { loadShaper } from '../../src/pdf/fonts/shaper.ts';
import type { Layout } from '../../src/pdf/layout/page.ts';
import {
  allShapes,
  buried,
  chart,
  expectSound,
  fromTheRight,
  isTable,
  matrix,
  shapesOf,
} from './charting.ts';
import { laidOut, readRunsOf, runsOf, textOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf } from './trees.ts';

beforeAll(loadShaper);

function drawn(data: MatrixData): Layout {
  return laidOut(documentOf([chart(data)]));
}

const small = matrix(['A', 'B'], { One: [1, 4], Two: [0, 16], Three: [undefined, 2] });

describe('a matrix', () => {
  test('has circles whose areas are as their amounts, and the numbers beside them', () => {
    const layout = drawn(small);
    const circles = allShapes(layout);
    expect(circles.every(({ form }) => form === 'ellipse')).toBe(true);
    const [one = 0, four = 0, sixteen = 0, two = 0] = circles.map(({ width }) => width ** 2);
    expect([four / one, sixteen / one, two / one].map(Math.round)).toEqual([4, 16, 2]);
    expect(layout.pages.map(textOf).join('')).toBe('Corner A B One 1 4 Two 0 16 Three 2 ');
  });

  test('has tints as dark as their amounts, and on each the colour that is best read', () => {
    const layout = drawn({ ...small, cells: 'tints' });
    const fills = allShapes(layout).map(({ fill = '' }) => fill);
    const darkness = fills.map((fill) => contrast(fill, '#ffffff'));
    const [one = 0, four = 0, sixteen = 0, two = 0] = darkness;
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(four);
    expect(four).toBeLessThan(sixteen);
    const numbers = layout.pages
      .flatMap(readRunsOf)
      .filter(({ text }) => /^(?:1|4|16|2) $/.test(text));
    numbers.forEach(({ colour }, index) => {
      expect(contrast(colour, fills[index] ?? '')).toBeGreaterThan(4.5);
    });
  });

  test('adds up its rows and columns where that is asked for', async () => {
    const data = { ...small, showsTotals: true };
    expect(drawn(data).pages.map(textOf).join('')).toBe(
      'Corner A B Total One 1 4 5 Two 0 16 16 Three 2 2 Total 1 22 23 ',
    );
    const [page] = await readTags(await bytesOf(documentOf([chart(data, { language: 'de' })])));
    expect(elementsOf(page?.tree, 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Matrix: One: A 1, B 4, Summe 5; Two: A 0, B 16, Summe 16; Three: B 2, Summe 2; Summe: A 1, B 22, Summe 23.',
    ]);
  });

  test('goes on over pages, its head set again and read once', () => {
    const rows = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`Row${n}`, [n, 1]]));
    const layout = drawn(matrix(['Alpha', 'Beta'], rows));
    expect(layout.pages.length).toBeGreaterThan(2);
    expectSound(layout);
    for (const page of layout.pages) {
      expect(runsOf(page).filter(({ text }) => text === 'Alpha ')).toHaveLength(1);
      expect(shapesOf(page).length).toBeGreaterThan(2);
    }
    expect(layout.pages.flatMap(readRunsOf).filter(({ text }) => text === 'Alpha ')).toHaveLength(
      1,
    );
  });

  test('is its table where the names of its columns take half of a page', () => {
    const long = 'names that are long '.repeat(25);
    const layout = drawn(matrix(['A', long, long], { One: [1, 2, 3] }));
    expect(allShapes(layout)).toEqual([]);
    expect(layout.pages.map(textOf).join('')).toContain('cell one');
  });

  test('of many columns goes on below, its rows named again', () => {
    const columns = Array.from({ length: 40 }, (_, n) => `Column${n}`);
    const layout = drawn(matrix(columns, { One: columns.map((_, n) => n), Two: [3] }));
    expectSound(layout);
    const words = layout.pages.map(textOf).join('');
    expect(words.match(/One /g)?.length).toBeGreaterThan(2);
    for (const name of columns) expect(words.split(`${name} `)).toHaveLength(2);
    expect(allShapes(layout)).toHaveLength(39 + 1);
  });
});

describe('any matrix', () => {
  const name = fc
    .array(fc.stringMatching(/^[A-Za-zéßжα,.“”]{1,16}$/), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(' '));
  const amount = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 0, max: 30 }),
    fc.constantFrom(1e15, 1e-9, 0.5),
  );
  const data = fc.integer({ min: 1, max: 20 }).chain((count) =>
    fc
      .record({
        columns: fc.array(name, { minLength: count, maxLength: count }),
        rows: fc.array(fc.tuple(name, fc.array(amount, { minLength: count, maxLength: count })), {
          minLength: 1,
          maxLength: 12,
        }),
        cells: fc.constantFrom('circles', 'tints'),
        showsTotals: fc.boolean(),
      })
      .map(
        ({ columns, rows, cells, showsTotals }): MatrixData => ({
          ...matrix(columns, {}, { cells, showsTotals }),
          rows: rows.map(([label, values]) => ({
            label,
            values: values.map((each) =>
              each === undefined ? each : { amount: each, text: String(each) },
            ),
          })),
        }),
      ),
  );

  test('draws each amount once, inside its column, no words over others', () => {
    fc.assert(
      fc.property(data, fc.boolean(), fc.nat(14), fc.boolean(), (each, isBoxed, depth, isRight) => {
        const plain = chart(each);
        const block = buried(isRight ? fromTheRight(plain) : plain, depth);
        const layout = laidOut(documentOf([isBoxed ? box('balance', block) : block]));
        expectSound(layout, { wordsOnMarks: each.cells === 'tints' });
        if (isTable(layout)) return;
        const amounts = each.rows.flatMap(({ values }) => values);
        expect(allShapes(layout)).toHaveLength(
          amounts.filter((value) => (value?.amount ?? 0) > 0).length,
        );
        const shown = layout.pages.map(textOf).join('').replace(/\s/g, '');
        for (const column of each.columns) expect(shown).toContain(column.replace(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});

test('words in a chart are seven points high at least', () => {
  const sizes = { ...packSettings.sizes, small: 4.5 };
  const layout = laidOut(documentOf([chart(small)]), { ...packSettings, sizes });
  const [page] = layout.pages;
  for (const { size } of readRunsOf(page ?? expect.fail())) expect(size).toBeGreaterThanOrEqual(7);
});

test('what is drawn stands out from white, whatever the colour of the pack', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (rgb) => {
      const colour = `#${rgb.toString(16).padStart(6, '0')}`;
      expect(contrast(legible(colour), '#ffffff')).toBeGreaterThanOrEqual(3);
    }),
  );
  const colours = { ...packSettings.colours, accent: '#ffee00' };
  const layout = laidOut(documentOf([chart(small)]), { ...packSettings, colours });
  const [first] = allShapes(layout);
  expect(contrast(first?.fill ?? '', '#ffffff')).toBeGreaterThanOrEqual(3);
});

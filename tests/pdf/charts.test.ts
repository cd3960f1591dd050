import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BarData, TimelineData } from '../../src/document/charts/chart-data.ts';
import { formatNumber, numberForm } from '../../src/pdf/charts/format-number.ts';
import { niceTicks } from '../../src/pdf/charts/nice-ticks.ts';
import { timeTicks } from '../../src/pdf/charts/time-ticks.ts';
import { loadShaper } from '../../src/pdf/fonts/shaper.ts';
import {
  allShapes,
  bars,
  buried,
  chart,
  expectSound,
  fromTheRight,
  isTable,
  matrix,
  shapesOf,
  timeline,
} from './charting.ts';
import { laidOut, readRunsOf, runsOf, textOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf, list, paragraph } from './trees.ts';

beforeAll(loadShaper);

describe('bars', () => {
  test('are as long as their numbers, from one nought', () => {
    const [a, b, c] = allShapes(
      laidOut(documentOf([chart(bars(['a', 50], ['b', 100], ['c', 0]))])),
    );
    expect(a?.x).toBe(b?.x);
    expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(2);
    expect(c?.width).toBe(0);
    expect(b?.width).toBeGreaterThan(150);
  });

  test('below nought go left', () => {
    const [a, b] = allShapes(laidOut(documentOf([chart(bars(['a', -50], ['b', 100]))])));
    expect((a?.x ?? 0) + (a?.width ?? 0)).toBeCloseTo(b?.x ?? Number.NaN);
  });

  test('of a group differ in tint, so that grey tells them apart, and each is named', () => {
    const layout = laidOut(documentOf([chart(bars(['Ada', 3, 5], ['Bo', 4, 1]))]));
    const fills = allShapes(layout).map(({ fill }) => fill);
    expect(new Set(fills).size).toBe(2);
    expect(layout.pages.map(textOf).join('')).toBe(
      'Ada Series0 3 Series1 5 Bo Series0 4 Series1 1 ',
    );
  });
});

describe('a timeline', () => {
  const [sure, unsure, span, open] = [
    { from: 100, to: 100, isExact: true },
    { from: 200, to: 200, isExact: false },
    { from: 300, to: 600, isExact: true },
    { from: 500, isExact: false },
  ];

  test('fills what is certain and leaves the rest hollow', () => {
    const shapes = allShapes(laidOut(documentOf([chart(timeline(sure, unsure, span, open))])));
    const { accent } = packSettings.colours;
    expect(shapes.map(({ fill }) => fill)).toEqual([accent, '#ffffff', accent, '#ffffff']);
    expect(shapes.map(({ stroke }) => stroke?.colour)).toEqual(Array(4).fill(accent));
  });

  test('draws a side without a bound to the edge of the scale, in a point', () => {
    const shapes = allShapes(laidOut(documentOf([chart(timeline(sure, unsure, span, open))])));
    const ends = shapes.map(({ x, width }) => x + width);
    expect(Math.max(...ends)).toBe(ends[3]);
    expect(shapes.map(({ points }) => points.length)).toEqual([4, 4, 4, 5]);
  });

  test('keeps the order of time across the page', () => {
    const days = [0, 400, 900, 5000].map((from) => ({ from, to: from, isExact: true }));
    const shapes = allShapes(laidOut(documentOf([chart(timeline(...days))])));
    const at = shapes.map(({ x }) => x);
    const [a = 0, b = 0, c = 0, d = 0] = at;
    expect((b - a) / (d - a)).toBeCloseTo(0.08);
    expect((c - a) / (d - a)).toBeCloseTo(0.18);
  });

  test('goes on over pages under its scale, which is read once by nobody', () => {
    const days = Array.from({ length: 80 }, (_, n) => ({
      from: n * 30,
      to: n * 30,
      isExact: true,
    }));
    const layout = laidOut(documentOf([chart(timeline(...days))]));
    expect(layout.pages.length).toBeGreaterThan(1);
    expectSound(layout);
    for (const page of layout.pages) {
      const scale = runsOf(page).filter(({ text }) => /^19\d\d$/.test(text));
      expect(scale.length).toBeGreaterThan(1);
      expect(scale.every(({ tag }) => tag === 'artifact')).toBe(true);
      expect(shapesOf(page).length).toBeGreaterThan(1);
    }
  });
});

describe('any chart', () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-zéßжα,.“”]{1,40}$/), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(' '));
  const amount = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 1e-9, 1e15, -1e15),
  );
  const barData = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc
      .array(fc.tuple(words, fc.array(amount, { minLength: count, maxLength: count })), {
        minLength: 1,
        maxLength: 20,
      })
      .map((rows) => bars(...rows.map(([label, each]) => [label, ...each] as const))),
  );
  const day = fc.integer({ min: -700_000, max: 2_900_000 });
  const near = fc.integer({ min: 17_000, max: 18_000 });
  const span = fc.oneof(
    ...[day, near].flatMap((each) => [
      fc.record({ from: each, isExact: fc.boolean() }),
      fc.record({ to: each, isExact: fc.boolean() }),
      fc
        .tuple(each, fc.integer({ min: 0, max: 900 }), fc.boolean())
        .map(([from, length, isExact]) => ({ from, to: from + length, isExact })),
    ]),
  );
  const timelineData = fc
    .array(
      fc.record({ span, when: words, what: words, details: fc.array(words, { maxLength: 2 }) }),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((events): TimelineData => ({ kind: 'timeline', events }));

  test('draws each datum once, inside its column, no words over others or over marks', () => {
    fc.assert(
      fc.property(
        fc.oneof(barData, timelineData),
        fc.boolean(),
        fc.nat(14),
        fc.boolean(),
        (data, isBoxed, depth, isRight) => {
          const plain = chart(data, { title: 'Heading' });
          const block = buried(isRight ? fromTheRight(plain) : plain, depth);
          const layout = laidOut(documentOf([isBoxed ? box('balance', block) : block]));
          expectSound(layout);
          if (isTable(layout)) return;
          const shown = layout.pages.map(textOf).join('').replace(/\s/g, '');
          expect(shown).toBe(`Figure 1. Heading${wordsOf(data).join('')}`.replace(/\s/g, ''));
          expect(allShapes(layout)).toHaveLength(countOf(data));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function wordsOf(data: BarData | TimelineData): readonly string[] {
  if (data.kind === 'timeline')
    return data.events.flatMap(({ when, what, details }) => [
      when,
      ...details.map((each) => `·${each}`),
      what,
    ]);
  const { series, rows } = data;
  return rows.flatMap(({ label, values }) => [
    label,
    ...values.flatMap(({ text }, index) => [
      ...(series.length > 1 ? [series[index] ?? ''] : []),
      text,
    ]),
  ]);
}

function countOf(data: BarData | TimelineData): number {
  return data.kind === 'timeline' ? data.events.length : data.rows.length * data.series.length;
}

test('a chart of words that are read from the right is the mirror of one that is not', () => {
  const data = [
    bars(['Ada', 3, 5], ['Bo', -4, 1]),
    timeline(
      { from: 5, isExact: true },
      { from: 90, to: 99, isExact: true },
      { to: 9, isExact: true },
    ),
    matrix(['A', 'B', 'C'], { One: [1, 2, 5], Two: [0, undefined, 4] }, { cells: 'tints' }),
  ];
  for (const each of data) {
    const left = laidOut(documentOf([chart(each)]));
    const right = laidOut(documentOf([fromTheRight(chart(each))]));
    expectSound(right, { wordsOnMarks: true });
    const across = left.pages[0]?.width ?? 0;
    const mirrored = allShapes(right).map(({ x, width }) => across - x - width);
    allShapes(left).forEach(({ x }, index) => {
      expect(mirrored[index]).toBeCloseTo(x);
    });
    expect(right.pages.map(textOf)).toEqual(left.pages.map(textOf));
  }
});

describe('to who cannot see it a chart', () => {
  test('is one figure, whose alternative holds the data', async () => {
    const blocks = [
      chart(bars(['Ada', 3, 5], ['Bo', 4, 1]), { title: 'Words' }),
      chart(timeline({ from: 5, to: 5, isExact: true }, { to: 9, isExact: false })),
    ];
    const [page] = await readTags(await bytesOf(documentOf(blocks)));
    expect(elementsOf(page?.tree, 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Bar chart, Words: Ada: Series0 3, Series1 5; Bo: Series0 4, Series1 1.',
      'Timeline: when0: what0, No. 0; when1: what1, No. 1.',
    ]);
    expect(elementsOf(page?.tree, 'Table')).toEqual([]);
  });

  test('is named in the words of the pack', () => {
    const settings = { ...packSettings, labels: { 'chart-bar': 'Balkendiagramm' } };
    const { structure } = laidOut(documentOf([chart(bars(['a', 1]))]), settings);
    expect(structure.children[0]?.alternative).toBe('Balkendiagramm: a: Series0 1.');
  });

  test('comes with its table where that is asked for', () => {
    const { pages, structure } = laidOut(documentOf([chart(bars(['a', 1]), { showsTable: true })]));
    expect(structure.children.map(({ role }) => role)).toEqual(['Figure', 'Table']);
    expect(pages.map(textOf).join('')).toContain('cell two');
  });
});

test('in a narrow place a chart is its table', () => {
  const inside = buried(chart(bars(['a', 1])), 30);
  const layout = laidOut(documentOf([list([paragraph('x'), inside])]));
  expect(allShapes(layout)).toEqual([]);
  expect(readRunsOf(layout.pages[0] ?? expect.fail()).map(({ text }) => text)).toContain(
    'cell one',
  );
});

describe('scales', () => {
  test.each([
    [0, 171, 5, [0, 50, 100, 150, 200]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
    [-30, 1200, 5, [-500, 0, 500, 1000, 1500]],
    [0, 0, 1, [0, 1]],
    [0, 1, 1, [0, 1]],
  ])('from %d to %d in about %d steps are round', (least, most, count, ticks) => {
    expect(niceTicks(least, most, count)).toEqual(ticks);
  });

  test('cover what they are given, whatever it is', () => {
    const finite = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(finite, finite, fc.integer({ min: 1, max: 9 }), (a, b, count) => {
        const [least, most] = [Math.min(a, b, 0), Math.max(a, b, 0)];
        fc.pre(most - least > 1e-9);
        const ticks = niceTicks(least, most, count);
        expect(ticks[0]).toBeLessThanOrEqual(least + 1e-300);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most - 1e-300);
        expect(ticks.length).toBeLessThanOrEqual(count + 3);
      }),
    );
  });

  test('of time begin with years, months or days', () => {
    const texts = (from: number, to: number, most: number): readonly string[] =>
      timeTicks(from, to, 'en', (ticks) => ticks.length <= most).map(({ text }) => text);
    expect(texts(16_800, 19_900, 5)).toEqual(['2016', '2018', '2020', '2022', '2024']);
    expect(texts(17_890, 18_100, 4)).toEqual(['January 2019', 'April 2019', 'July 2019']);
    expect(texts(0, 3, 4)).toEqual([
      '1 January 1970',
      '2 January 1970',
      '3 January 1970',
      '4 January 1970',
    ]);
  });

  test.each([
    [1500, 'en', '1500'],
    [12_500.5, 'en', '12\u00a0500.5'],
    [-0.25, 'fr', '−0,25'],
    [1e15, 'de', '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000'],
  ])('say %d in %s as %s', (value, language, text) => {
    expect(formatNumber(value, numberForm([], language))).toBe(text);
  });

  test.each([
    [['9,000', '12'], 'en', '−1,500'],
    [['9 000', '12'], 'en', '−1\u00a0500'],
    [['19,000', '12'], 'en', '−1500'],
    [['1.000,5'], 'de', '−1.500'],
    [['1.000'], 'en', '−1500'],
    [['12 %', '3%'], 'en', '−1500\u00a0%'],
  ])('write numbers as %j in %s have them', (texts, language, text) => {
    expect(formatNumber(-1500, numberForm(texts, language))).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineData } from '../../src/document/charts/chart-data.ts';
import { spread } from '../../src/pdf/charts/spread.ts';
import type { Layout, Shape } from '../../src/pdf/layout/page.ts';
import { allShapes, buried, chart, expectSound, isTable, lines } from './charting.ts';
import { laidOut, readRunsOf, runsOf, textOf } from './laid-out.ts';
import { elementsOf, readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf } from './trees.ts';

function drawn(data: LineData): Layout {
  return laidOut(documentOf([chart(data)]));
}

/** Lines of the data: longer than two points, or inside the plot. Leaders and samples have two points. */
function linesOf(layout: Layout): readonly Shape[] {
  return allShapes(layout).filter(({ form, points }) => form === 'line' && points.length > 2);
}

function placesOf({ x, y, points }: Shape): readonly (readonly [number, number])[] {
  return points.map(([dx, dy]) => [x + dx, y + dy]);
}

function marksOf(layout: Layout): readonly Shape[] {
  return allShapes(layout).filter(({ form }) => form !== 'line');
}

describe('a line', () => {
  test('goes through its numbers: as far across as places are apart, as high as amounts', () => {
    const [line] = linesOf(drawn(lines([0, 10, 40], { A: [0, 50, 100], B: [7, 7, 8] })));
    const [a, b, c] = placesOf(line ?? expect.fail());
    const [ax, ay, bx, by, cx, cy] = [...(a ?? []), ...(b ?? []), ...(c ?? [])] as number[];
    expect(((bx ?? 0) - (ax ?? 0)) / ((cx ?? 0) - (ax ?? 0))).toBeCloseTo(0.25);
    expect(((ay ?? 0) - (by ?? 0)) / ((ay ?? 0) - (cy ?? 0))).toBeCloseTo(0.5);
  });

  test('stands against the ticks of its scale', () => {
    const layout = drawn(lines([0, 1, 2], { A: [-5, 0, 10] }));
    const ticks = layout.pages.flatMap(runsOf).filter(({ tag }) => tag === 'artifact');
    const yOf = (text: string): number =>
      ticks.find((run) => run.text === text)?.baseline ?? expect.fail(text);
    const [line] = linesOf(layout);
    const ys = placesOf(line ?? expect.fail()).map(([, y]) => y);
    const down = yOf('0') - (ys[1] ?? 0);
    expect(yOf('−5') - (ys[0] ?? 0)).toBeCloseTo(down);
    expect(yOf('10') - (ys[2] ?? 0)).toBeCloseTo(down);
  });

  test('has a gap where there is no number, and a mark where one stands alone', () => {
    const data = lines([1, 2, 3, 4, 5, 6, 7], {
      A: [1, 2, 3, undefined, 5, undefined, 7],
    });
    const layout = drawn(data);
    expect(linesOf(layout).map(({ points }) => points.length)).toEqual([3]);
    // One in the key.
    expect(marksOf(layout)).toHaveLength(5 + 1);
  });

  test('of one place is a mark in the middle, and lines that are all equal stand inside the plot', () => {
    const [one] = marksOf(drawn(lines([5], { '': [4] })));
    expect((one?.x ?? 0) + (one?.width ?? 0) / 2).toBeGreaterThan(200);
    const layout = drawn(lines([5, 6, 7], { A: [4, 4, 4], B: [4, 4, 4], C: [4, 4, 4] }));
    expect(new Set(linesOf(layout).map(({ y }) => y)).size).toBe(1);
    expectSound(layout, { marks: true });
  });

  test('differs from the others in dash and mark, so that grey tells them apart', () => {
    const series = Object.fromEntries([...'ABCDEF'].map((name, n) => [name, [n, n + 1, n]]));
    const layout = drawn(lines([1, 2, 3], series));
    const dashes = linesOf(layout).map(({ stroke }) => (stroke?.dash ?? []).join(' '));
    expect(new Set(dashes).size).toBe(6);
    const looks = marksOf(layout).map(({ points, fill }) => `${points.join(';')} ${fill}`);
    expect(new Set(looks).size).toBe(6);
  });

  test('of very many points has few marks', () => {
    const places = Array.from({ length: 1000 }, (_, n) => n);
    const layout = drawn(lines(places, { A: places.map(Math.sin) }));
    expect(linesOf(layout)[0]?.points).toHaveLength(1000);
    expect(marksOf(layout).length).toBeLessThan(60);
  });
});

describe('the names of lines', () => {
  test('stand where the lines end, in their order', () => {
    const layout = drawn(lines([1, 2, 3], { Low: [1, 2, 1], High: [1, 2, 90], Mid: [1, 2, 50] }));
    const runs = layout.pages.flatMap(readRunsOf);
    const yOf = (name: string): number =>
      runs.find(({ text }) => text.startsWith(name))?.baseline ?? expect.fail(name);
    expect(yOf('High')).toBeLessThan(yOf('Mid'));
    expect(yOf('Mid')).toBeLessThan(yOf('Low'));
  });

  test('stand in a key over the plot where they are long', () => {
    const long = 'The number of passengers of the night ferry '.repeat(4);
    const layout = drawn(lines([1, 2, 3], { A: [1, 2, 1], [long]: [1, 2, 9] }));
    const [first] = linesOf(layout);
    const named = layout.pages.flatMap(readRunsOf).filter(({ text }) => /passengers/.test(text));
    expect(named.length).toBeGreaterThan(1);
    for (const { baseline } of named) expect(baseline).toBeLessThan(first?.y ?? 0);
    expectSound(layout, { marks: true });
  });

  test('are spread so that none meets another, and no further than they must be', () => {
    const label = fc.record({
      at: fc.double({ min: 0, max: 100, noNaN: true }),
      height: fc.constantFrom(5, 10),
    });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const middles = spread(labels, 0, 100);
        const order = [...labels.keys()].sort(
          (a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0),
        );
        let edge = 0;
        for (const index of order) {
          const half = (labels[index]?.height ?? 0) / 2;
          expect((middles[index] ?? 0) - half).toBeGreaterThanOrEqual(edge - 1e-9);
          edge = (middles[index] ?? 0) + half;
        }
        expect(edge).toBeLessThanOrEqual(100 + 1e-9);
        const isFree = labels.every(({ at, height }, a) =>
          labels.every(
            (other, b) => a === b || Math.abs(at - other.at) >= (height + other.height) / 2,
          ),
        );
        const isInside = labels.every(
          ({ at, height }) => at >= height / 2 && at + height / 2 <= 100,
        );
        if (isFree && isInside)
          labels.forEach(({ at }, index) => {
            expect(middles[index]).toBeCloseTo(at);
          });
      }),
    );
  });
});

describe('the axis', () => {
  const words = (layout: Layout): readonly string[] =>
    layout.pages.flatMap(readRunsOf).map(({ text }) => text.trim());

  test('names few places as they are written, and many by round ones', () => {
    expect(words(drawn(lines([1, 2, 9], { A: [1, 2, 3] })))).toEqual(['A', 'at1', 'at2', 'at9']);
    const years = Array.from({ length: 40 }, (_, n) => Math.round((n * 365.25) / 4));
    const layout = drawn(lines(years, { A: years }, 'days'));
    const ticks = layout.pages.flatMap(runsOf).filter(({ tag }) => tag === 'artifact');
    expect(ticks.map(({ text }) => text)).toContain('1975');
    expect(words(layout)).toEqual(['A']);
  });

  test('wraps long words, and names fewer of many', () => {
    const long = ['Arrivals and departures of the harbour', 'Counts of the people on the quay'].map(
      (text, at) => ({
        at,
        text,
      }),
    );
    const wrapped = drawn({
      ...lines([0, 1], { '': [1, 2] }, 'words'),
      places: [...long, ...long],
    });
    expect(words(wrapped).length).toBeGreaterThan(4);
    const few = drawn(lines([0, 1, 2, 3], { A: [1, 2, 3, 4] }, 'words'));
    expect(words(few)).toEqual(['A', 'at0', 'at1', 'at2', 'at3']);
    const places = Array.from({ length: 100 }, (_, n) => n);
    const named = words(drawn(lines(places, { A: places }, 'words')));
    expect(named.length).toBeGreaterThan(8);
    expect(named.length).toBeLessThan(60);
  });
});

describe('any lines', () => {
  const name = fc
    .array(fc.stringMatching(/^[A-Za-zéßжα,.“”]{1,14}$/), { minLength: 1, maxLength: 9 })
    .map((all) => all.join(' '));
  const amount = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.constantFrom(0, 1e-9, 1e15, -1e15, 999_999_999_999_999, 999_999_999_999_998),
  );
  const data = fc
    .record({
      axis: fc.constantFrom('days', 'numbers', 'words'),
      places: fc.uniqueArray(fc.integer({ min: -700_000, max: 2_900_000 }), {
        minLength: 1,
        maxLength: 30,
      }),
      labels: fc.array(name, { minLength: 30, maxLength: 30 }),
      series: fc.array(fc.tuple(name, fc.array(amount, { minLength: 30, maxLength: 30 })), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ axis, places, labels, series }): LineData => {
      const sorted = [...places].sort((a, b) => a - b);
      return {
        kind: 'line',
        axis,
        places: sorted.map((at, n) => ({
          at: axis === 'words' ? n : at,
          text: axis === 'words' ? (labels[n] ?? '') : `at${at}`,
        })),
        series: series.map(([title, amounts]) => ({
          name: title,
          values: [1, ...amounts]
            .slice(0, sorted.length)
            .map((each) => (each === undefined ? each : { amount: each, text: String(each) })),
        })),
      };
    });

  test('stand inside their column, under no words, and name each series once', () => {
    fc.assert(
      fc.property(data, fc.boolean(), fc.nat({ max: 14 }), (each, isBoxed, depth) => {
        const block = buried(chart(each), depth);
        const layout = laidOut(documentOf([isBoxed ? box('balance', block) : block]));
        expectSound(layout, { marks: true });
        if (isTable(layout)) return;
        const shown = layout.pages.map(textOf).join('').replace(/\s/g, '');
        const names = each.series.map((one) => one.name.replace(/\s/g, ''));
        for (const one of names) expect(shown).toContain(one);
        const points = linesOf(layout).reduce((sum, line) => sum + line.points.length, 0);
        expect(points).toBeLessThanOrEqual(each.places.length * each.series.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('to who cannot see it a line chart is its numbers, line after line', async () => {
  const data = lines([1, 2], { Ada: [3, undefined], Bo: [4, 5] });
  const [page] = await readTags(await bytesOf(documentOf([chart(data, { title: 'Words' })])));
  expect(elementsOf(page?.tree, 'Figure').map(({ alternative }) => alternative)).toEqual([
    'Line chart, Words: Ada: at1 3; Bo: at1 4, at2 5.',
  ]);
});

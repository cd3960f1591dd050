import { expect } from 'vitest';
import type {
  BarData,
  ChartData,
  DaySpan,
  LineData,
  MatrixData,
  TimelineData,
} from '../../src/document/charts/chart-data.ts';
import type { Block, Chart } from '../../src/document/document.ts';
import type { Layout, Page, Shape } from '../../src/pdf/layout/page.ts';
import { runsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { table } from './trees.ts';

// Charts built by hand, and laws that hold of each.

export function chart(data: ChartData, options: Partial<Chart> = {}): Chart {
  const plain = table(['A', 'B'], ['cell one', 'cell two']);
  return { kind: 'chart', data, table: plain, showsTable: false, language: 'en', ...options };
}

/** The chart as it is set in a text that is read from the right. */
export function fromTheRight(drawn: Chart): Chart {
  return { ...drawn, table: table(['א', 'ב'], ['cell one', 'cell two']) };
}

/** Inside so many quotations, each narrower than the one around it. */
export function buried(block: Block, depth: number): Block {
  return depth === 0 ? block : { kind: 'block-quotation', blocks: [buried(block, depth - 1)] };
}

/** Where there was no room for a chart its table stands. */
export function isTable(layout: Layout): boolean {
  return layout.pages.flatMap(runsOf).some(({ text }) => text.startsWith('cell one'));
}

export function bars(...rows: readonly (readonly [string, ...number[]])[]): BarData {
  const count = (rows[0]?.length ?? 1) - 1;
  return {
    kind: 'bar',
    series: Array.from({ length: count }, (_, index) => `Series${index}`),
    rows: rows.map(([label, ...amounts]) => ({
      label,
      values: amounts.map((amount) => ({ amount, text: String(amount) })),
    })),
  };
}

export function timeline(...spans: readonly DaySpan[]): TimelineData {
  const events = spans.map((span, index) => ({
    span,
    when: `when${index}`,
    what: `what${index}`,
    details: [`No. ${index}`],
  }));
  return { kind: 'timeline', events };
}

export function shapesOf({ boxes }: Page): readonly Shape[] {
  return boxes.filter((each) => each.kind === 'shape');
}

export function allShapes({ pages }: Layout): readonly Shape[] {
  return pages.flatMap(shapesOf);
}

export function lines(
  places: readonly number[],
  series: Readonly<Record<string, readonly (number | undefined)[]>>,
  axis: LineData['axis'] = 'numbers',
): LineData {
  return {
    kind: 'line',
    axis,
    places: places.map((at) => ({ at, text: `at${at}` })),
    series: Object.entries(series).map(([name, values]) => ({
      name,
      values: values.map((amount) =>
        amount === undefined ? undefined : { amount, text: String(amount) },
      ),
    })),
  };
}

export function matrix(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly (number | undefined)[]>>,
  options: Partial<MatrixData> = {},
): MatrixData {
  return {
    kind: 'matrix',
    label: 'Corner',
    columns,
    rows: Object.entries(rows).map(([label, values]) => ({
      label,
      values: values.map((amount) =>
        amount === undefined ? undefined : { amount, text: String(amount) },
      ),
    })),
    cells: 'circles',
    showsTotals: false,
    ...options,
  };
}

interface Ink {
  readonly kind: 'text' | 'mark' | 'line';
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Marks of these kinds may meet; words may stand on none of them but on a tint. */
export interface Meetings {
  readonly marks?: boolean;
  readonly wordsOnMarks?: boolean;
}

/** Laws of every chart: inside the column, no two texts over one another, no text under a mark. */
export function expectSound({ pages }: Layout, may: Meetings = {}): void {
  const { marginLeft, marginRight, marginTop, marginBottom } = packSettings.page;
  for (const page of pages) {
    const [right, bottom] = [page.width - marginRight + 0.6, page.height - marginBottom + 0.6];
    const inks = inksOf(page).filter(({ kind, top }) => kind !== 'text' || top > 50);
    for (const ink of inks.filter((each) => each.top < bottom || each.kind !== 'text')) {
      expect(ink.left, ink.name).toBeGreaterThanOrEqual(marginLeft - 0.01);
      expect(ink.right, ink.name).toBeLessThanOrEqual(right);
      expect(ink.top, ink.name).toBeGreaterThanOrEqual(marginTop - 0.6);
      expect(ink.bottom, ink.name).toBeLessThanOrEqual(bottom);
    }
    const clashes = inks.flatMap((a, index) =>
      inks
        .slice(index + 1)
        .filter((b) => isClash(a, b, may))
        .map((b) => `${a.name} and ${b.name}`),
    );
    expect(clashes).toEqual([]);
  }
}

function isClash(a: Ink, b: Ink, may: Meetings): boolean {
  const words = [a, b].filter(({ kind }) => kind === 'text').length;
  if (words === 0 && (may.marks || a.kind === 'line' || b.kind === 'line')) return false;
  if (words === 1 && may.wordsOnMarks) return false;
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.1
  );
}

/** What has ink, piece by piece: a line is as many as it has segments, cut short so that none is large. */
function inksOf(page: Page): readonly Ink[] {
  const words = runsOf(page).map((run): Ink => {
    const end = run.x + run.width - (run.text.endsWith(' ') ? run.size * 0.3 : 0);
    return {
      kind: 'text',
      name: run.text,
      left: run.x,
      // The space after a word has no ink.
      right: end,
      top: run.baseline - run.size * 0.65,
      bottom: run.baseline + run.size * 0.1,
    };
  });
  return [...words, ...shapesOf(page).flatMap(inksOfShape)];
}

function inksOfShape({ form, x, y, width, height, points }: Shape): readonly Ink[] {
  if (form !== 'line')
    return [{ kind: 'mark', name: 'mark', left: x, right: x + width, top: y, bottom: y + height }];
  return points.slice(1).flatMap(([toX, toY], index): readonly Ink[] => {
    const [fromX, fromY] = points[index] ?? [toX, toY];
    const count = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 2);
    const at = (part: number): readonly [number, number] => [
      x + fromX + ((toX - fromX) * part) / count,
      y + fromY + ((toY - fromY) * part) / count,
    ];
    return Array.from({ length: count }, (_, n): Ink => {
      const [[ax, ay], [bx, by]] = [at(n), at(n + 1)];
      return {
        kind: 'line',
        name: 'line',
        left: Math.min(ax, bx),
        right: Math.max(ax, bx),
        top: Math.min(ay, by) - 0.2,
        bottom: Math.max(ay, by) + 0.2,
      };
    });
  });
}

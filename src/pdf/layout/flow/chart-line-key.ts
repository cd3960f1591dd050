import type { LayoutContext } from '../setting.ts';
import { nameLines, nameWidth, sample, sampleBoxes } from './chart-line-sample.ts';
import type { DrawnSeries } from './chart-line-series.ts';
import { type ChartSetting, heightOf, stacked } from './chart-rows.ts';
import type { Atom } from './flow-item.ts';

/** Over the plot, side by side in as many rows as they take. A single line without a name needs none. */
export function keyAtoms(
  series: readonly DrawnSeries[],
  setting: ChartSetting,
  context: LayoutContext,
): readonly Atom[] {
  const { size } = context.style.tableCell;
  if (series.every(({ name }) => name === '')) return [];
  const before = (sample.length + sample.gap) * size;
  const most = setting.measure - before - size;
  const rows: { each: DrawnSeries; x: number; measure: number }[][] = [];
  let edge = Number.POSITIVE_INFINITY;
  for (const each of series) {
    const measure = Math.min(most, nameWidth(each.name, context));
    const isNext = edge + before + measure > setting.x + setting.measure - size * 0.5;
    const x = isNext ? setting.x + size * 0.5 : edge;
    if (isNext) rows.push([]);
    rows.at(-1)?.push({ each, x, measure });
    edge = x + before + measure + size * 1.5;
  }
  return rows.map((row) => keyRow(row, before, setting, context));
}

function keyRow(
  row: readonly { readonly each: DrawnSeries; readonly x: number; readonly measure: number }[],
  before: number,
  setting: ChartSetting,
  context: LayoutContext,
): Atom {
  const { style } = context;
  const { size, leading } = style.tableCell;
  const pad = size * 0.15;
  const items = row.map(({ each, x, measure }) => ({
    each,
    x,
    lines: nameLines(each.name, x + before, measure, setting, context),
  }));
  const height = 2 * pad + Math.max(leading, ...items.map(({ lines }) => heightOf(lines)));
  const ground = { x: setting.x, y: 0, width: setting.measure, height };
  const boxes = items.flatMap(({ each, x, lines }) => [
    ...sampleBoxes(each, [x, pad + leading / 2], setting, context),
    ...stacked(lines, pad),
  ]);
  return {
    kind: 'atom',
    height,
    boxes: [
      { kind: 'fill', ...ground, colour: style.colours.tableHeadFill, tag: 'artifact' },
      ...boxes,
    ],
    breakAfter: 'never',
  };
}

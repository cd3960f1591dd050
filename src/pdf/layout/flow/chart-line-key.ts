import { type Point, polyline } from '../../charts/marks.ts';
import { seriesMark } from '../../charts/series-looks.ts';
import { spread } from '../../charts/spread.ts';
import type { PlacedBox } from '../page.ts';
import { piecesOf } from '../pieces-of.ts';
import { textWidth } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import type { Plot } from './chart-line-plot.ts';
import { type DrawnSeries, markRadius, type SeriesEnd } from './chart-line-series.ts';
import { type ChartSetting, heightOf, stacked } from './chart-rows.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** Lengths in multiples of the size of the text: a piece of a line, what is free behind it and before it. */
const sample = { length: 2.6, gap: 0.5, lead: 1.5 };

/** The largest part of the measure that names take beside the plot, and the most lines of one. */
const namesPart = 0.3;
const mostLines = 3;

/** Names for the right side of a plot. */
interface EndLabels {
  readonly width: number;
  /** Of all of them, one under the other. */
  readonly height: number;
  readonly boxes: (ends: readonly SeriesEnd[], plot: Plot) => readonly PlacedBox[];
}

/** Each name beside the end of its line; `undefined` where there is one line, or a name is too long. */
export function endLabels(
  series: readonly DrawnSeries[],
  setting: ChartSetting,
  context: LayoutContext,
): EndLabels | undefined {
  const { size } = context.style.tableCell;
  const names = series.map(({ name }) => nameWidth(name, context));
  if (series.length < 2 || names.some((width) => width === 0)) return undefined;
  const measure = Math.min(setting.measure * namesPart, Math.max(...names));
  const before = (sample.lead + sample.length + sample.gap) * size;
  const x = setting.x + setting.measure - measure;
  const lines = series.map(({ name }) => nameLines(name, x, measure, setting, context));
  if (lines.some(({ length }) => length > mostLines)) return undefined;
  const heights = lines.map((set) => heightOf(set) + size * 0.2);
  return {
    width: before + measure,
    height: heights.reduce((sum, each) => sum + each, 0),
    boxes: (ends, plot) => {
      const wanted = ends.map(({ point }, index) => ({
        at: point[1],
        height: heights[index] ?? 0,
      }));
      const middles = spread(wanted, plot.top - size * 0.5, plot.bottom + size * 0.5);
      return series.flatMap((each, index): readonly PlacedBox[] => {
        const middle = middles[index] ?? 0;
        const set = lines[index] ?? [];
        const from: Point = [x - (sample.length + sample.gap) * size, middle];
        return [
          ...leader(ends[index], from, context),
          ...sampleBoxes(each, from, setting, context),
          ...stacked(set, middle - heightOf(set) / 2),
        ];
      });
    },
  };
}

/** From where a line ends at the edge of the plot to its name; faint, since it is no more of the line. */
function leader(
  end: SeriesEnd | undefined,
  [x, y]: Point,
  { style }: LayoutContext,
): readonly PlacedBox[] {
  if (end === undefined || !end.isLast) return [];
  const { size } = style.tableCell;
  const start: Point = [end.point[0] + size * markRadius * 1.6, end.point[1]];
  const { rule: colour } = style.colours;
  return [polyline([start, [x - size * 0.3, y]], { width: 0.5, colour }, 'artifact')];
}

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

/** A piece of the line with its mark in the middle. */
function sampleBoxes(
  { look }: DrawnSeries,
  [x, y]: Point,
  { node }: ChartSetting,
  { style }: LayoutContext,
): readonly PlacedBox[] {
  const { size } = style.tableCell;
  const length = sample.length * size;
  return [
    polyline(
      [
        [x, y],
        [x + length, y],
      ],
      look.stroke,
      node,
    ),
    seriesMark(look, [x + length / 2, y], size * markRadius, node),
  ];
}

/** A hair more than the words need, so that rounding breaks none. */
function nameWidth(name: string, { style, measurer }: LayoutContext): number {
  return name === '' ? 0 : textWidth(name, style.tableHead, measurer) + 0.01;
}

function nameLines(
  name: string,
  x: number,
  measure: number,
  { node }: ChartSetting,
  context: LayoutContext,
): readonly Atom[] {
  const text = context.style.tableHead;
  const pieces = piecesOf([{ kind: 'text', text: `${name} ` }], text, node, context);
  // Beside the piece of its line, whatever it is written in.
  return flowLines(pieces, { x, measure, text }, context, { align: 'left' });
}

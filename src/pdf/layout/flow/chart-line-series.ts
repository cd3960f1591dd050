import type { LineData } from '../../../document/charts/chart-data.ts';
import { type Point, polyline } from '../../charts/marks.ts';
import { type SeriesLook, seriesMark } from '../../charts/series-looks.ts';
import type { PlacedBox } from '../page.ts';
import type { LayoutContext } from '../setting.ts';
import type { Plot } from './chart-line-plot.ts';
import type { ChartSetting } from './chart-rows.ts';

export type DrawnSeries = LineData['series'][number] & { readonly look: SeriesLook };

/** Where a line ends, and whether that is the last place of the axis. */
export interface SeriesEnd {
  readonly point: Point;
  readonly isLast: boolean;
}

/** Of a mark, as a multiple of the size of the text. */
export const markRadius = 0.3;

/** Marks stand at least so far apart, in multiples of their radius. */
const markRoom = 4;

/** Where not every point can have a mark, those that do stand so far apart. */
const sparseRoom = 12;

interface DrawnLine {
  /** Stretches between gaps, each of one point or more. */
  readonly stretches: readonly (readonly Point[])[];
  readonly marks: readonly Point[];
  readonly end: SeriesEnd;
}

/** Lines first and marks over them. A cell without a number is a gap. */
export function seriesBoxes(
  series: readonly DrawnSeries[],
  x: readonly number[],
  y: (value: number) => number,
  { left, right }: Plot,
  { node }: ChartSetting,
  { style }: LayoutContext,
): { readonly boxes: readonly PlacedBox[]; readonly ends: readonly SeriesEnd[] } {
  const radius = style.tableCell.size * markRadius;
  const density = (radius * x.length) / (right - left);
  const step = density * markRoom <= 1 ? 1 : Math.ceil(density * sparseRoom);
  const lines = series.map(({ values }, index): DrawnLine => {
    const points = values.map((value, place): Point | undefined =>
      value === undefined ? undefined : [x[place] ?? 0, y(value.amount)],
    );
    return drawnLine(points, step, Math.floor((index * step) / series.length));
  });
  const strokes = lines.flatMap(({ stretches }, index) =>
    stretches
      .filter((stretch) => stretch.length > 1)
      .map((stretch) => polyline(stretch, series[index]?.look.stroke ?? hairline, node)),
  );
  const marks = lines.flatMap((line, index) => {
    const look = series[index]?.look;
    return look ? line.marks.map((point) => seriesMark(look, point, radius, node)) : [];
  });
  return { boxes: [...strokes, ...marks], ends: lines.map(({ end }) => end) };
}

const hairline = { width: 0.5, colour: '#000000' };

/** A mark at each `step`th point from `first` on, at the last, and at those that stand alone. */
function drawnLine(points: readonly (Point | undefined)[], step: number, first: number): DrawnLine {
  const stretches: Point[][] = [[]];
  for (const point of points) {
    if (point === undefined) stretches.push([]);
    else stretches.at(-1)?.push(point);
  }
  const last = points.findLastIndex((point) => point !== undefined);
  const marks = points.filter((point, index): point is Point => {
    if (point === undefined) return false;
    const isAlone = points[index - 1] === undefined && points[index + 1] === undefined;
    return isAlone || index === last || index % step === first;
  });
  const end = { point: points[last] ?? ([0, 0] as const), isLast: last === points.length - 1 };
  return { stretches: stretches.filter((stretch) => stretch.length > 0), marks, end };
}

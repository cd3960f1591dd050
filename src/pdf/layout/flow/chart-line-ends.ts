import { type Point, polyline } from '../../charts/marks.ts';
import { spread } from '../../charts/spread.ts';
import type { PlacedBox } from '../page.ts';
import type { LayoutContext } from '../setting.ts';
import type { Plot } from './chart-line-plot.ts';
import { nameLines, nameWidth, sample, sampleBoxes } from './chart-line-sample.ts';
import { type DrawnSeries, markRadius, type SeriesEnd } from './chart-line-series.ts';
import { type ChartSetting, heightOf, stacked } from './chart-rows.ts';

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

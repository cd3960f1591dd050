import type { LineData } from '../../../document/charts/chart-data.ts';
import { seriesLook } from '../../charts/series-looks.ts';
import type { LayoutContext } from '../setting.ts';
import { endLabels } from './chart-line-ends.ts';
import { keyAtoms } from './chart-line-key.ts';
import { placeAxis } from './chart-line-places.ts';
import { gridBoxes, valueScale } from './chart-line-scale.ts';
import { type DrawnSeries, seriesBoxes } from './chart-line-series.ts';
import type { ChartPart, ChartSetting } from './chart-rows.ts';

/** Height of a plot as a part of the measure, and between which lengths, in points. */
const plotHeight = { part: 0.42, least: 110, most: 190 };

/** A plot that is narrower, in points, shows nothing. */
const leastWidth = 90;

/**
 * A line a series over one scale. Each is named where it ends, beside a piece of it; where there is no
 * room for that, in a key over the plot. `undefined` where the column is too narrow for any.
 */
export function chartLine(
  data: LineData,
  setting: ChartSetting,
  context: LayoutContext,
): ChartPart | undefined {
  const { size } = context.style.tableCell;
  const { part, least, most } = plotHeight;
  const height = Math.max(least, Math.min(most, setting.measure * part));
  const scale = valueScale(data, height, setting, context);
  const left = setting.x + scale.width + size * 0.8;
  const edge = setting.x + setting.measure;
  const series = data.series.map(
    (each, index): DrawnSeries => ({ ...each, look: seriesLook(index, context.style.colours) }),
  );
  const ends = endLabels(series, setting, context);
  const isNamedAtEnd =
    ends !== undefined && ends.height <= height && edge - ends.width - left >= leastWidth;
  const right = isNamedAtEnd ? edge - ends.width : edge - size * 0.6;
  if (right - left < leastWidth) return undefined;
  const top = size * 1.2;
  const plot = { left, right, top, bottom: top + height };
  const axis = placeAxis(data, plot, setting, context);
  const at = (value: number): number => plot.bottom - scale.partOf(value) * height;
  const drawn = seriesBoxes(series, axis.at, at, plot, setting, context);
  const boxes = [
    ...gridBoxes(scale, plot, context),
    ...axis.boxes,
    ...drawn.boxes,
    ...(isNamedAtEnd ? ends.boxes(drawn.ends, plot) : []),
  ];
  return {
    head: isNamedAtEnd ? [] : keyAtoms(series, setting, context),
    rows: [{ kind: 'atom', height: plot.bottom + axis.height, boxes, breakAfter: 'free' }],
  };
}

import type { LineData } from '../../../document/charts/chart-data.ts';
import { formatNumber, numberForm } from '../../charts/format-number.ts';
import { niceTicks } from '../../charts/nice-ticks.ts';
import type { PlacedBox } from '../page.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import type { Plot } from './chart-line-plot.ts';
import { type ChartSetting, tickStyle } from './chart-rows.ts';

/** The scale of values: round numbers, the first at the foot of the plot and the last at its top. */
export interface ValueScale {
  readonly ticks: readonly {
    readonly part: number;
    readonly text: string;
    readonly value: number;
  }[];
  /** From a value to a part of the height. */
  readonly partOf: (value: number) => number;
  /** Of the widest number, in points. */
  readonly width: number;
}

/** Lines of the scale stand at least so far apart, in leadings. */
const tickRoom = 1.9;

/** Numbers that differ by less than this part of the largest are one: a double has no more to tell. */
const leastSpread = 1e-11;

export function valueScale(
  { series }: LineData,
  height: number,
  { language }: ChartSetting,
  context: LayoutContext,
): ValueScale {
  const text = tickStyle(context);
  const values = series.flatMap((each) => each.values).filter((value) => value !== undefined);
  const [least, most] = rangeOf(values.map(({ amount }) => amount));
  const count = Math.max(2, Math.min(6, Math.floor(height / (text.leading * tickRoom))));
  const marks = niceTicks(least, most, count);
  const [first, last] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const partOf = (value: number): number => (value - first) / (last - first);
  const form = numberForm(
    values.map((value) => value.text),
    language,
  );
  const ticks = marks.map((value) => {
    const words = formatNumber(value, form);
    context.inspect(words, text);
    return { part: partOf(value), text: words, value };
  });
  const widths = ticks.map((tick) => textWidth(tick.text, text, context.measurer));
  return { ticks, partOf, width: Math.max(...widths) };
}

/** The scale of numbers that are all one goes on so far past them. */
const equalRoom = 1.2;

/** From the least to the most; from nought, where that takes less than half of the height. */
function rangeOf(amounts: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const amount of amounts) {
    least = Math.min(least, amount);
    most = Math.max(most, amount);
  }
  if (most - least <= leastSpread * Math.max(Math.abs(least), Math.abs(most)))
    return [Math.min(0, least * equalRoom), Math.max(0, most * equalRoom)];
  if (least > 0 && least < most / 2) return [0, most];
  if (most < 0 && most > least / 2) return [least, 0];
  return [least, most];
}

/** A line for each tick, its number at the left; the line of nought is darker where lines go below it. */
export function gridBoxes(
  { ticks }: ValueScale,
  { left, right, top, bottom }: Plot,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { style, measurer } = context;
  const text = tickStyle(context);
  const down = baselineOf(text, measurer) - text.leading / 2;
  const hasBelow = (ticks[0]?.value ?? 0) < 0;
  return ticks.flatMap(({ part, text: words, value }): readonly PlacedBox[] => {
    const y = bottom - part * (bottom - top);
    const isNought = value === 0 && hasBelow;
    const height = isNought ? 0.9 : 0.4;
    const colour = isNought ? style.colours.muted : style.colours.rule;
    const x = left - text.size * 0.5 - textWidth(words, text, measurer);
    return [
      {
        kind: 'fill',
        x: left,
        y: y - height / 2,
        width: right - left,
        height,
        colour,
        tag: 'artifact',
      },
      ...setText(words, text, 'artifact', { x, baseline: y + down }, measurer),
    ];
  });
}

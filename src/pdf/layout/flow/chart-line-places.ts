import type { LineData } from '../../../document/charts/chart-data.ts';
import { formatNumber, numberForm } from '../../charts/format-number.ts';
import { niceTicks } from '../../charts/nice-ticks.ts';
import { finestUnit, timeTicks } from '../../charts/time-ticks.ts';
import { baselineOf, setText } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import { type PlaceAxis, type Plot, tickMark } from './chart-line-plot.ts';
import { wordTicks } from './chart-line-words.ts';
import { type ChartSetting, type Tick, tickPlace, tickStyle, ticksFit } from './chart-rows.ts';

/** At most so many places are each named as they are written. */
const mostNamed = 12;

export function placeAxis(
  data: LineData,
  plot: Plot,
  setting: ChartSetting,
  context: LayoutContext,
): PlaceAxis {
  const { size } = context.style.tableCell;
  const at = placesAt(data, plot, size);
  if (data.axis === 'words') return wordTicks(data.places, at, plot, setting, context);
  // Words may stand a little past the plot, but not past the column.
  const x = Math.max(setting.x, plot.left - size);
  const end = Math.min(setting.x + setting.measure, plot.right + size);
  const range = { x, measure: end - x };
  const fits = (ticks: readonly Tick[]): boolean => ticksFit(ticks, range, context);
  const named = data.places.map(({ text }, index): Tick => ({ at: at[index] ?? 0, text }));
  const isNamed = named.length <= mostNamed && fits(named);
  const ticks = isNamed ? named : roundTicks(data, at, setting.language, fits);
  const text = tickStyle(context);
  const baseline = plot.bottom + size * 0.5 + baselineOf(text, context.measurer);
  const words = ticks.flatMap((tick) => {
    context.inspect(tick.text, text);
    const { x } = tickPlace(tick, range, context);
    return isNamed
      ? setText(`${tick.text} `, text, setting.node, { x, baseline }, context.measurer)
      : setText(tick.text, text, 'artifact', { x, baseline }, context.measurer);
  });
  const marks = ticks.map((tick) => tickMark(tick.at, plot, context));
  return { at, boxes: [...marks, ...words], height: text.leading + size };
}

/** In proportion to dates and numbers; words share the width in equal parts. One place is in the middle. */
function placesAt(
  { axis, places }: LineData,
  { left, right }: Plot,
  size: number,
): readonly number[] {
  if (axis === 'words') {
    const slot = (right - left) / places.length;
    return places.map((_, index) => left + (index + 0.5) * slot);
  }
  const inset = size * 0.7;
  const [first, last] = [places[0]?.at ?? 0, places.at(-1)?.at ?? 0];
  if (first === last) return [(left + right) / 2];
  const scale = (right - left - 2 * inset) / (last - first);
  return places.map((place) => left + inset + (place.at - first) * scale);
}

/** Ticks of the calendar, or round numbers, as many as stand apart. */
function roundTicks(
  { axis, places }: LineData,
  at: readonly number[],
  language: string,
  fits: (ticks: readonly Tick[]) => boolean,
): readonly Tick[] {
  const [first, last] = [places[0]?.at ?? 0, places.at(-1)?.at ?? 0];
  const [left, right] = [at[0] ?? 0, at.at(-1) ?? 0];
  const placed = (value: number): number =>
    first === last ? left : left + ((value - first) / (last - first)) * (right - left);
  if (axis === 'days') {
    const tickOf = ({ day, text }: { readonly day: number; readonly text: string }): Tick => ({
      at: placed(day),
      text,
    });
    const finest = finestUnit(places.map((place) => place.at));
    return timeTicks(first, last, language, (all) => fits(all.map(tickOf)), finest).map(tickOf);
  }
  const form = numberForm(
    places.map(({ text }) => text),
    language,
  );
  for (let count = 10; count > 0; count -= 1) {
    const ticks = niceTicks(first, last, count)
      .filter((value) => value >= first && value <= last)
      .map((value) => ({ at: placed(value), text: formatNumber(value, form) }));
    if (fits(ticks)) return ticks;
  }
  return [];
}

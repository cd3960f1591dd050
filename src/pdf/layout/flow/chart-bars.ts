import type { BarData } from '../../../document/charts/chart-data.ts';
import { legible, tint } from '../../charts/colours.ts';
import { formatNumber, numberForm } from '../../charts/format-number.ts';
import { bar } from '../../charts/marks.ts';
import { niceTicks } from '../../charts/nice-ticks.ts';
import type { TextStyle } from '../../style/style.ts';
import type { PlacedBox } from '../page.ts';
import { piecesOf } from '../pieces-of.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import {
  type ChartPart,
  type ChartSetting,
  heightOf,
  rowGround,
  rowPadding,
  scaleAtom,
  sided,
  sideOf,
  stacked,
  type Tick,
  ticksFit,
} from './chart-rows.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** The largest part of the measure that labels take. */
const labelPart = 0.42;

/** How dark the bars of each series are: told apart in grey too, and named beside them anyway. */
const tints: readonly number[] = [1, 0.62, 0.36, 0.16];

/** A bar with the words at its left and its number at its right. */
interface Row {
  readonly label: string;
  readonly bar?: { readonly amount: number; readonly text: string; readonly series: number };
  /** Whether the next row is of the same group. */
  readonly goesOn: boolean;
}

interface Plan {
  readonly setting: ChartSetting;
  readonly labelWidth: number;
  readonly ticks: readonly Tick[];
  /** From a number to an x of the page. */
  readonly at: (value: number) => number;
}

/** Bars in less room, in points, show nothing. */
const leastWidth = 40;

/**
 * Bars that lie, one under the other; those of a group under its name. `undefined` where the column is
 * too narrow for them.
 */
export function chartBars(
  data: BarData,
  setting: ChartSetting,
  context: LayoutContext,
): ChartPart | undefined {
  const rows = rowsOf(data);
  const plan = planOf(rows, setting, context);
  if (plan === undefined) return undefined;
  return {
    head: [scaleAtom(plan.ticks, setting, context)],
    rows: rows.map((row) => rowAtom(row, plan, context)),
  };
}

function rowsOf({ series, rows }: BarData): readonly Row[] {
  return rows.flatMap(({ label, values }): readonly Row[] => {
    const bars = values.map((value, index) => ({
      label: series.length === 1 ? label : (series[index] ?? ''),
      bar: { ...value, series: index },
      goesOn: index < values.length - 1,
    }));
    return series.length === 1 ? bars : [{ label, goesOn: true }, ...bars];
  });
}

function planOf(
  rows: readonly Row[],
  setting: ChartSetting,
  context: LayoutContext,
): Plan | undefined {
  const { measurer, style } = context;
  const { size } = style.tableCell;
  const widest = (texts: readonly string[], text: TextStyle): number =>
    texts.reduce((most, each) => Math.max(most, textWidth(each, text, measurer)), 0);
  const labels =
    widest(
      rows.filter((row) => row.bar !== undefined).map(({ label }) => label),
      style.tableHead,
    ) + size;
  const labelWidth = Math.min(setting.measure * labelPart, labels + 2 * size);
  const amounts = rows.flatMap((row) => row.bar ?? []);
  const numbers =
    widest(
      amounts.map(({ text }) => text),
      style.tableHead,
    ) + size;
  const values = amounts.map(({ amount }) => amount);
  const left = setting.x + labelWidth + size * 0.5;
  const width = setting.x + setting.measure - numbers - size * 0.5 - left;
  if (width < leastWidth) return undefined;
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const form = numberForm(
    amounts.map(({ text }) => text),
    setting.language,
  );
  for (let count = 6; ; count -= 1) {
    const marks = niceTicks(least, most, count);
    const [first, last] = [marks[0] ?? 0, marks.at(-1) ?? 1];
    const at = (value: number): number =>
      sided(setting, left + ((value - first) / (last - first)) * width);
    const ticks = marks.map((value) => ({
      at: at(value),
      text: formatNumber(value, form),
    }));
    if (ticksFit(ticks, setting, context)) return { setting, labelWidth, ticks, at };
    if (count === 1) return { setting, labelWidth, ticks: [], at };
  }
}

function rowAtom(row: Row, plan: Plan, context: LayoutContext): Atom {
  const { style } = context;
  const { setting, labelWidth, ticks } = plan;
  const { size } = style.tableCell;
  const isHead = row.bar === undefined;
  const text = isHead ? style.tableHead : style.tableCell;
  const pieces = piecesOf([{ kind: 'text', text: `${row.label} ` }], text, setting.node, context);
  const inset = size * 0.5;
  const measure = isHead ? setting.measure - 2 * inset : labelWidth - 2 * inset;
  const x = sided(setting, setting.x + inset, measure);
  const align = sideOf(setting);
  const lines = flowLines(pieces, { x, measure, text }, context, { align });
  const top = size * rowPadding;
  const bottom = row.goesOn ? 0 : top;
  const words = Math.max(text.leading, heightOf(lines));
  const height = top + words + bottom;
  const boxes = stacked(lines, top);
  const marks = barBoxes(row, top + words / 2, plan, context);
  // No line of the scale runs through the number, nor through the name of a group.
  const number = marks.find((box) => box.kind === 'text');
  const clear = ticks.filter(
    ({ at }) => number !== undefined && (at < number.x - 2 || at > number.x + number.width),
  );
  return {
    kind: 'atom',
    height,
    boxes: [...rowGround(clear, height, setting, context, !row.goesOn), ...boxes, ...marks],
    breakAfter: row.goesOn ? 'never' : 'free',
  };
}

/** The bar from nought to its end, and the number behind it: of one that goes back, behind nought. */
function barBoxes(
  { bar: drawn }: Row,
  middle: number,
  { at, setting }: Plan,
  context: LayoutContext,
): readonly PlacedBox[] {
  if (drawn === undefined) return [];
  const { style, measurer } = context;
  const text = { ...style.tableHead, colour: style.colours.text };
  const ends = [at(Math.min(0, drawn.amount)), at(Math.max(0, drawn.amount))];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const thickness = text.size * 0.95;
  const area = { x: from, y: middle - thickness / 2, width: to - from, height: thickness };
  const accent = legible(style.colours.accent);
  const paint = { fill: tint(accent, tints[drawn.series] ?? 1), outline: accent };
  context.inspect(drawn.text, text);
  const gap = text.size * 0.5;
  const isMirrored = setting.direction === 'rtl';
  const x = isMirrored ? from - gap - textWidth(drawn.text, text, measurer) : to + gap;
  const baseline = middle - text.leading / 2 + baselineOf(text, measurer);
  return [
    bar(area, paint, setting.node),
    ...setText(`${drawn.text} `, text, setting.node, { x, baseline }, measurer),
  ];
}

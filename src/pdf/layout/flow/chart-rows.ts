import { coloured } from '../../style/variants.ts';
import type { Direction } from '../measurer.ts';
import { type PlacedBox, shiftedDown } from '../page.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import type { Atom } from './flow-item.ts';

/** The rows of a chart, or of a part of it. */
export interface ChartPart {
  /** What stands over them, on each page that they go on to: a scale. */
  readonly head: readonly Atom[];
  readonly rows: readonly Atom[];
}

export interface ChartSetting extends Setting {
  readonly language: string;
  /** Of its words: a chart that is read from the right begins there. */
  readonly direction: Direction;
}

/** The left edge of what would stand at `left` in a chart that is read from the left. */
export function sided(
  { x, measure, direction }: ChartSetting,
  left: number,
  width: number = 0,
): number {
  return direction === 'rtl' ? 2 * x + measure - left - width : left;
}

/** The side at which the words of a chart begin. */
export function sideOf({ direction }: ChartSetting): 'left' | 'right' {
  return direction === 'rtl' ? 'right' : 'left';
}

/** A place on the scale: `at` is an x of the page. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Room above and below the words of a row, as a multiple of their size. */
export const rowPadding = 0.35;

/** Between two words of a scale, as a multiple of their size. */
const tickGap = 0.8;

/** Lines one under the other; some are higher than others, as Khmer wants it. */
export function stacked(lines: readonly Atom[], top: number): readonly PlacedBox[] {
  let y = top;
  return lines.flatMap(({ boxes, height }) => {
    const set = boxes.map((box) => shiftedDown(box, y));
    y += height;
    return set;
  });
}

/** Of lines one under the other, in points. */
export function heightOf(lines: readonly Atom[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** The words of the scale, each over its line. All of it is furniture: the marks say what it says. */
export function scaleAtom(ticks: readonly Tick[], setting: Setting, context: LayoutContext): Atom {
  const { style, measurer } = context;
  const text = tickStyle(context);
  const height = text.leading + text.size * 0.3;
  const baseline = baselineOf(text, measurer) + text.size * 0.15;
  const words = ticks.flatMap((tick) => {
    context.inspect(tick.text, text);
    const { x } = tickPlace(tick, setting, context);
    return setText(tick.text, text, 'artifact', { x, baseline }, measurer);
  });
  const { x, measure: width } = setting;
  const ground = { kind: 'fill', x, y: 0, width, height, tag: 'artifact' } as const;
  const boxes: readonly PlacedBox[] = [
    { ...ground, colour: style.colours.tableHeadFill },
    ...words,
  ];
  return { kind: 'atom', height, boxes, breakAfter: 'never' };
}

/** Whether the words of a scale stand apart. */
export function ticksFit(
  ticks: readonly Tick[],
  setting: Pick<Setting, 'x' | 'measure'>,
  context: LayoutContext,
): boolean {
  const gap = tickStyle(context).size * tickGap;
  const places = ticks.map((tick) => tickPlace(tick, setting, context)).sort((a, b) => a.x - b.x);
  return places.every(({ x }, index) => {
    const before = places[index - 1];
    return before === undefined || before.x + before.width + gap <= x;
  });
}

/** In the middle over its line, but inside the chart. */
export function tickPlace(
  { at, text }: Tick,
  { x, measure }: Pick<Setting, 'x' | 'measure'>,
  context: LayoutContext,
): { readonly x: number; readonly width: number } {
  const style = tickStyle(context);
  const width = textWidth(text, style, context.measurer);
  const inset = style.size * 0.3;
  const least = x + inset;
  return { x: Math.max(least, Math.min(at - width / 2, x + measure - width - inset)), width };
}

export function tickStyle({ style }: LayoutContext): Setting['text'] {
  return coloured(style.tableCell, style.colours.muted);
}

/** The lines of a scale through a row, and the rule under it. */
export function rowGround(
  ticks: readonly Tick[],
  height: number,
  { x, measure }: Setting,
  { style }: LayoutContext,
  hasRule = true,
): readonly PlacedBox[] {
  const base = { kind: 'fill', colour: style.colours.rule, tag: 'artifact' } as const;
  const lines = ticks.map(({ at }) => ({ ...base, x: at - 0.2, y: 0, width: 0.4, height }));
  const rule = { ...base, x, y: height - 0.4, width: measure, height: 0.4 };
  return hasRule ? [...lines, rule] : lines;
}

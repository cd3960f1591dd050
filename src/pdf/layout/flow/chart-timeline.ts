import type { TimelineData, TimelineEvent } from '../../../document/charts/chart-data.ts';
import { legible } from '../../charts/colours.ts';
import { bar, diamond, openBar } from '../../charts/marks.ts';
import { timeTicks } from '../../charts/time-ticks.ts';
import { coloured } from '../../style/variants.ts';
import type { PlacedBox, Shape } from '../page.ts';
import { piecesOf } from '../pieces-of.ts';
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

/** The part of the measure that words take. */
const wordsPart = 0.52;

/** Of half a diamond, as a multiple of the size of the text. */
const radius = 0.42;

/** Room on the scale before the first date and after the last, as a part of the time between them. */
const margin = 0.05;

interface Plan {
  readonly setting: ChartSetting;
  readonly ticks: readonly Tick[];
  readonly left: number;
  readonly right: number;
  /** From a day to an x of the page. */
  readonly at: (day: number) => number;
}

/**
 * A row an event, its words at the left, so that no two meet; its day or its span at the right, on one
 * scale. What is not certain is hollow, and a side without a bound ends in a point.
 */
export function chartTimeline(
  { events }: TimelineData,
  setting: ChartSetting,
  context: LayoutContext,
): ChartPart {
  const plan = planOf(events, setting, context);
  return {
    head: [scaleAtom(plan.ticks, setting, context)],
    rows: events.map((event) => rowAtom(event, plan, context)),
  };
}

function planOf(
  events: readonly TimelineEvent[],
  setting: ChartSetting,
  context: LayoutContext,
): Plan {
  const { size } = context.style.tableCell;
  const left = setting.x + setting.measure * wordsPart;
  const right = setting.x + setting.measure - size;
  const days = events.flatMap(({ span: { from, to } }) => [from ?? to ?? 0, to ?? from ?? 0]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(15, (last - first) * margin);
  const [start, end] = [first - room, last + room];
  const at = (day: number): number =>
    sided(setting, left + ((day - start) / (end - start)) * (right - left));
  const placed = (ticks: readonly { readonly day: number; readonly text: string }[]) =>
    ticks.map(({ day, text }): Tick => ({ at: at(day), text }));
  const measure = setting.x + setting.measure - left;
  const scale = { x: sided(setting, left, measure), measure };
  const ticks = timeTicks(start, end, setting.language, (all) =>
    ticksFit(placed(all), scale, context),
  );
  return { setting, ticks: placed(ticks), left, right, at };
}

function rowAtom(event: TimelineEvent, plan: Plan, context: LayoutContext): Atom {
  const { setting, ticks } = plan;
  const { size, leading } = context.style.tableCell;
  const top = size * rowPadding;
  const lines = wordLines(event, plan, context);
  const height = 2 * top + heightOf(lines);
  const words = stacked(lines, top);
  const ground: readonly PlacedBox[] = rowGround(ticks, height, setting, context);
  return {
    kind: 'atom',
    height,
    boxes: [...ground, ...words, markOf(event, top + leading / 2, plan, context)],
    breakAfter: 'free',
  };
}

/** The date and what else is known of it, then what happened. */
function wordLines(
  { when, what, details }: TimelineEvent,
  { setting, left }: Plan,
  context: LayoutContext,
): readonly Atom[] {
  const { tableHead, tableCell, colours } = context.style;
  const { node } = setting;
  const aside = details.map((detail) => `·\u00a0${detail} `).join('');
  const muted = coloured(tableCell, colours.muted);
  const inset = tableCell.size * 0.5;
  const measure = left - setting.x - 3 * inset;
  const place = { x: sided(setting, setting.x + inset, measure), measure, text: tableCell };
  const align = sideOf(setting);
  const date = [
    ...piecesOf([{ kind: 'text', text: `${when} ` }], tableHead, node, context),
    ...(aside === '' ? [] : piecesOf([{ kind: 'text', text: aside }], muted, node, context)),
  ];
  const words = piecesOf([{ kind: 'text', text: `${what} ` }], tableCell, node, context);
  return [
    ...flowLines(date, place, context, { align }),
    ...flowLines(words, place, context, { align }),
  ];
}

function markOf(
  { span }: TimelineEvent,
  y: number,
  { at, left, right, setting }: Plan,
  { style }: LayoutContext,
): Shape {
  const accent = legible(style.colours.accent);
  const paint = { fill: span.isExact ? accent : '#ffffff', outline: accent };
  const { node } = setting;
  const half = style.tableCell.size * radius;
  // A span ends with the end of its last day.
  const first = span.from === undefined ? sided(setting, left) : at(span.from);
  const last = span.to === undefined ? sided(setting, right) : at(span.to + 1);
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  const [isEarly, isLate] = [span.from === undefined, span.to === undefined];
  const isMirrored = setting.direction === 'rtl';
  const open = { left: isMirrored ? isLate : isEarly, right: isMirrored ? isEarly : isLate };
  const area = { x: from, y: y - half * 0.8, width: to - from, height: half * 1.6 };
  if (open.left || open.right) return openBar(area, open, paint, node);
  if (to - from < 2 * half) return diamond((from + to) / 2, y, half, paint, node);
  return bar(area, paint, node);
}

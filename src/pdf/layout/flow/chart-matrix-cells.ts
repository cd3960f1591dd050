import { legible, readableOn, tint } from '../../charts/colours.ts';
import { type Area, bar, disc } from '../../charts/marks.ts';
import type { TextStyle } from '../../style/style.ts';
import { coloured } from '../../style/variants.ts';
import type { PlacedBox } from '../page.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import { circleGap, type MatrixPlan, type PlannedCell } from './chart-matrix-plan.ts';

/** How dark the lightest tint is: an amount above nought is never white. */
const lightest = 0.06;

/** White between two tints, in points. */
const tintGap = 0.75;

/** The number of a cell, and its circle or tint; a sum is a number alone. */
export function cellBoxes(
  { text, part, isRowSum = false }: PlannedCell,
  area: Area,
  plan: MatrixPlan,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { tableHead, tableCell, colours } = context.style;
  const isCentred = isRowSum || plan.look === 'tints';
  if (part === undefined)
    return numberBoxes(text, coloured(tableHead, colours.text), area, plan, context, isCentred);
  if (part === 0) return numberBoxes(text, coloured(tableCell, colours.muted), area, plan, context);
  if (plan.look === 'tints') return tintBoxes(text, part, area, plan, context);
  const colour = legible(colours.accent);
  const { radius, setting } = plan;
  const x = groupLeft(area, plan, context) + radius;
  const y = area.y + area.height / 2;
  return [
    disc(x, y, radius * Math.sqrt(part), { fill: colour }, setting.node),
    ...numberBoxes(text, coloured(tableHead, colours.text), area, plan, context),
  ];
}

/** The whole cell, as dark as its part; its number in the colour that is read best on it. */
function tintBoxes(
  text: string,
  part: number,
  { x, y, width, height }: Area,
  plan: MatrixPlan,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { tableHead, colours } = context.style;
  const fill = tint(legible(colours.accent), lightest + (1 - lightest) * part);
  const tile = {
    x: x + tintGap,
    y: y + tintGap,
    width: width - 2 * tintGap,
    height: height - 2 * tintGap - 0.4,
  };
  const ink = coloured(tableHead, readableOn(fill, colours.text, '#ffffff'));
  return [
    bar(tile, { fill }, plan.setting.node),
    ...numberBoxes(text, ink, { x, y, width, height }, plan, context),
  ];
}

/** Beside its circle, or in the middle; ending where all numbers of the column end. */
function numberBoxes(
  text: string,
  style: TextStyle,
  area: Area,
  plan: MatrixPlan,
  context: LayoutContext,
  isCentred: boolean = plan.look === 'tints',
): readonly PlacedBox[] {
  context.inspect(text, style);
  const width = textWidth(text, style, context.measurer);
  const right = isCentred
    ? area.x + (area.width + plan.numberWidth) / 2
    : groupLeft(area, plan, context) + groupWidth(plan, context);
  const x = right - width;
  const middle = area.y + area.height / 2;
  const baseline = middle - style.leading / 2 + baselineOf(style, context.measurer);
  return setText(`${text} `, style, plan.setting.node, { x, baseline }, context.measurer);
}

/** Of the largest circle and the widest number beside it, in the middle of the column. */
function groupLeft({ x, width }: Area, plan: MatrixPlan, context: LayoutContext): number {
  return x + (width - groupWidth(plan, context)) / 2;
}

function groupWidth({ radius, numberWidth }: MatrixPlan, { style }: LayoutContext): number {
  return 2 * radius + style.tableCell.size * circleGap + numberWidth;
}

import { type Point, polyline } from '../../charts/marks.ts';
import { seriesMark } from '../../charts/series-looks.ts';
import type { PlacedBox } from '../page.ts';
import { piecesOf } from '../pieces-of.ts';
import { textWidth } from '../set-text.ts';
import type { LayoutContext } from '../setting.ts';
import { type DrawnSeries, markRadius } from './chart-line-series.ts';
import type { ChartSetting } from './chart-rows.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** Lengths in multiples of the size of the text: a piece of a line, what is free behind it and before it. */
export const sample = { length: 2.6, gap: 0.5, lead: 1.5 };

/** A piece of the line with its mark in the middle. */
export function sampleBoxes(
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
export function nameWidth(name: string, { style, measurer }: LayoutContext): number {
  return name === '' ? 0 : textWidth(name, style.tableHead, measurer) + 0.01;
}

export function nameLines(
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

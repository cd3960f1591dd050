import type { ColourSettings } from '../../spec/template-manifest.ts';
import type { Shape, Stroke } from '../layout/page.ts';
import type { Tag } from '../layout/structure.ts';
import { legible } from './colours.ts';
import { disc, type Paint, type Point, shape } from './marks.ts';

/** How the line of a series is told from the others: by dashes and marks first, so that grey does too. */
export interface SeriesLook {
  readonly stroke: Stroke;
  readonly mark: Mark;
  readonly paint: Paint;
}

type Mark = 'disc' | 'square' | 'triangle' | 'diamond' | 'wedge' | 'cross';

/** Dashes and gaps, in widths of the line. */
const dashes: readonly (readonly number[])[] = [
  [],
  [4, 2],
  [1, 1.2],
  [7, 1.6, 1, 1.6],
  [2.2, 1.4],
  [9, 3],
];

const marks: readonly Mark[] = ['disc', 'square', 'triangle', 'diamond', 'wedge', 'cross'];

/** Points. */
const lineWidth = 1.4;

/** The look of the series with this index, from 0; marks are full and hollow in turn. */
export function seriesLook(index: number, colours: ColourSettings): SeriesLook {
  const { accent, quotationRule, text, link, muted } = colours;
  const palette = [accent, quotationRule, text, link, muted, accent];
  const colour = legible(palette[index % palette.length] ?? accent);
  const dash = (dashes[index % dashes.length] ?? []).map((length) => length * lineWidth);
  return {
    stroke: { width: lineWidth, colour, ...(dash.length > 0 && { dash }) },
    mark: marks[index % marks.length] ?? 'disc',
    paint: { fill: index % 2 === 0 ? colour : '#ffffff', outline: colour },
  };
}

/** The mark of a series around a place; its box is `2 * radius` wide and high. */
export function seriesMark(
  { mark, paint }: SeriesLook,
  [x, y]: Point,
  radius: number,
  tag: Tag,
): Shape {
  if (mark === 'disc') return disc(x, y, radius, paint, tag);
  const size = 2 * radius;
  const area = { x: x - radius, y: y - radius, width: size, height: size };
  const corners = cornersOf[mark].map(([dx, dy]): Point => [dx * size, dy * size]);
  return shape(area, corners, paint, tag);
}

/** In a square of 1 by 1. */
const cornersOf: Readonly<Record<Exclude<Mark, 'disc'>, readonly Point[]>> = {
  square: [
    [0.08, 0.08],
    [0.92, 0.08],
    [0.92, 0.92],
    [0.08, 0.92],
  ],
  triangle: [
    [0.5, 0],
    [1, 0.94],
    [0, 0.94],
  ],
  diamond: [
    [0.5, -0.08],
    [1.08, 0.5],
    [0.5, 1.08],
    [-0.08, 0.5],
  ],
  wedge: [
    [0, 0.06],
    [1, 0.06],
    [0.5, 1],
  ],
  cross: [
    [0.33, 0],
    [0.67, 0],
    [0.67, 0.33],
    [1, 0.33],
    [1, 0.67],
    [0.67, 0.67],
    [0.67, 1],
    [0.33, 1],
    [0.33, 0.67],
    [0, 0.67],
    [0, 0.33],
    [0.33, 0.33],
  ],
};

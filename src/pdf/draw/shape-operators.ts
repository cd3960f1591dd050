import type { Shape } from '../layout/page.ts';
import { colourOperator, number, strokeColourOperator } from './operators.ts';

/** The path of a shape, closed, and how it is painted. ISO 32000-1, 8.5.2 and 8.5.3. */
export function shapeOperators({ x, y, points, fill, stroke }: Shape): string {
  const [first, ...others] = points.map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`);
  if (first === undefined || (fill === undefined && stroke === undefined)) return '';
  const colours = [
    ...(fill === undefined ? [] : [colourOperator(fill)]),
    ...(stroke === undefined
      ? []
      : [strokeColourOperator(stroke.colour), `${number(stroke.width)} w`]),
  ];
  const path = [`${first} m`, ...others.map((point) => `${point} l`), 'h'];
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  return [...colours, ...path, paint].join(' ');
}

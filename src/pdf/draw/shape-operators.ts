import type { Shape } from '../layout/page.ts';
import { colourOperator, number, strokeColourOperator } from './operators.ts';

/** How far the handles of a quarter of a circle reach, as a part of its radius. */
const handle = 0.5523;

/** The path of a shape and how it is painted. ISO 32000-1, 8.5.2 and 8.5.3. */
export function shapeOperators(shape: Shape): string {
  const { form, fill, stroke } = shape;
  const path = form === 'ellipse' ? ellipse(shape) : lines(shape);
  if (path === '' || (fill === undefined && stroke === undefined)) return '';
  const colours = [
    ...(fill === undefined ? [] : [colourOperator(fill)]),
    ...(stroke === undefined
      ? []
      : [strokeColourOperator(stroke.colour), `${number(stroke.width)} w`]),
  ];
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  const drawn = [...colours, path, paint].join(' ');
  if (form !== 'line') return drawn;
  // Dashes and round corners are of this line alone.
  const dash = (stroke?.dash ?? []).map(number).join(' ');
  return `q 1 j [${dash}] 0 d ${drawn} Q`;
}

function lines({ x, y, points, form }: Shape): string {
  const [first, ...others] = points.map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`);
  if (first === undefined) return '';
  const end = form === 'polygon' ? ['h'] : [];
  return [`${first} m`, ...others.map((point) => `${point} l`), ...end].join(' ');
}

/** Four quarters, clockwise from the right as it is seen. */
function ellipse({ x, y, width, height }: Shape): string {
  const [rx, ry] = [width / 2, height / 2];
  const at = (dx: number, dy: number): string =>
    `${number(x + rx + dx * rx)} ${number(y + ry + dy * ry)}`;
  const k = handle;
  const quarters = [
    [at(1, k), at(k, 1), at(0, 1)],
    [at(-k, 1), at(-1, k), at(-1, 0)],
    [at(-1, -k), at(-k, -1), at(0, -1)],
    [at(k, -1), at(1, -k), at(1, 0)],
  ];
  return [`${at(1, 0)} m`, ...quarters.map((each) => `${each.join(' ')} c`), 'h'].join(' ');
}

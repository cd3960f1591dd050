import { bar, disc, shape } from '../../charts/marks.ts';
import type { TextStyle } from '../../style/style.ts';
import type { PlacedBox } from '../page.ts';
import type { StructureNode } from '../structure.ts';

/** Width of a mark, as a multiple of the size of the text beside it. */
export const markWidth = 1.15;

/** From the left of a mark to the text beside it, likewise. */
export const markRoom = 1.9;

interface Place {
  readonly x: number;
  readonly baseline: number;
}

/** A triangle with an exclamation mark before a warning, a disc with an i before a note. */
export function callOutMark(
  role: 'note' | 'warning',
  place: Place,
  { size }: TextStyle,
  colour: string,
  tag: StructureNode,
): readonly PlacedBox[] {
  const side = size * markWidth;
  // Over the middle of a capital's height.
  const top = place.baseline - size * 0.34 - side / 2;
  const { x } = place;
  if (role === 'note') {
    const ground = disc(x + side / 2, top + side / 2, side / 2, { fill: colour }, tag);
    const stem = block(x, top, side, [0.43, 0.43, 0.57, 0.76], tag);
    return [ground, stem, disc(x + side / 2, top + side * 0.3, side * 0.085, white, tag)];
  }
  const area = { x, y: top - side * 0.06, width: side, height: side };
  const corners = [
    [side / 2, side * 0.04],
    [side, side * 0.94],
    [0, side * 0.94],
  ] as const;
  const stroke = block(x, area.y, side, [0.445, 0.36, 0.555, 0.66], tag);
  const dot = disc(x + side / 2, area.y + side * 0.77, side * 0.062, white, tag);
  return [shape(area, corners, { fill: colour }, tag), stroke, dot];
}

const white = { fill: '#ffffff' } as const;

/** A rectangle in a mark: its sides as parts of the mark's. */
function block(
  x: number,
  y: number,
  side: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
  tag: StructureNode,
): PlacedBox {
  const [width, height] = [(right - left) * side, (bottom - top) * side];
  return bar({ x: x + left * side, y: y + top * side, width, height }, white, tag);
}

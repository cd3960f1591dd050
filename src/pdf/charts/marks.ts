import type { Shape, Stroke } from '../layout/page.ts';
import type { Tag } from '../layout/structure.ts';

/** How a mark is painted: full, or hollow with an outline. */
export interface Paint {
  readonly fill?: string;
  readonly outline?: string;
}

/** Points. */
const outlineWidth = 0.8;

export type Point = readonly [x: number, y: number];

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function bar(area: Area, paint: Paint, tag: Tag): Shape {
  const { width, height } = area;
  return shape(
    area,
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    paint,
    tag,
  );
}

/** A day, or a time so short that a bar would not show. */
export function diamond(x: number, y: number, radius: number, paint: Paint, tag: Tag): Shape {
  const size = 2 * radius;
  const area = { x: x - radius, y: y - radius, width: size, height: size };
  return shape(
    area,
    [
      [radius, 0],
      [size, radius],
      [radius, size],
      [0, radius],
    ],
    paint,
    tag,
  );
}

/** A bar with a point at each side that has no bound. */
export function openBar(
  area: Area,
  open: { readonly left: boolean; readonly right: boolean },
  paint: Paint,
  tag: Tag,
): Shape {
  const { width, height } = area;
  const nose = Math.min(height, width / 2);
  const [left, right] = [open.left ? nose : 0, open.right ? width - nose : width];
  const points: readonly Point[] = [
    [left, 0],
    [right, 0],
    ...(open.right ? ([[width, height / 2]] as const) : []),
    [right, height],
    [left, height],
    ...(open.left ? ([[0, height / 2]] as const) : []),
  ];
  return shape(area, points, paint, tag);
}

/** A circle around a place. */
export function disc(x: number, y: number, radius: number, paint: Paint, tag: Tag): Shape {
  const size = 2 * radius;
  const area = { x: x - radius, y: y - radius, width: size, height: size };
  return { ...shape(area, [], paint, tag), form: 'ellipse' };
}

/** An open line through places of the page. */
export function polyline(places: readonly Point[], stroke: Stroke, tag: Tag): Shape {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [x, y] = [least(xs), least(ys)];
  const area = { x, y, width: -least(xs.map(negated)) - x, height: -least(ys.map(negated)) - y };
  const points = places.map(([px, py]): Point => [px - x, py - y]);
  return { kind: 'shape', form: 'line', ...area, points, stroke, tag };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, each) => Math.min(low, each), Number.POSITIVE_INFINITY);
}

function negated(value: number): number {
  return -value;
}

/** A closed outline whose corners count from its area. */
export function shape(
  area: Area,
  points: readonly Point[],
  { fill, outline }: Paint,
  tag: Tag,
): Shape {
  return {
    kind: 'shape',
    form: 'polygon',
    ...area,
    points,
    ...(fill !== undefined && { fill }),
    ...(outline !== undefined && { stroke: { width: outlineWidth, colour: outline } }),
    tag,
  };
}

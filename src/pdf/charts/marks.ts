import type { Shape } from '../layout/page.ts';
import type { Tag } from '../layout/structure.ts';

/** How a mark is painted: full, or hollow with an outline. */
export interface Paint {
  readonly fill?: string;
  readonly outline?: string;
}

/** Points. */
const outlineWidth = 0.8;

type Point = readonly [x: number, y: number];

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

function shape(area: Area, points: readonly Point[], { fill, outline }: Paint, tag: Tag): Shape {
  return {
    kind: 'shape',
    ...area,
    points,
    ...(fill !== undefined && { fill }),
    ...(outline !== undefined && { stroke: { width: outlineWidth, colour: outline } }),
    tag,
  };
}

/** `#rrggbb` mixed with white: all of it at 1. */
export function tint(colour: string, part: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(255 + (channel - 255) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

import type { TextStyle } from '../style/style.ts';
import type { StructureNode, Tag } from './structure.ts';

/** What layout hands to drawing: plain data, lengths in points, y downwards from the page's top. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly structure: StructureNode;
  readonly outline: readonly OutlineEntry[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In drawing order, which is reading order for all that is not an artifact. */
  readonly boxes: readonly PlacedBox[];
}

export type PlacedBox = TextRun | Fill | Shape | Picture | LinkArea | Anchor | Turned;

/** A stretch of a line in one font, size and colour. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  /** Names a font file, as `Stretch.font` does. */
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Added after each character, in points. */
  readonly tracking: number;
  /** Added at each space besides, in points: a justified line's. */
  readonly wordSpacing: number;
  /** Absent from left to right. */
  readonly direction?: 'rtl';
  readonly tag: Tag;
  /** While pages are filled: what it stands in for. None is left once they are. */
  readonly pageCall?: PageCall;
}

/** The number of the page that a place is on. */
export interface PageCall {
  readonly anchor: string;
  readonly style: TextStyle;
  /** Which edge of the run that stands in for it the number keeps. */
  readonly edge: 'left' | 'right';
  readonly leader?: Leader;
}

/** Dots from a title to its number. */
export interface Leader {
  /** Where the title ends. */
  readonly from: number;
  /** A point of the grid that the dots of all lines share. */
  readonly grid: number;
  readonly style: TextStyle;
}

/** A filled rectangle; a rule is a thin one. Always an artifact. */
export interface Fill {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly tag: 'artifact';
}

/** A mark of a chart, or a line of one. */
export interface Shape {
  readonly kind: 'shape';
  /** A closed outline, an open line, or an ellipse that fills its box. */
  readonly form: 'polygon' | 'line' | 'ellipse';
  /** With `width` and `height` the box around its points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Corners, counted from `x` and `y`; an ellipse has none. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Never of a line. */
  readonly fill?: string;
  readonly stroke?: Stroke;
  readonly tag: Tag;
}

export interface Stroke {
  readonly width: number;
  readonly colour: string;
  /** Lengths of dashes and gaps in turn, in points; whole where it is left out. */
  readonly dash?: readonly number[];
}

export interface Picture {
  readonly kind: 'picture';
  /** Names an image, as `LoadedImage.id` does. */
  readonly image: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tag: Tag;
}

/** Text that stands aslant. Always an artifact. */
export interface Turned {
  readonly kind: 'turned';
  /** The point about which it is turned, from which its runs count. */
  readonly x: number;
  readonly y: number;
  /** Radians, anticlockwise. */
  readonly angle: number;
  readonly runs: readonly TextRun[];
  readonly tag: 'artifact';
}

/** Where a click leads. Belongs to a `Link` element. */
export interface LinkArea {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: LinkTarget;
  readonly description: string;
  readonly tag: StructureNode;
}

export type LinkTarget =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'anchor'; readonly name: string };

/** A place that links and the outline lead to. */
interface Anchor {
  readonly kind: 'anchor';
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

export function shiftedDown(box: PlacedBox, by: number): PlacedBox {
  if (by === 0) return box;
  return box.kind === 'text' ? { ...box, baseline: box.baseline + by } : { ...box, y: box.y + by };
}

export function shiftedRight(box: PlacedBox, by: number): PlacedBox {
  if (by === 0) return box;
  const moved = { ...box, x: box.x + by };
  if (moved.kind !== 'text' || moved.pageCall?.leader === undefined) return moved;
  const { from, grid, style } = moved.pageCall.leader;
  const leader = { from: from + by, grid: grid + by, style };
  return { ...moved, pageCall: { ...moved.pageCall, leader } };
}

import type { StructureNode } from '../layout/structure.ts';

/** Edges of what an element shows, y upwards from the foot of its page, in points. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Attributes of an element (ISO 32000-1, 14.8.5), or `undefined` where it has none. */
export function attributesOf({
  scope,
  rowSpan,
  columnSpan,
  numbering,
}: StructureNode): Record<string, unknown> | undefined {
  if (scope ?? rowSpan ?? columnSpan)
    return {
      O: 'Table',
      ...(scope !== undefined && { Scope: scope }),
      ...(rowSpan !== undefined && { RowSpan: rowSpan }),
      ...(columnSpan !== undefined && { ColSpan: columnSpan }),
    };
  if (numbering !== undefined) return { O: 'List', ListNumbering: numbering };
  return undefined;
}

/** The attribute that tells where a figure is. */
export function placeOf({ left, bottom, right, top }: Bounds): Record<string, unknown> {
  return { O: 'Layout', BBox: [left, bottom, right, top].map(rounded) };
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

/** The least that holds both. */
export function joined(a: Bounds | undefined, b: Bounds): Bounds {
  if (a === undefined) return b;
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

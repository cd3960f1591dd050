import { outlineReader } from './outline-reader.ts';
import type { SfntTables } from './sfnt.ts';

/** The box around the ink of a glyph, in font units. */
export interface GlyphBounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** `undefined` where there is no ink. Source: OpenType 1.9, "glyf", glyph headers. */
export function boundsOf(tables: SfntTables, glyph: number): GlyphBounds | undefined {
  const outline = outlineReader(tables)(glyph);
  if (outline.length < 10) return undefined;
  const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => outline.readInt16BE(at));
  return { left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 };
}

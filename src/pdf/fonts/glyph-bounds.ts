import { requiredTable, type SfntTables } from './sfnt.ts';

/** The box around the ink of a glyph, in font units. */
export interface GlyphBounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** `undefined` where there is no ink. Source: OpenType 1.9, "glyf", glyph headers. */
export function boundsOf(tables: SfntTables, glyph: number): GlyphBounds | undefined {
  const glyf = requiredTable(tables, 'glyf');
  const loca = requiredTable(tables, 'loca');
  const isShort = requiredTable(tables, 'head').readInt16BE(50) === 0;
  const offset = (place: number): number =>
    isShort ? 2 * loca.readUInt16BE(2 * place) : loca.readUInt32BE(4 * place);
  const start = offset(glyph);
  if (offset(glyph + 1) - start < 10) return undefined;
  const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => glyf.readInt16BE(start + at));
  return { left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 };
}

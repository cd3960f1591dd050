import { requiredTable, type SfntTables } from './sfnt.ts';

/**
 * The description of a glyph's outline, which is empty where nothing is seen.
 * Source: OpenType 1.9, "glyf", "loca".
 */
export function outlineReader(tables: SfntTables): (glyph: number) => Buffer {
  const glyf = requiredTable(tables, 'glyf');
  const loca = requiredTable(tables, 'loca');
  const isShort = requiredTable(tables, 'head').readInt16BE(50) === 0;
  const offset = (glyph: number): number =>
    isShort ? 2 * loca.readUInt16BE(2 * glyph) : loca.readUInt32BE(4 * glyph);
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

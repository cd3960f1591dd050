import { requiredTable, tablesOf } from './sfnt.ts';

/** Gives glyphs of a font file other advance widths (font units, by glyph), in place. */
export function setAdvances(sfnt: Uint8Array, advances: ReadonlyMap<number, number>): void {
  if (advances.size === 0) return;
  const bytes = Buffer.from(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const hmtx = requiredTable(tablesOf(bytes), 'hmtx');
  for (const [glyph, advance] of advances) hmtx.writeUInt16BE(advance, 4 * glyph);
}

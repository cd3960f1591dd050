/** The tables of a font file, by tag. */
export interface SfntTables {
  get(tag: string): Buffer | undefined;
}

/** Those of a plain font file. */
export function tablesOf(sfnt: Buffer): SfntTables {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    const offset = sfnt.readUInt32BE(at + 8);
    tables.set(
      sfnt.toString('latin1', at, at + 4),
      sfnt.subarray(offset, offset + sfnt.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

export function requiredTable(tables: SfntTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no table ${tag}`);
  return table;
}

/**
 * The `cmap`: glyph by code point. Reads formats 4 and 12, which every font of today carries.
 * Source: OpenType 1.9, "cmap — Character to glyph index mapping table".
 */
export function readCmap(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readFormat4(subtable, glyphs);
    if (format === 12) readFormat12(subtable, glyphs);
  }
  return glyphs;
}

function readFormat4(table: Buffer, glyphs: Map<number, number>): void {
  const doubled = table.readUInt16BE(6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = table.readUInt16BE(14 + segment);
    const first = table.readUInt16BE(16 + doubled + segment);
    const delta = table.readUInt16BE(16 + 2 * doubled + segment);
    const rangeAt = 16 + 3 * doubled + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (listed !== 0) setGlyph(glyphs, code, (listed + delta) & 0xffff);
    }
  }
}

function readFormat12(table: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const first = table.readUInt32BE(at);
    const start = table.readUInt32BE(at + 8);
    for (let code = first; code <= table.readUInt32BE(at + 4); code += 1) {
      setGlyph(glyphs, code, start + code - first);
    }
  }
}

function setGlyph(glyphs: Map<number, number>, code: number, glyph: number): void {
  if (glyph !== 0) glyphs.set(code, glyph);
}

/** Advance widths by glyph, in font units. The last one stands for all that follow. */
export function readAdvances(tables: SfntTables): (glyph: number) => number {
  const hmtx = requiredTable(tables, 'hmtx');
  const count = requiredTable(tables, 'hhea').readUInt16BE(34);
  return (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, count - 1));
}

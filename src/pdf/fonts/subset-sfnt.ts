import { componentsOf } from './glyph-components.ts';
import { outlineReader } from './outline-reader.ts';
import { readAdvances, requiredTable, type SfntTables } from './sfnt.ts';
import { writeSfnt } from './write-sfnt.ts';

/**
 * A font file with the listed glyphs alone, each at its place in the list; the parts of composite
 * glyphs follow after them. A glyph may be listed twice. `advances` are those that differ from the
 * font's, in font units by place. It holds the tables that a PDF needs (ISO 32000-1, 9.9) and no
 * more: characters and widths are told by the PDF itself. For outlines of TrueType.
 * Source: OpenType 1.9, "glyf", "loca", "hmtx".
 */
export function subsetSfnt(
  tables: SfntTables,
  glyphs: readonly number[],
  advances: ReadonlyMap<number, number>,
): Buffer {
  const { outlines, sources } = collectOutlines(tables, glyphs);
  const head = Buffer.from(requiredTable(tables, 'head'));
  // Offsets of two bytes, in units of two, where they reach.
  const isShort = outlines.reduce((sum, outline) => sum + even(outline.length), 0) <= 0x1fffe;
  head.writeInt16BE(isShort ? 0 : 1, 50);
  const hhea = Buffer.from(requiredTable(tables, 'hhea'));
  hhea.writeUInt16BE(outlines.length, 34);
  const maxp = Buffer.from(requiredTable(tables, 'maxp'));
  maxp.writeUInt16BE(outlines.length, 4);
  const kept = new Map([
    ['glyf', Buffer.concat(outlines.map(padded))],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', metrics(tables, sources, advances)],
    ['loca', locations(outlines, isShort)],
    ['maxp', maxp],
  ]);
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const hints = tables.get(tag);
    if (hints !== undefined) kept.set(tag, hints);
  }
  return writeSfnt(kept);
}

interface Outlines {
  readonly outlines: readonly Buffer[];
  /** Of each outline: its glyph in the whole font. */
  readonly sources: readonly number[];
}

/** Parts of composite glyphs that are not there yet are put at the end, which may have parts itself. */
function collectOutlines(tables: SfntTables, glyphs: readonly number[]): Outlines {
  const outlineOf = outlineReader(tables);
  const sources = [...glyphs];
  const places = new Map<number, number>();
  sources.forEach((glyph, place) => {
    if (!places.has(glyph)) places.set(glyph, place);
  });
  const outlines: Buffer[] = [];
  for (let place = 0; place < sources.length; place += 1) {
    const outline = Buffer.from(outlineOf(sources[place] ?? 0));
    for (const { glyph: part, at } of componentsOf(outline)) {
      const known = places.get(part);
      if (known === undefined) places.set(part, sources.push(part) - 1);
      outline.writeUInt16BE(known ?? sources.length - 1, at);
    }
    outlines.push(outline);
  }
  return { outlines, sources };
}

function locations(outlines: readonly Buffer[], isShort: boolean): Buffer {
  const loca = Buffer.alloc((isShort ? 2 : 4) * (outlines.length + 1));
  let offset = 0;
  [...outlines, Buffer.alloc(0)].forEach((outline, place) => {
    if (isShort) loca.writeUInt16BE(offset / 2, 2 * place);
    else loca.writeUInt32BE(offset, 4 * place);
    offset += even(outline.length);
  });
  return loca;
}

/** Advance and left side bearing of each glyph. */
function metrics(
  tables: SfntTables,
  sources: readonly number[],
  advances: ReadonlyMap<number, number>,
): Buffer {
  const advanceOf = readAdvances(tables);
  const hmtx = requiredTable(tables, 'hmtx');
  const full = requiredTable(tables, 'hhea').readUInt16BE(34);
  const written = Buffer.alloc(4 * sources.length);
  sources.forEach((glyph, place) => {
    // Past the last advance stand bearings alone.
    const at = glyph < full ? 4 * glyph + 2 : 2 * full + 2 * glyph;
    // A thousand signs that belong to no letter are one cluster, wider than a font can say.
    const advance = Math.min(advances.get(place) ?? advanceOf(glyph), 0xffff);
    written.writeUInt16BE(advance, 4 * place);
    written.writeInt16BE(hmtx.readInt16BE(at), 4 * place + 2);
  });
  return written;
}

function padded(outline: Buffer): Buffer {
  return outline.length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)]);
}

function even(length: number): number {
  return length + (length % 2);
}

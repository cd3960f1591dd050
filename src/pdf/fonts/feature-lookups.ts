/**
 * The lookups of a feature in `GPOS` or `GSUB`, in their order. Script and language are not asked:
 * in the fonts that ship a feature has the same lookups for all. Source: OpenType 1.9, chapter 2.
 */
export function featureLookups(table: Buffer, tag: string): readonly Buffer[] {
  const features = table.subarray(table.readUInt16BE(6));
  const list = table.subarray(table.readUInt16BE(8));
  const indices = new Set<number>();
  for (let index = 0; index < features.readUInt16BE(0); index += 1) {
    const at = 2 + 6 * index;
    if (features.toString('latin1', at, at + 4) !== tag) continue;
    const feature = features.subarray(features.readUInt16BE(at + 4));
    for (let n = 0; n < feature.readUInt16BE(2); n += 1) {
      indices.add(feature.readUInt16BE(4 + 2 * n));
    }
  }
  return [...indices].sort((a, b) => a - b).map((n) => list.subarray(list.readUInt16BE(2 + 2 * n)));
}

/** Subtables of a type; those that an extension lookup (`extension`) holds beyond 16-bit offsets too. */
export function subtablesOf(lookup: Buffer, type: number, extension: number): readonly Buffer[] {
  const own = lookup.readUInt16BE(0);
  const subtables = Array.from({ length: lookup.readUInt16BE(4) }, (_, index) =>
    lookup.subarray(lookup.readUInt16BE(6 + 2 * index)),
  );
  if (own === type) return subtables;
  if (own !== extension) return [];
  return subtables
    .filter((subtable) => subtable.readUInt16BE(2) === type)
    .map((subtable) => subtable.subarray(subtable.readUInt32BE(4)));
}

/** Coverage index by glyph. */
export function readCoverage(table: Buffer): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  const count = table.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    if (table.readUInt16BE(0) === 1) covered.set(table.readUInt16BE(4 + 2 * index), index);
    else readRange(table, 4 + 6 * index, (glyph, nth, start) => covered.set(glyph, start + nth));
  }
  return covered;
}

/** Class by glyph; a glyph that is not listed has class 0. */
export function readClasses(table: Buffer): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  if (table.readUInt16BE(0) === 1) {
    const first = table.readUInt16BE(2);
    for (let n = 0; n < table.readUInt16BE(4); n += 1) {
      classes.set(first + n, table.readUInt16BE(6 + 2 * n));
    }
    return classes;
  }
  for (let n = 0; n < table.readUInt16BE(2); n += 1) {
    readRange(table, 4 + 6 * n, (glyph, _, value) => classes.set(glyph, value));
  }
  return classes;
}

function readRange(
  table: Buffer,
  at: number,
  visit: (glyph: number, nth: number, value: number) => void,
): void {
  const first = table.readUInt16BE(at);
  const last = table.readUInt16BE(at + 2);
  for (let glyph = first; glyph <= last; glyph += 1) {
    visit(glyph, glyph - first, table.readUInt16BE(at + 4));
  }
}

import type { SfntTables } from './sfnt.ts';

/** Adjustment between two glyphs, in font units; negative draws them together. */
export type Kerning = (left: number, right: number) => number;

/**
 * Pair kerning from `GPOS`: the lookups of the feature `kern`, formats 1 (pairs) and 2 (classes).
 * Source: OpenType 1.9, "GPOS — Glyph positioning table", lookup type 2.
 */
export function readKerning(tables: SfntTables): Kerning {
  const gpos = tables.get('GPOS');
  if (gpos === undefined) return () => 0;
  const lookups = kernLookups(gpos).map((lookup) => pairSubtables(lookup).map(pairReader));
  return (left, right) => {
    let sum = 0;
    for (const subtables of lookups) sum += firstMatch(subtables, left, right);
    return sum;
  };
}

/** `undefined` where the subtable does not cover the pair, so that the next one is asked. */
type PairReader = (left: number, right: number) => number | undefined;

function firstMatch(readers: readonly PairReader[], left: number, right: number): number {
  for (const reader of readers) {
    const value = reader(left, right);
    if (value !== undefined) return value;
  }
  return 0;
}

function kernLookups(gpos: Buffer): readonly Buffer[] {
  const features = gpos.subarray(gpos.readUInt16BE(6));
  const list = gpos.subarray(gpos.readUInt16BE(8));
  const indices = new Set<number>();
  for (let index = 0; index < features.readUInt16BE(0); index += 1) {
    const at = 2 + 6 * index;
    if (features.toString('latin1', at, at + 4) !== 'kern') continue;
    const feature = features.subarray(features.readUInt16BE(at + 4));
    for (let n = 0; n < feature.readUInt16BE(2); n += 1)
      indices.add(feature.readUInt16BE(4 + 2 * n));
  }
  return [...indices].sort((a, b) => a - b).map((n) => list.subarray(list.readUInt16BE(2 + 2 * n)));
}

function pairSubtables(lookup: Buffer): readonly Buffer[] {
  const type = lookup.readUInt16BE(0);
  const subtables = Array.from({ length: lookup.readUInt16BE(4) }, (_, index) =>
    lookup.subarray(lookup.readUInt16BE(6 + 2 * index)),
  );
  if (type === 2) return subtables;
  if (type !== 9) return [];
  // Type 9 holds subtables that lie beyond the reach of a 16-bit offset.
  return subtables
    .filter((extension) => extension.readUInt16BE(2) === 2)
    .map((extension) => extension.subarray(extension.readUInt32BE(4)));
}

function pairReader(table: Buffer): PairReader {
  const covered = readCoverage(table.subarray(table.readUInt16BE(2)));
  const first = table.readUInt16BE(4);
  const size = 2 * (bits(first) + bits(table.readUInt16BE(6)));
  // Where the X advance stands in a value record: after X and Y placement, if those are there.
  const advanceAt = (first & 4) === 0 ? undefined : 2 * bits(first & 3);
  if (advanceAt === undefined) return () => undefined;
  return table.readUInt16BE(0) === 1
    ? pairsReader(table, covered, size, advanceAt)
    : classesReader(table, covered, size, advanceAt);
}

function pairsReader(
  table: Buffer,
  covered: ReadonlyMap<number, number>,
  size: number,
  advanceAt: number,
): PairReader {
  const sets = new Map<number, ReadonlyMap<number, number>>();
  for (const [glyph, index] of covered) {
    const set = table.subarray(table.readUInt16BE(10 + 2 * index));
    const pairs = new Map<number, number>();
    for (let n = 0; n < set.readUInt16BE(0); n += 1) {
      const at = 2 + (2 + size) * n;
      pairs.set(set.readUInt16BE(at), set.readInt16BE(at + 2 + advanceAt));
    }
    sets.set(glyph, pairs);
  }
  return (left, right) => sets.get(left)?.get(right);
}

function classesReader(
  table: Buffer,
  covered: ReadonlyMap<number, number>,
  size: number,
  advanceAt: number,
): PairReader {
  const leftClasses = readClasses(table.subarray(table.readUInt16BE(8)));
  const rightClasses = readClasses(table.subarray(table.readUInt16BE(10)));
  const columns = table.readUInt16BE(14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const cell = (leftClasses.get(left) ?? 0) * columns + (rightClasses.get(right) ?? 0);
    return table.readInt16BE(16 + size * cell + advanceAt);
  };
}

/** Coverage index by glyph. */
function readCoverage(table: Buffer): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  const count = table.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    if (table.readUInt16BE(0) === 1) covered.set(table.readUInt16BE(4 + 2 * index), index);
    else readRange(table, 4 + 6 * index, (glyph, nth, start) => covered.set(glyph, start + nth));
  }
  return covered;
}

/** Class by glyph; a glyph that is not listed has class 0. */
function readClasses(table: Buffer): ReadonlyMap<number, number> {
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

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest >>= 1) count += rest & 1;
  return count;
}

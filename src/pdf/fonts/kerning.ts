import { featureLookups, readClasses, readCoverage, subtablesOf } from './feature-lookups.ts';
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
  const lookups = featureLookups(gpos, 'kern').map((lookup) =>
    subtablesOf(lookup, 2, 9).map(pairReader),
  );
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

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest >>= 1) count += rest & 1;
  return count;
}

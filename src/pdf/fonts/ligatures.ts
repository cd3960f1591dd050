import { featureLookups, readCoverage, subtablesOf } from './feature-lookups.ts';
import type { SfntTables } from './sfnt.ts';

/** Glyphs that one glyph stands for, after the first. */
export interface Ligature {
  readonly rest: readonly number[];
  readonly glyph: number;
}

/** The ligatures that begin with a glyph, in the font's order of preference. */
export type Ligatures = ReadonlyMap<number, readonly Ligature[]>;

/**
 * The standard ligatures (feature `liga`). Source: OpenType 1.9, "GSUB — Glyph substitution table",
 * lookup type 4.
 */
export function readLigatures(tables: SfntTables): Ligatures {
  const gsub = tables.get('GSUB');
  const ligatures = new Map<number, readonly Ligature[]>();
  if (gsub === undefined) return ligatures;
  for (const lookup of featureLookups(gsub, 'liga')) {
    for (const subtable of subtablesOf(lookup, 4, 7)) {
      for (const [first, index] of readCoverage(subtable.subarray(subtable.readUInt16BE(2)))) {
        const set = subtable.subarray(subtable.readUInt16BE(6 + 2 * index));
        ligatures.set(first, [...(ligatures.get(first) ?? []), ...readSet(set)]);
      }
    }
  }
  return ligatures;
}

function readSet(set: Buffer): readonly Ligature[] {
  return Array.from({ length: set.readUInt16BE(0) }, (_, index) => {
    const ligature = set.subarray(set.readUInt16BE(2 + 2 * index));
    const rest = Array.from({ length: ligature.readUInt16BE(2) - 1 }, (__, n) =>
      ligature.readUInt16BE(4 + 2 * n),
    );
    return { rest, glyph: ligature.readUInt16BE(0) };
  });
}

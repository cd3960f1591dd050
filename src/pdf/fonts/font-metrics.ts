import { requiredTable, type SfntTables } from './sfnt.ts';

/** In font units, but for the angle. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  /** Above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative where it leans to the right. */
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  /** Left, bottom, right and top of all glyphs. */
  readonly bbox: readonly number[];
}

/** Source: OpenType 1.9, "head", "hhea", "OS/2", "post". */
export function readMetrics(tables: SfntTables): FontMetrics {
  const head = requiredTable(tables, 'head');
  const hhea = requiredTable(tables, 'hhea');
  const os2 = requiredTable(tables, 'OS/2');
  const post = requiredTable(tables, 'post');
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    ...letterHeights(os2, head.readUInt16BE(18)),
    italicAngle: post.readInt32BE(4) / 65536,
    isFixedPitch: post.readUInt32BE(12) !== 0,
    bbox: [36, 38, 40, 42].map((at) => head.readInt16BE(at)),
  };
}

/** Old fonts do not tell them (OS/2 before version 2): then what is usual. */
function letterHeights(os2: Buffer, em: number): Pick<FontMetrics, 'xHeight' | 'capHeight'> {
  if (os2.readUInt16BE(0) < 2)
    return { xHeight: Math.round(em / 2), capHeight: Math.round(em * 0.7) };
  return { xHeight: os2.readInt16BE(86), capHeight: os2.readInt16BE(88) };
}

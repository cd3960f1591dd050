import { readFileSync } from 'node:fs';
import { type Kerning, readKerning } from './kerning.ts';
import { type Ligatures, readLigatures } from './ligatures.ts';
import { readAdvances, readCmap, requiredTable, tablesOf } from './sfnt.ts';
import { sfntOfWoff } from './woff.ts';

/** A font file read once: what measuring needs, and the plain sfnt that drawing embeds. */
export interface FontFile {
  /** Unique among the files: the name of the face in the PDF. */
  readonly id: string;
  readonly sfnt: Buffer;
  readonly unitsPerEm: number;
  readonly glyphOf: ReadonlyMap<number, number>;
  /** Font units. */
  readonly advanceOf: (glyph: number) => number;
  readonly kerning: Kerning;
  readonly ligatures: Ligatures;
  /** Font units above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative where it leans to the right. */
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  /** Left, bottom, right and top of all glyphs, in font units. */
  readonly bbox: readonly number[];
}

export function readFontFile(id: string, path: string): FontFile {
  const sfnt = sfntOfWoff(readFileSync(path));
  const tables = tablesOf(sfnt);
  const head = requiredTable(tables, 'head');
  const hhea = requiredTable(tables, 'hhea');
  const os2 = requiredTable(tables, 'OS/2');
  const post = requiredTable(tables, 'post');
  return {
    id,
    sfnt,
    unitsPerEm: head.readUInt16BE(18),
    glyphOf: readCmap(requiredTable(tables, 'cmap')),
    advanceOf: readAdvances(tables),
    kerning: readKerning(tables),
    ligatures: readLigatures(tables),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    ...letterHeights(os2, head.readUInt16BE(18)),
    italicAngle: post.readInt32BE(4) / 65536,
    isFixedPitch: post.readUInt32BE(12) !== 0,
    bbox: [36, 38, 40, 42].map((at) => head.readInt16BE(at)),
  };
}

/** Old fonts do not tell them (OS/2 before version 2): then what is usual. */
function letterHeights(os2: Buffer, em: number): Pick<FontFile, 'xHeight' | 'capHeight'> {
  if (os2.readUInt16BE(0) < 2)
    return { xHeight: Math.round(em / 2), capHeight: Math.round(em * 0.7) };
  return { xHeight: os2.readInt16BE(86), capHeight: os2.readInt16BE(88) };
}

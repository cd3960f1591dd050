import { readFileSync } from 'node:fs';
import { type FontMetrics, readMetrics } from './font-metrics.ts';
import { type Kerning, readKerning } from './kerning.ts';
import { type Ligatures, readLigatures } from './ligatures.ts';
import { readAdvances, readCmap, requiredTable, type SfntTables } from './sfnt.ts';
import { sfntOfWoff, WoffTables } from './woff.ts';

/**
 * A font file. Each part of it is unpacked when it is first asked for: many files are opened only to
 * find that they lack a character.
 */
export class FontFile {
  /** Unique among the files: the name of the face in the PDF. */
  readonly id: string;
  readonly tables: SfntTables;
  readonly #woff: Buffer;
  #sfnt: Buffer | undefined;
  #metrics: FontMetrics | undefined;
  #glyphOf: ReadonlyMap<number, number> | undefined;
  #advanceOf: ((glyph: number) => number) | undefined;
  #kerning: Kerning | undefined;
  #ligatures: Ligatures | undefined;

  constructor(id: string, woff: Buffer) {
    this.id = id;
    this.#woff = woff;
    this.tables = new WoffTables(woff);
  }

  /** The whole of it, plain. */
  get sfnt(): Buffer {
    this.#sfnt ??= sfntOfWoff(this.#woff);
    return this.#sfnt;
  }

  get metrics(): FontMetrics {
    this.#metrics ??= readMetrics(this.tables);
    return this.#metrics;
  }

  /** Glyphs by code point. */
  get glyphOf(): ReadonlyMap<number, number> {
    this.#glyphOf ??= readCmap(requiredTable(this.tables, 'cmap'));
    return this.#glyphOf;
  }

  /** Font units. */
  get advanceOf(): (glyph: number) => number {
    this.#advanceOf ??= readAdvances(this.tables);
    return this.#advanceOf;
  }

  get kerning(): Kerning {
    this.#kerning ??= readKerning(this.tables);
    return this.#kerning;
  }

  get ligatures(): Ligatures {
    this.#ligatures ??= readLigatures(this.tables);
    return this.#ligatures;
  }
}

export function readFontFile(id: string, path: string): FontFile {
  return new FontFile(id, readFileSync(path));
}

import { clustersOf } from '../layout/clusters.ts';
import type { Face, FaceMetrics, Measurer, Stretch } from '../layout/measurer.ts';
import { glyphsOfCluster } from './cluster-glyphs.ts';
import { locateFace } from './families.ts';
import { type FontFile, readFontFile } from './font-file.ts';
import type { Glyph, PlacedGlyph } from './glyph.ts';
import { placeShaped } from './place-shaped.ts';
import { type Shaper, shaperOf } from './shaper.ts';
import { withLigatures } from './with-ligatures.ts';

/** Words whose widths a face keeps; at the next one it begins anew. */
const mostWords = 50_000;

/** Words recur; whole lines and a word of a hundred thousand letters do not. */
const longestWord = 32;

let shared: FontBook | undefined;

/**
 * The fonts that ship, read once a process: they never change, and a hundred briefs in one run
 * measure the same words.
 */
export function shippedFonts(): FontBook {
  shared ??= new FontBook();
  return shared;
}

/**
 * Fonts: reads a file when the first character needs it, measures for layout, and gives drawing the
 * very glyphs that were measured.
 */
export class FontBook implements Measurer {
  readonly #files = new Map<string, OpenFile>();
  readonly #faces = new Map<string, OpenFace>();
  /** The same by identity, since styles pass their faces on: looked at for every word. */
  readonly #known = new WeakMap<Face, OpenFace>();

  stretches(text: string, face: Face): readonly Stretch[] {
    return this.#face(face).stretches(text);
  }

  advance(text: string, face: Face): number {
    let sum = 0;
    for (const stretch of this.stretches(text, face)) sum += stretch.advance;
    return sum;
  }

  metrics(face: Face): FaceMetrics {
    const { file } = this.#face(face).first();
    const em = file.unitsPerEm;
    return {
      ascent: file.ascent / em,
      descent: file.descent / em,
      capHeight: file.capHeight / em,
      xHeight: file.xHeight / em,
    };
  }

  firstMissing(text: string, face: Face): number {
    return this.#face(face).firstMissing(text);
  }

  /** The file that a stretch names. */
  file(id: string): FontFile {
    return this.#open(id).file;
  }

  /** Whether the glyphs of a file say where they are drawn. */
  isShaped(id: string): boolean {
    return this.#open(id).isShaped;
  }

  /** The glyphs of a stretch. */
  glyphs(text: string, id: string): readonly PlacedGlyph[] {
    return this.#open(id).glyphs(text);
  }

  #open(id: string): OpenFile {
    const file = this.#files.get(id);
    if (file === undefined) throw new Error(`no text was measured in the font ${id}`);
    return file;
  }

  #face(face: Face): OpenFace {
    const known = this.#known.get(face);
    if (known !== undefined) return known;
    const key = `${face.family}/${face.weight}/${face.italic}`;
    const opened = this.#faces.get(key) ?? this.#openFace(face);
    this.#faces.set(key, opened);
    this.#known.set(face, opened);
    return opened;
  }

  #openFace(face: Face): OpenFace {
    return new OpenFace(
      locateFace(face).map(({ id, path, isShaped }) => () => {
        const file = this.#files.get(id) ?? new OpenFile(readFontFile(id, path), isShaped);
        this.#files.set(id, file);
        return file;
      }),
    );
  }
}

/** A font file with what was looked up in it. */
class OpenFile {
  readonly file: FontFile;
  readonly isShaped: boolean;
  #shaper: Shaper | undefined;
  readonly #clusters = new Map<string, readonly Glyph[] | undefined>();
  /** Of words: they are measured, and drawn after that. */
  readonly #words = new Map<string, readonly PlacedGlyph[]>();

  constructor(file: FontFile, isShaped: boolean) {
    this.file = file;
    this.isShaped = isShaped;
  }

  cluster(cluster: string): readonly Glyph[] | undefined {
    const known = this.#clusters.get(cluster);
    if (known !== undefined || this.#clusters.has(cluster)) return known;
    const glyphs = glyphsOfCluster(this.file, cluster);
    this.#clusters.set(cluster, glyphs);
    return glyphs;
  }

  glyphs(text: string): readonly PlacedGlyph[] {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const glyphs = this.isShaped ? this.#shape(text) : this.#place(text);
    if (this.#words.size >= mostWords) this.#words.clear();
    if (text.length <= longestWord) this.#words.set(text, glyphs);
    return glyphs;
  }

  #shape(text: string): readonly PlacedGlyph[] {
    this.#shaper ??= shaperOf(this.file.sfnt);
    return placeShaped(this.#shaper(text), text);
  }

  #place(text: string): readonly PlacedGlyph[] {
    const clusters = clustersOf(text).flatMap((cluster) => this.cluster(cluster) ?? []);
    const glyphs = withLigatures(clusters, this.file);
    return glyphs.map((glyph, index) => {
      const next = glyphs[index + 1];
      return { ...glyph, kerning: next === undefined ? 0 : this.#kerning(glyph, next) };
    });
  }

  /** In em. */
  advance(text: string): number {
    let sum = 0;
    for (const glyph of this.glyphs(text)) sum += glyph.advance + glyph.kerning;
    return sum / this.file.unitsPerEm;
  }

  #kerning(glyph: Glyph, next: Glyph): number {
    // See `Measurer`: widths of words and spaces must add up.
    return isSpace(glyph) || isSpace(next) ? 0 : this.file.kerning(glyph.id, next.id);
  }
}

function isSpace({ text }: Glyph): boolean {
  return text === ' ' || text === '\u00a0';
}

/** A chain of files: the first that has a character sets it. */
class OpenFace {
  readonly #load: readonly (() => OpenFile)[];
  readonly #opened: OpenFile[] = [];
  readonly #words = new Map<string, readonly Stretch[]>();

  constructor(load: readonly (() => OpenFile)[]) {
    this.#load = load;
  }

  first(): OpenFile {
    const file = this.#at(0);
    if (file === undefined) throw new Error('the face has no font file');
    return file;
  }

  stretches(text: string): readonly Stretch[] {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const stretches = this.#cut(text);
    if (this.#words.size >= mostWords) this.#words.clear();
    if (text.length <= longestWord) this.#words.set(text, stretches);
    return stretches;
  }

  firstMissing(text: string): number {
    let index = 0;
    for (const cluster of clustersOf(text)) {
      if (!isLineEnd(cluster) && this.#fileOf(cluster) === undefined) return index;
      index += cluster.length;
    }
    return -1;
  }

  #cut(text: string): readonly Stretch[] {
    const cuts: { file: OpenFile; text: string }[] = [];
    for (const cluster of clustersOf(text)) {
      const file = this.#fileOf(cluster);
      if (file === undefined) continue;
      const last = cuts.at(-1);
      if (last?.file === file) last.text += cluster;
      else cuts.push({ file, text: cluster });
    }
    return cuts.map((cut) => ({
      font: cut.file.file.id,
      text: cut.text,
      advance: cut.file.advance(cut.text),
    }));
  }

  #fileOf(cluster: string): OpenFile | undefined {
    for (let index = 0; index < this.#load.length; index += 1) {
      const file = this.#at(index);
      if (file?.cluster(cluster) !== undefined) return file;
    }
    return undefined;
  }

  #at(index: number): OpenFile | undefined {
    const opened = this.#opened[index];
    if (opened !== undefined) return opened;
    const file = this.#load[index]?.();
    if (file !== undefined) this.#opened[index] = file;
    return file;
  }
}

function isLineEnd(cluster: string): boolean {
  return cluster === '\n' || cluster === '\r';
}

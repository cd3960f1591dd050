import { mirrored } from '../layout/bidi/embedding-levels.ts';
import { clustersOf } from '../layout/clusters.ts';
import type { Direction } from '../layout/measurer.ts';
import { WordCache } from '../layout/word-cache.ts';
import { glyphsOfCluster } from './cluster-glyphs.ts';
import { withEdgeSpaces } from './edge-spaces.ts';
import type { FontLocation } from './families.ts';
import type { FontFile } from './font-file.ts';
import type { Glyph, PlacedGlyph } from './glyph.ts';
import { withMarkPlaces } from './mark-places.ts';
import { placeRightToLeft } from './place-right-to-left.ts';
import { placeShaped } from './place-shaped.ts';
import { type ShapedScript, type Shaper, shaperOf } from './shaper.ts';
import { withLigatures } from './with-ligatures.ts';
import { longestWord, wordKey } from './word-key.ts';

/** A font file with what was looked up in it. */
export class OpenFile {
  readonly file: FontFile;
  readonly family: string;
  readonly script: ShapedScript | undefined;
  readonly #only: RegExp | undefined;
  #shaper: Shaper | undefined;
  readonly #clusters = new Map<string, readonly Glyph[] | undefined>();
  /** Of words: they are measured, and drawn after that. */
  readonly #words = new WordCache<readonly PlacedGlyph[]>(longestWord);

  constructor(file: FontFile, { family, script, only }: FontLocation) {
    this.file = file;
    this.family = family;
    this.script = script;
    this.#only = only;
  }

  isRightToLeft(): boolean {
    return this.script === 'Hebr' || this.script === 'Arab';
  }

  cluster(cluster: string): readonly Glyph[] | undefined {
    const known = this.#clusters.get(cluster);
    if (known !== undefined || this.#clusters.has(cluster)) return known;
    const found = glyphsOfCluster(this.file, cluster);
    const glyphs = found && this.#only?.test(cluster) === false ? undefined : found;
    this.#clusters.set(cluster, glyphs);
    return glyphs;
  }

  glyphs(text: string, direction: Direction): readonly PlacedGlyph[] {
    const key = wordKey(text, direction);
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const glyphs = this.script
      ? this.#shape(text, this.script, direction)
      : this.#set(text, direction);
    this.#words.keep(key, glyphs);
    return glyphs;
  }

  #shape(text: string, script: ShapedScript, direction: Direction): readonly PlacedGlyph[] {
    this.#shaper ??= shaperOf(this.file.sfnt, script);
    const glyphs = this.#shaper(text, direction);
    return direction === 'rtl'
      ? withEdgeSpaces(placeRightToLeft(glyphs, text))
      : placeShaped(glyphs, text);
  }

  #set(text: string, direction: Direction): readonly PlacedGlyph[] {
    return direction === 'rtl' ? this.#mirror(text) : this.#place(text);
  }

  /** A sign that is turned round copies as what it was. */
  #mirror(text: string): readonly PlacedGlyph[] {
    const glyphs = [...clustersOf(text)].reverse().flatMap((cluster) => {
      const turned = this.cluster(mirrored(cluster)) ?? this.cluster(cluster) ?? [];
      const isWhole = turned.length === 1;
      return turned.map((glyph) => ({
        ...glyph,
        text: isWhole ? cluster : glyph.text,
        kerning: 0,
      }));
    });
    return withEdgeSpaces(glyphs);
  }

  #place(text: string): readonly PlacedGlyph[] {
    const clusters = clustersOf(text).flatMap((cluster) => this.cluster(cluster) ?? []);
    const glyphs = withLigatures(clusters, this.file);
    return withMarkPlaces(
      glyphs.map((glyph, index) => {
        // Only letters look on past the marks after them, so that each mark is passed once.
        const next = glyph.over === undefined ? letterAfter(glyphs, index) : undefined;
        return { ...glyph, kerning: next ? this.#kerning(glyph, next) : 0 };
      }),
    );
  }

  /** In em. */
  advance(text: string, direction: Direction): number {
    let sum = 0;
    for (const glyph of this.glyphs(text, direction)) sum += glyph.advance + glyph.kerning;
    return sum / this.file.metrics.unitsPerEm;
  }

  #kerning(glyph: Glyph, next: Glyph): number {
    // See `Measurer`: widths of words and spaces must add up.
    return isSpace(glyph) || isSpace(next) ? 0 : this.file.kerning(glyph.id, next.id);
  }
}

/** Past the marks that stand over or under a letter. */
function letterAfter(glyphs: readonly Glyph[], index: number): Glyph | undefined {
  let next = index + 1;
  while (glyphs[next]?.over !== undefined) next += 1;
  return glyphs[next];
}

function isSpace({ text }: Glyph): boolean {
  return text === ' ' || text === '\u00a0';
}

import type { FontSource } from 'pdfkit';
import type { FontBook } from '../fonts/font-book.ts';
import type { FontFile } from '../fonts/font-file.ts';
import type { PlacedGlyph } from '../fonts/glyph.ts';
import type { SfntTables } from '../fonts/sfnt.ts';
import { subsetSfnt } from '../fonts/subset-sfnt.ts';
import type { Direction } from '../layout/measurer.ts';

/** A font as pdfkit takes it, whose glyphs are the ones that layout measured. */
export function fontSourceOf(id: string, fonts: FontBook): FontSource {
  const file = fonts.file(id);
  const subset = new GlyphSubset(file.tables);
  const { metrics } = file;
  const [minX = 0, minY = 0, maxX = 0, maxY = 0] = metrics.bbox;
  return {
    postscriptName: id,
    ...metrics,
    lineGap: 0,
    bbox: { minX, minY, maxX, maxY },
    post: { isFixedPitch: metrics.isFixedPitch },
    head: { macStyle: { italic: metrics.italicAngle !== 0 } },
    getGlyph: (glyph: number) => ({ advanceWidth: file.advanceOf(glyph) }),
    createSubset: () => subset,
    layout: (text: string, features?: readonly string[]) =>
      layOutGlyphs(fonts.glyphs(text, id, directionOf(features)), fonts.file(id), subset),
  } as FontSource;
}

/** pdfkit hands on features of OpenType: mirroring is asked for from right to left alone. */
function directionOf(features: readonly string[] = []): Direction {
  return features.includes('rtlm') ? 'rtl' : 'ltr';
}

export function codePointsOf(text: string): readonly number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

function layOutGlyphs(
  placed: readonly PlacedGlyph[],
  { advanceOf }: FontFile,
  subset: GlyphSubset,
): unknown {
  return {
    glyphs: placed.map((glyph) => ({
      id: subset.key(glyph),
      advanceWidth: glyph.at === undefined ? advanceOf(glyph.id) : glyph.advance,
      codePoints: codePointsOf(glyph.text),
    })),
    // pdfkit scales every member to thousandths of an em.
    positions: placed.map(({ advance, kerning, at }) => ({ xAdvance: advance + kerning, ...at })),
    advanceWidth: placed.reduce((sum, { advance, kerning }) => sum + advance + kerning, 0),
  };
}

/**
 * A subset in which a glyph that stands for two texts (a hyphen for U+002D and U+2011) is there
 * twice, so that each copies as what it was; so is a shaped one that stands at two widths.
 */
class GlyphSubset {
  readonly #tables: SfntTables;
  /** Glyphs of the font by their place here; first the one for what is missing. */
  readonly #glyphs: number[] = [0];
  readonly #keys = new Map<string, number>();
  /** Of shaped glyphs, by their place. */
  readonly #advances = new Map<number, number>();

  constructor(tables: SfntTables) {
    this.#tables = tables;
  }

  /** Place in the subset of a glyph that stands for a text. */
  key({ id, text, advance, at }: PlacedGlyph): number {
    const name = at === undefined ? `${id}/${text}` : `${id}/${text}/${advance}`;
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const place = this.#glyphs.push(id) - 1;
    if (at !== undefined) this.#advances.set(place, advance);
    this.#keys.set(name, place);
    return place;
  }

  /** pdfkit asks for a place by the `id` that `layout` gave, which is the place already. */
  includeGlyph(place: number): number {
    return place;
  }

  encode(): Uint8Array {
    return subsetSfnt(this.#tables, this.#glyphs, this.#advances);
  }
}

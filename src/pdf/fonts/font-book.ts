import type { Direction, Face, FaceMetrics, Measurer, Stretch } from '../layout/measurer.ts';
import { type FontLocation, locateFace, pathOf } from './families.ts';
import { type FontFile, readFontFile } from './font-file.ts';
import type { PlacedGlyph } from './glyph.ts';
import { OpenFace } from './open-face.ts';
import { OpenFile } from './open-file.ts';
import type { ShapedScript } from './shaper.ts';

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
    return this.#face(face).stretches(text, face.direction ?? 'ltr');
  }

  advance(text: string, face: Face): number {
    let sum = 0;
    for (const stretch of this.stretches(text, face)) sum += stretch.advance;
    return sum;
  }

  metrics(face: Face): FaceMetrics {
    const { metrics } = this.#face(face).first().file;
    const em = metrics.unitsPerEm;
    return {
      ascent: metrics.ascent / em,
      descent: metrics.descent / em,
      capHeight: metrics.capHeight / em,
      xHeight: metrics.xHeight / em,
    };
  }

  firstMissing(text: string, face: Face): number {
    return this.#face(face).firstMissing(text);
  }

  /** The file that a stretch names. */
  file(id: string): FontFile {
    return this.#open(id).file;
  }

  /** Present where the glyphs of a file say where they are drawn. */
  scriptOf(id: string): ShapedScript | undefined {
    return this.#open(id).script;
  }

  /** The glyphs of a stretch, from left to right. */
  glyphs(text: string, id: string, direction: Direction = 'ltr'): readonly PlacedGlyph[] {
    return this.#open(id).glyphs(text, direction);
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
      locateFace(face).map((location) => ({
        ...(location.script && { script: location.script }),
        open: () => this.#opened(location),
      })),
    );
  }

  #opened(location: FontLocation): OpenFile {
    const { id } = location;
    const file = this.#files.get(id) ?? new OpenFile(readFontFile(id, pathOf(location)), location);
    this.#files.set(id, file);
    return file;
  }
}

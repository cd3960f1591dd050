import type { Font, PDFDocument } from 'pdfkit';
import type { FontBook } from '../fonts/font-book.ts';
import type { FontFile } from '../fonts/font-file.ts';
import type { PlacedGlyph } from '../fonts/glyph.ts';
import { languageOf } from '../fonts/shaper.ts';
import type { TextRun } from '../layout/page.ts';
import { wordsOf } from '../layout/set-text.ts';
import type { Tag } from '../layout/structure.ts';
import { codePointsOf, fontSourceOf } from './font-source.ts';
import { colourOperator, number } from './operators.ts';
import { shapedRun } from './shaped-run.ts';

/** Marks that are set over letters and under them, where no one glyph stands for both. */
const mark = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/;

/** Writes text runs: one text object each, with the glyphs and the kerning that layout measured. */
export class TextWriter {
  readonly #pdf: PDFDocument;
  readonly #fonts: FontBook;
  readonly #languageAt: (tag: Tag) => string;
  readonly #embedded = new Map<string, EmbeddedFont>();

  /** `languageAt` tells the language of an element, BCP 47. */
  constructor(pdf: PDFDocument, fonts: FontBook, languageAt: (tag: Tag) => string) {
    this.#pdf = pdf;
    this.#fonts = fonts;
    this.#languageAt = languageAt;
  }

  write(run: TextRun): void {
    const embedded = this.#font(run.font);
    const { font } = embedded;
    this.#pdf.page.fonts[font.id] ??= font.ref();
    const script = this.#fonts.scriptOf(run.font);
    if (script !== undefined || run.direction === 'rtl' || mark.test(run.text)) {
      const glyphs = this.#fonts.glyphs(run.text, run.font, run.direction);
      const language = script && languageOf(script, this.#languageAt(run.tag));
      this.#pdf.addContent(shapedRun(run, font, glyphs, language));
      return;
    }
    // The page is drawn with y downwards; text is written upright within it.
    const place = `1 0 0 -1 ${number(run.x)} ${number(run.baseline)} Tm`;
    const tracking = run.tracking === 0 ? '' : `${number(run.tracking)} Tc `;
    const glyphs = shownText(run, embedded, this.#fonts);
    const after = run.tracking === 0 ? '' : ' 0 Tc';
    this.#pdf.addContent(
      `BT ${colourOperator(run.colour)} /${font.id} ${number(run.size)} Tf ${tracking}${place} [(${glyphs})] TJ${after} ET`,
    );
  }

  #font(id: string): EmbeddedFont {
    const known = this.#embedded.get(id);
    if (known !== undefined) return known;
    this.#pdf.font(fontSourceOf(id, this.#fonts));
    const embedded = { font: this.#pdf._font, shown: new Map<string, string>() };
    this.#embedded.set(id, embedded);
    return embedded;
  }
}

interface EmbeddedFont {
  readonly font: Font;
  /** What `TJ` shows for a word: words recur. */
  readonly shown: Map<string, string>;
}

/** Word by word, as it was measured: there is no kerning at a space. */
function shownText(run: TextRun, { font, shown: known }: EmbeddedFont, fonts: FontBook): string {
  let shown = '';
  const gap = gapAfter(' ', run);
  for (const word of wordsOf(run.text)) {
    let glyphs = known.get(word);
    if (glyphs === undefined) {
      glyphs = shownGlyphs(fonts.glyphs(word, run.font), fonts.file(run.font), font);
      known.set(word, glyphs);
    }
    shown += glyphs;
    if (run.wordSpacing === 0) continue;
    if (word === ' ') shown += gap;
    else if (word.startsWith(' ')) shown += gapAfter(word, run);
  }
  return shown;
}

/** In thousandths of the size, which TJ takes away: `Tw` does not act on fonts of two bytes a glyph. */
function gapAfter(spaces: string, { wordSpacing, size }: TextRun): string {
  return `)${number((-1000 * wordSpacing * spaces.length) / size)}(`;
}

/** Strings of glyphs, with a number between two that are not at their usual distance. */
function shownGlyphs(glyphs: readonly PlacedGlyph[], file: FontFile, font: Font): string {
  const scale = 1000 / file.metrics.unitsPerEm;
  let shown = '';
  glyphs.forEach((glyph, index) => {
    const width = file.advanceOf(glyph.id);
    const place = placeOf(glyph, width * scale, font);
    shown += glyphBytes(place);
    const gap = (width - glyph.advance - glyph.kerning) * scale;
    if (gap !== 0 && index < glyphs.length - 1) shown += `)${number(gap)}(`;
  });
  return shown;
}

/** Of a glyph in the font's subset; pdfkit's own `encode` does the same in four times as long. */
function placeOf(glyph: PlacedGlyph, width: number, font: Font): number {
  const place = font.subset.key(glyph);
  font.widths[place] ??= width;
  font.unicode[place] ??= codePointsOf(glyph.text);
  return place;
}

/** A glyph's place in two bytes, as a string in brackets holds them. ISO 32000-1, 7.3.4.2. */
function glyphBytes(place: number): string {
  return String.fromCharCode(place >> 8, place & 0xff)
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('\r', '\\r');
}

import type { Font, GlyphPosition, PDFDocument } from 'pdfkit';
import type { FontBook } from '../fonts/font-book.ts';
import type { TextRun } from '../layout/page.ts';
import { fontSourceOf } from './font-source.ts';
import { colourOperator, number } from './operators.ts';

/** Writes text runs: one text object each, with the glyphs and the kerning that layout measured. */
export class TextWriter {
  readonly #pdf: PDFDocument;
  readonly #fonts: FontBook;
  readonly #embedded = new Map<string, Font>();

  constructor(pdf: PDFDocument, fonts: FontBook) {
    this.#pdf = pdf;
    this.#fonts = fonts;
  }

  write(run: TextRun): void {
    const font = this.#font(run.font);
    this.#pdf.page.fonts[font.id] ??= font.ref();
    // The page is drawn with y downwards; text is written upright within it.
    const place = `1 0 0 -1 ${number(run.x)} ${number(run.baseline)} Tm`;
    const tracking = run.tracking === 0 ? '' : `${number(run.tracking)} Tc `;
    const glyphs = shownGlyphs(...font.encode(run.text));
    const after = run.tracking === 0 ? '' : ' 0 Tc';
    this.#pdf.addContent(
      `BT ${colourOperator(run.colour)} /${font.id} ${number(run.size)} Tf ${tracking}${place} ${glyphs} TJ${after} ET`,
    );
  }

  #font(id: string): Font {
    const known = this.#embedded.get(id);
    if (known !== undefined) return known;
    this.#pdf.font(fontSourceOf(id, this.#fonts));
    const font = this.#pdf._font;
    this.#embedded.set(id, font);
    return font;
  }
}

/** The operand of `TJ`: strings of glyphs, with a number between two that are not at their usual distance. */
function shownGlyphs(codes: readonly string[], positions: readonly GlyphPosition[]): string {
  let shown = '[<';
  positions.forEach(({ xAdvance, advanceWidth }, index) => {
    shown += codes[index] ?? '';
    const kerning = advanceWidth - xAdvance;
    if (kerning !== 0 && index < positions.length - 1) shown += `> ${number(kerning)} <`;
  });
  return `${shown}>]`;
}

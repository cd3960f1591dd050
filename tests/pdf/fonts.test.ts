import { existsSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { familyNames, locateFace, pathOf } from '../../src/pdf/fonts/families.ts';
import { shippedFonts } from '../../src/pdf/fonts/font-book.ts';
import type { Face } from '../../src/pdf/layout/measurer.ts';

const faces: readonly Face[] = familyNames().flatMap((family) =>
  ([400, 600, 700] as const).flatMap((weight) =>
    [false, true].map((italic) => ({ family, weight, italic })),
  ),
);
const text: Face = { family: 'source-serif-4', weight: 400, italic: false };

/** fontkit's own layout, as a second opinion. */
interface Shaper {
  layout(text: string): { readonly advanceWidth: number };
}

describe('fonts', () => {
  test('every face that a style can ask for has all its files', () => {
    const missing = faces.flatMap(locateFace).filter((file) => !existsSync(pathOf(file)));
    expect(missing).toEqual([]);
  });

  test.each(faces.filter(({ weight }) => weight !== 700))(
    'kerning and ligatures are those of fontkit: %o',
    (face) => {
      const fonts = shippedFonts();
      for (const word of [
        'AVATAR',
        'Toward',
        'office',
        'fly',
        'Yes,',
        '“Quoted.”',
        '1997–2024',
        'naïve',
      ]) {
        const [stretch, ...more] = fonts.stretches(word, face);
        const { sfnt, metrics } = fonts.file(stretch?.font ?? '');
        const shaper = create(sfnt) as unknown as Shaper;
        expect(more).toEqual([]);
        expect(stretch?.advance, word).toBeCloseTo(
          shaper.layout(word).advanceWidth / metrics.unitsPerEm,
          6,
        );
      }
    },
  );

  test('a word in two scripts is cut where the font file changes', () => {
    const cuts = shippedFonts().stretches('abαβг', text);
    expect(cuts.map(({ text: cut }) => cut)).toEqual(['ab', 'αβ', 'г']);
    expect(cuts.map(({ font }) => font)).toEqual([
      'source-serif-4-latin-400-normal',
      'source-serif-4-greek-400-normal',
      'source-serif-4-cyrillic-400-normal',
    ]);
  });

  test('widths of words and spaces add up to the width of a line', () => {
    const fonts = shippedFonts();
    const sum = ['To', ' ', 'AVA', ' ', 'Ye'].reduce(
      (total, word) => total + fonts.advance(word, text),
      0,
    );
    expect(fonts.advance('To AVA Ye', text)).toBeCloseTo(sum, 9);
  });

  test('the first character without a glyph is found', () => {
    expect(shippedFonts().firstMissing('abc 漢', text)).toBe(4);
    expect(shippedFonts().firstMissing('abc αж', text)).toBe(-1);
    expect(shippedFonts().firstMissing('“abc”\n…', text)).toBe(-1);
    expect(shippedFonts().firstMissing('ab\u0001c', text)).toBe(2);
  });
});

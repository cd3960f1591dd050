import { describe, expect, test } from 'vitest';
import { shippedFonts } from '../../src/pdf/fonts/font-book.ts';
import type { PlacedGlyph } from '../../src/pdf/fonts/glyph.ts';
import { boundsOf } from '../../src/pdf/fonts/glyph-bounds.ts';
import type { Face } from '../../src/pdf/layout/measurer.ts';
import { elementsOf, readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { documentOf, paragraph } from './trees.ts';

const face: Face = { family: 'source-serif-4', weight: 400, italic: false };

interface Set {
  readonly font: string;
  readonly glyphs: readonly PlacedGlyph[];
}

function setOf(text: string): Set {
  const [stretch, ...more] = shippedFonts().stretches(text, face);
  expect(more).toEqual([]);
  const font = stretch?.font ?? '';
  return { font, glyphs: shippedFonts().glyphs(text, font) };
}

/** Ink of a glyph where it is drawn, in font units. */
function inkOf({ font }: Set, glyph: PlacedGlyph | undefined, x = 0) {
  const bounds = boundsOf(shippedFonts().file(font).tables, glyph?.id ?? 0);
  if (bounds === undefined) throw new Error('no ink');
  const { x: dx, y: dy } = glyph?.at ?? { x, y: 0 };
  return {
    middle: (bounds.left + bounds.right) / 2 + dx,
    top: bounds.top + dy,
    bottom: bounds.bottom + dy,
  };
}

describe('a letter with its mark behind it', () => {
  test.each([
    ['e\u0301', 'é'],
    ['u\u031b\u0303', 'ữ'],
    ['e\u0302\u0323', 'ệ'],
    ['e\u0323\u0302', 'ệ'],
    ['A\u030a', 'Å'],
    ['и\u0306', 'й'],
  ])('is the one letter that there is for both: %s', (apart, letter) => {
    const seen = setOf(apart).glyphs.filter(({ isHidden }) => isHidden !== true);
    expect(seen.map(({ id }) => id)).toEqual(setOf(letter).glyphs.map(({ id }) => id));
    const copied = setOf(apart).glyphs.map(({ text }) => text);
    expect(copied.join('')).toBe(apart);
  });

  test.each(['x\u0304', 'q\u0303', 'о\u0301', 'M\u0304'])(
    'has the mark over its middle where there is none: %s',
    (text) => {
      const set = setOf(text);
      const [base, mark] = set.glyphs;
      const [letter, sign] = [inkOf(set, base), inkOf(set, mark)];
      expect(mark?.advance).toBe(0);
      expect(Math.abs(letter.middle - sign.middle)).toBeLessThan(2);
      expect(sign.bottom).toBeGreaterThan(letter.top);
    },
  );

  test('has one under it beneath, and two one over the other', () => {
    const under = setOf('q\u0323');
    expect(inkOf(under, under.glyphs[1]).top).toBeLessThan(inkOf(under, under.glyphs[0]).bottom);
    const two = setOf('x\u0304\u0301');
    expect(inkOf(two, two.glyphs[2]).bottom).toBeGreaterThan(inkOf(two, two.glyphs[1]).top);
  });

  test('is as wide as the letter, wherever it stands in a word', () => {
    const widthOf = (text: string): number =>
      setOf(text).glyphs.reduce((sum, { advance, kerning }) => sum + advance + kerning, 0);
    expect(widthOf('ax\u0304b')).toBe(widthOf('axb'));
    expect(widthOf('Ve\u0301V')).toBe(widthOf('VéV'));
    const [, , mark, last] = setOf('ax\u0304b').glyphs;
    expect(mark?.at?.x).toBeGreaterThan(0);
    expect(last?.at).toBeUndefined();
  });

  test('copies as it is written', async () => {
    const text = 'x\u0304 q\u0303 m and e\u0323\u0300ko\u0301, e\u0301; о\u0301кна, A\u200dB.';
    const [page] = await readTags(await bytesOf(documentOf([paragraph(text)])));
    const [read] = elementsOf(page?.tree, 'P');
    const plain = (words: string): string => words.normalize('NFC').replaceAll('\u200d', '').trim();
    expect(plain(read?.text ?? '')).toBe(plain(text));
  });
});

describe('Greek with breathings', () => {
  test('is set by one family, word by word', () => {
    const fontsOf = (text: string): readonly string[] =>
      shippedFonts()
        .stretches(text, face)
        .map(({ font }) => font.split('-greek')[0] ?? '');
    expect(new Set(fontsOf('ἄνθρωπον'))).toEqual(new Set(['libertinus-serif']));
    expect(new Set(fontsOf('Ελλάδα'))).toEqual(new Set(['source-serif-4']));
  });
});

describe('signs', () => {
  const common =
    '→←↔⇒✓✗☐☑■□●○▲▼★−×÷±≤≥≈≠∞√∑∂∅∈€£¥₹₫₩₪៛№™©®°′″‰…•‣½⅓⅔⅛¹²³⁴⁺₂₃ℓ℃µ§¶†‡«»‹›│─┌┐└┘├┼█①②Ⅳ☎⚠♥�';

  test.each(['source-serif-4', 'source-sans-3', 'source-code-pro'])(
    'in common use are had beside %s',
    (family) => {
      const lacking = [...common].filter((sign) => {
        const upright: Face = { family, weight: 600, italic: true };
        return shippedFonts().firstMissing(sign, upright) >= 0;
      });
      expect(lacking).toEqual([]);
    },
  );

  test('of scripts that must be shaped are not taken from the font of signs', () => {
    for (const letter of ['ກ', 'ก', 'क', 'ߊ'])
      expect(shippedFonts().firstMissing(letter, face)).toBe(0);
  });
});

import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { familyNames, locateFace, pathOf } from '../../../src/pdf/fonts/families.ts';
import { readFontFile } from '../../../src/pdf/fonts/font-file.ts';
import { tablesOf } from '../../../src/pdf/fonts/sfnt.ts';
import { subsetSfnt } from '../../../src/pdf/fonts/subset-sfnt.ts';

const files = familyNames()
  .flatMap((family) =>
    [false, true].flatMap((italic) => locateFace({ family, weight: 400, italic })),
  )
  .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);

/** All glyphs, in another order than the font's, one of them twice. */
function listed(count: number): readonly number[] {
  const backwards = Array.from({ length: count - 1 }, (_, n) => count - 1 - n);
  return [0, ...backwards, ...backwards.slice(0, 1)];
}

describe('a subset of a font', () => {
  test.each(files)('has the outlines and widths that fontkit reads in the whole: $id', (file) => {
    const { sfnt } = readFontFile(file.id, pathOf(file));
    const whole = create(sfnt);
    const glyphs = listed(whole.numGlyphs);
    const subset = create(subsetSfnt(tablesOf(sfnt), glyphs, new Map()));
    const seen = glyphs.map((_, place) => shown(subset.getGlyph(place)));
    expect(seen).toEqual(glyphs.map((id) => shown(whole.getGlyph(id))));
  });

  test('gives a glyph the width that it is to have in one place', () => {
    const sfnt = latin();
    const subset = create(subsetSfnt(tablesOf(sfnt), [0, 5, 5], new Map([[2, 77]])));
    expect(subset.getGlyph(1).advanceWidth).toBe(create(sfnt).getGlyph(5).advanceWidth);
    expect(subset.getGlyph(2).advanceWidth).toBe(77);
  });

  test('takes along the parts of a glyph that is made of others, and no more', () => {
    const sfnt = latin();
    // é is e and an acute accent.
    const composite = readFontFile('latin', path()).glyphOf.get(0xe9) ?? 0;
    const subset = create(subsetSfnt(tablesOf(sfnt), [0, composite], new Map()));
    expect(subset.numGlyphs).toBe(4);
  });

  test('adds up, as a whole and table by table', () => {
    const subset = subsetSfnt(tablesOf(latin()), [0, 5, 6, 7], new Map());
    expect(sumOf(subset)).toBe(0xb1b0afba);
    for (let at = 12; at < 12 + 16 * subset.readUInt16BE(4); at += 16) {
      if (subset.toString('latin1', at, at + 4) === 'head') continue;
      const offset = subset.readUInt32BE(at + 8);
      const length = (subset.readUInt32BE(at + 12) + 3) & ~3;
      expect(sumOf(subset.subarray(offset, offset + length))).toBe(subset.readUInt32BE(at + 4));
    }
  });
});

function path(): string {
  const [first] = files;
  return first === undefined ? '' : pathOf(first);
}

function latin(): Buffer {
  return readFontFile('latin', path()).sfnt;
}

function shown(glyph: { advanceWidth: number; path: { toSVG(): string } }): readonly unknown[] {
  return [glyph.advanceWidth, glyph.path.toSVG()];
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

import type { PlacedGlyph } from './glyph.ts';

/** Letters with marks over or under them say where they stand, and their marks; others need not. */
export function withMarkPlaces(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  if (!glyphs.some(({ over }) => over !== undefined)) return glyphs;
  let pen = 0;
  let origin = 0;
  return glyphs.map((glyph) => {
    if (glyph.over === undefined) origin = pen;
    pen += glyph.advance + glyph.kerning;
    const { over } = glyph;
    return over === undefined
      ? glyph
      : { ...glyph, at: { x: origin + over.x, y: over.y, from: origin } };
  });
}

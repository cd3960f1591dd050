import type { FontFile } from './font-file.ts';
import type { Glyph } from './glyph.ts';
import type { Ligature } from './ligatures.ts';

/** The glyphs with those that the font joins joined; a ligature copies as the letters it is made of. */
export function withLigatures(glyphs: readonly Glyph[], file: FontFile): readonly Glyph[] {
  if (!glyphs.some(({ id }) => file.ligatures.has(id))) return glyphs;
  const joined: Glyph[] = [];
  for (let at = 0; at < glyphs.length; ) {
    const glyph = glyphs[at];
    if (glyph === undefined) break;
    const ligature = file.ligatures.get(glyph.id)?.find((each) => stands(each, glyphs, at));
    joined.push(ligature ? joinedGlyph(ligature, glyphs, at, file) : glyph);
    at += 1 + (ligature?.rest.length ?? 0);
  }
  return joined;
}

function stands({ rest }: Ligature, glyphs: readonly Glyph[], at: number): boolean {
  return rest.every((id, index) => glyphs[at + 1 + index]?.id === id);
}

function joinedGlyph(
  { rest, glyph }: Ligature,
  glyphs: readonly Glyph[],
  at: number,
  file: FontFile,
): Glyph {
  const parts = glyphs.slice(at, at + 1 + rest.length);
  return {
    id: glyph,
    text: parts.map(({ text }) => text).join(''),
    advance: file.advanceOf(glyph),
  };
}

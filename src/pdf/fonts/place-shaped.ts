import type { PlacedGlyph } from './glyph.ts';
import type { ShapedGlyph } from './shaper.ts';

/** Copies as nothing: readers leave it out. */
const nothing = '\u200b';

/**
 * Shaped glyphs with what each copies as: read one after another they give the text in its own
 * order, whatever their places.
 *
 * The leftmost glyph of a syllable stands for its letters up to the first that takes no room of its
 * own (a subscript, a sign above), with the width of the whole syllable. The next one stands for the
 * rest; it and those after it have no width and say where they stand. For readers take a glyph whose
 * text has such a mark to be without width, and would see a gap after it where it is not.
 */
export function placeShaped(glyphs: readonly ShapedGlyph[], text: string): readonly PlacedGlyph[] {
  const placed: PlacedGlyph[] = [];
  let pen = 0;
  for (let at = 0; at < glyphs.length; ) {
    const cluster = glyphs[at]?.cluster ?? 0;
    let end = at;
    while (end < glyphs.length && glyphs[end]?.cluster === cluster) end += 1;
    const syllable = glyphs.slice(at, end);
    placed.push(...placeSyllable(syllable, text.slice(cluster, glyphs[end]?.cluster), pen));
    pen += widthOf(syllable);
    at = end;
  }
  return placed;
}

function placeSyllable(
  glyphs: readonly ShapedGlyph[],
  text: string,
  start: number,
): readonly PlacedGlyph[] {
  const texts = inTwo(text, glyphs.length);
  let pen = start;
  return glyphs.map(({ id, advance, x, y }, index) => {
    const at = { x: pen + x, y };
    pen += advance;
    return {
      id,
      at,
      text: texts[index] ?? nothing,
      advance: index === 0 ? widthOf(glyphs) : 0,
      kerning: 0,
    };
  });
}

function inTwo(text: string, count: number): readonly string[] {
  const mark = text.search(/\p{Mn}/u);
  return count < 2 || mark <= 0 ? [text] : [text.slice(0, mark), text.slice(mark)];
}

function widthOf(glyphs: readonly ShapedGlyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

import type { PlacedGlyph } from './glyph.ts';

/** A space that copies with a mark of direction before it. */
const markedSpace = '\u200f ';

/**
 * A reader that goes through glyphs in the order of reading drops a space where it must step back
 * for what follows, and doubles one before a mark. With a mark of direction, which is nothing to see,
 * a space there is more than a space, and stays what it is.
 */
export function withEdgeSpaces(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  return glyphs.map((glyph, index) => {
    const next = glyphs[index + 1];
    const isAtEdge = index === 0 || next === undefined || next.aside !== undefined;
    const isMarked = glyph.text === ' ' && (isAtEdge || /^\p{Mn}$/u.test(next.text));
    return isMarked ? { ...glyph, text: markedSpace } : glyph;
  });
}

/** Whether a glyph is a space, at an edge or not. */
export function isSpaceGlyph({ text }: PlacedGlyph): boolean {
  return text === ' ' || text === markedSpace;
}

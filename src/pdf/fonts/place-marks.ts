import type { FontFile } from './font-file.ts';
import type { Glyph } from './glyph.ts';
import { boundsOf, type GlyphBounds } from './glyph-bounds.ts';

const mark = /^\p{Mn}$/u;

/** Marks that stand under a letter (combining class 220), and those in or on it (1, 202 and the like). */
const below =
  /^[\u0316-\u0319\u031c-\u0320\u0323-\u0326\u0329-\u0333\u0339-\u033c\u0347-\u0349\u034d\u034e\u0353-\u0356\u0359\u035a\u1dc2\u1dca\u1dcf\u1dfd-\u1dff\u20e8\u20ec-\u20ef]$/;
const attached =
  /^[\u0321\u0322\u0327\u0328\u0334-\u0338\u1dce\u20d2\u20d3\u20d8-\u20da\u20e5-\u20e7\u20ea\u20eb]$/;

/** No writing has more on one letter; a heap of them is left where it falls. */
const mostMarks = 16;

/** White between ink and ink, as a part of the em. */
const gap = 0.06;

/**
 * A letter with its marks over and under its middle, each clear of what is there already, as the
 * files have them for letters that no one glyph stands for. The marks take no room. As they are
 * where the first is no letter.
 */
export function withMarksPlaced(glyphs: readonly Glyph[], file: FontFile): readonly Glyph[] {
  const [base, ...marks] = glyphs;
  if (base === undefined || mark.test(base.text)) return glyphs;
  if (marks.length === 0 || marks.length > mostMarks) return glyphs;
  if (!marks.every(({ text }) => mark.test(text))) return glyphs;
  const ink = boundsOf(file.tables, base.id);
  if (ink === undefined) return glyphs;
  let { top, bottom } = ink;
  const placed = marks.map((glyph): Glyph => {
    const own = boundsOf(file.tables, glyph.id);
    if (own === undefined) return { ...glyph, advance: 0 };
    const white = gap * file.metrics.unitsPerEm;
    const y = raise(glyph.text, own, { top: top + white, bottom: bottom - white });
    top = Math.max(top, own.top + y);
    bottom = Math.min(bottom, own.bottom + y);
    const lean = leanOf(file) * (middle(own.top, own.bottom) + y - middle(ink.top, ink.bottom));
    const x = middle(ink.left, ink.right) - middle(own.left, own.right) + lean;
    return { ...glyph, advance: 0, over: { x: Math.round(x), y: Math.round(y) } };
  });
  return [base, ...placed];
}

/** How far a mark goes up, or down where negative, to be clear of the ink so far. */
function raise(
  text: string,
  own: GlyphBounds,
  free: { readonly top: number; readonly bottom: number },
): number {
  if (attached.test(text)) return 0;
  return below.test(text) ? Math.min(0, free.bottom - own.top) : Math.max(0, free.top - own.bottom);
}

/** How far an italic leans to the right for each unit up. */
function leanOf({ metrics }: FontFile): number {
  return Math.tan((-metrics.italicAngle * Math.PI) / 180);
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}

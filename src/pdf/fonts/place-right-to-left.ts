import type { PlacedGlyph } from './glyph.ts';
import type { ShapedGlyph } from './shaper.ts';

/** Copies as nothing: readers leave it out. */
const nothing = '\u200b';

/** The characters of one cluster with its glyphs. */
interface Cluster {
  readonly characters: readonly string[];
  readonly glyphs: readonly ShapedGlyph[];
  /** Where it begins, in font units from the left. */
  readonly pen: number;
}

/**
 * Glyphs shaped from right to left, from left to right, with what each copies as. Readers take glyphs
 * as they stand and turn the letters round. So each glyph copies as one character at most, the first
 * one of a cluster as its first: characters that have none of their own, as in a ligature, get a
 * hidden one to the left. The first one has the width of the cluster, the others have none.
 *
 * After all these comes what has no width at the left end, marks and hidden ones, since it would be
 * taken for part of what was read before; and at last what copies as nothing: the dots of letters.
 */
export function placeRightToLeft(
  glyphs: readonly ShapedGlyph[],
  text: string,
): readonly PlacedGlyph[] {
  const all = clustersOf(glyphs, text).flatMap(placeCluster);
  const copied = all.filter((glyph) => glyph.text !== nothing);
  const silent = all.filter((glyph) => glyph.text === nothing);
  const base = copied.findIndex(({ advance }) => advance > 0);
  const trailing = base < 0 ? [] : copied.slice(0, base).reverse();
  return [
    ...(base < 0 ? copied : copied.slice(base)),
    ...trailing.map((glyph) => ({ ...glyph, aside: 'end' as const })),
    ...silent.map((glyph) => ({ ...glyph, aside: 'silent' as const })),
  ];
}

/** From left to right: a cluster ends in the text where the one to its left begins. */
function clustersOf(glyphs: readonly ShapedGlyph[], text: string): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let end = text.length;
  let pen = 0;
  for (let at = 0; at < glyphs.length; ) {
    const cluster = glyphs[at]?.cluster ?? 0;
    let next = at;
    while (next < glyphs.length && glyphs[next]?.cluster === cluster) next += 1;
    const own = glyphs.slice(at, next);
    clusters.push({ characters: [...text.slice(cluster, end)], glyphs: own, pen });
    pen += widthOf(own);
    end = cluster;
    at = next;
  }
  return clusters;
}

function placeCluster({ characters, glyphs, pen }: Cluster): readonly PlacedGlyph[] {
  const width = widthOf(glyphs);
  const base = Math.max(
    0,
    glyphs.findIndex(({ advance }) => advance > 0),
  );
  const [first = nothing, ...others] = characters;
  const hidden = others.reverse().map((character) => ({
    id: glyphs[base]?.id ?? 0,
    text: character,
    advance: 0,
    kerning: 0,
    at: { x: pen, y: 0 },
    isHidden: true as const,
  }));
  let x = pen;
  const shown = glyphs.map((glyph, index): PlacedGlyph => {
    const at = { x: x + glyph.x, y: glyph.y, from: pen };
    x += glyph.advance;
    const isBase = index === base;
    const advance = isBase ? width : 0;
    return { id: glyph.id, text: isBase ? first : nothing, advance, kerning: 0, at };
  });
  return [...hidden, ...shown];
}

function widthOf(glyphs: readonly ShapedGlyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

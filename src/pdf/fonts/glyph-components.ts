const argumentsAreWords = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasTwoByTwo = 0x0080;

/**
 * Where the glyph indices of a composite outline's parts stand in it; none in a simple one.
 * Source: OpenType 1.9, "glyf — Glyph data", composite glyph description.
 */
export function componentsOf(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + ((flags & argumentsAreWords) === 0 ? 2 : 4) + sizeOfScale(flags);
  }
  return places;
}

function sizeOfScale(flags: number): number {
  if ((flags & hasTwoByTwo) !== 0) return 8;
  if ((flags & hasTwoScales) !== 0) return 4;
  return (flags & hasScale) === 0 ? 0 : 2;
}

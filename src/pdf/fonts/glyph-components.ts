const argumentsAreWords = 0x0001;
const argumentsAreOffsets = 0x0002;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasTwoByTwo = 0x0080;

/** A part of a composite outline. */
export interface GlyphComponent {
  readonly glyph: number;
  /** Where the index of its glyph stands in the outline. */
  readonly at: number;
  /** How far it is moved, in font units. */
  readonly x: number;
  readonly y: number;
}

/**
 * The parts of a composite outline; none of a simple one.
 * Source: OpenType 1.9, "glyf — Glyph data", composite glyph description.
 */
export function componentsOf(outline: Buffer): readonly GlyphComponent[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const components: GlyphComponent[] = [];
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = outline.readUInt16BE(at);
    const [x, y] = offsetOf(outline, at + 4, flags);
    components.push({ glyph: outline.readUInt16BE(at + 2), at: at + 2, x, y });
    at += 4 + ((flags & argumentsAreWords) === 0 ? 2 : 4) + sizeOfScale(flags);
  }
  return components;
}

/** Parts that are set point on point, which no letter of our fonts has, stay where they are. */
function offsetOf(outline: Buffer, at: number, flags: number): readonly [number, number] {
  if ((flags & argumentsAreOffsets) === 0) return [0, 0];
  return (flags & argumentsAreWords) === 0
    ? [outline.readInt8(at), outline.readInt8(at + 1)]
    : [outline.readInt16BE(at), outline.readInt16BE(at + 2)];
}

function sizeOfScale(flags: number): number {
  if ((flags & hasTwoByTwo) !== 0) return 8;
  if ((flags & hasTwoScales) !== 0) return 4;
  return (flags & hasScale) === 0 ? 0 : 2;
}

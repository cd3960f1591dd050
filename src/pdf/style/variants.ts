import type { TextStyle } from './style.ts';

/**
 * The variants that a style was asked for. As one object each: what was measured in a style is kept by
 * it, and a brief calls for the same few variants thousands of times.
 */
const known = new WeakMap<TextStyle, Map<string, TextStyle>>();

function variant(style: TextStyle, name: string, make: () => TextStyle): TextStyle {
  const variants = known.get(style) ?? new Map<string, TextStyle>();
  known.set(style, variants);
  const made = variants.get(name) ?? make();
  variants.set(name, made);
  return made;
}

export function emphasised(style: TextStyle): TextStyle {
  return variant(style, 'emphasised', () => ({
    ...style,
    face: { ...style.face, italic: !style.face.italic },
  }));
}

export function strengthened(style: TextStyle): TextStyle {
  const weight = style.face.weight === 400 ? 600 : 700;
  return variant(style, 'strengthened', () => ({ ...style, face: { ...style.face, weight } }));
}

/**
 * Size and rise of superior figures in the text faces that ship, in em of the text around. They have none
 * of their own for all digits: a heavier cut, made small, has the strokes of the text beside it.
 */
const superiorSize = 0.64;
const superiorRise = 0.34;

export function superior(style: TextStyle, colour: string): TextStyle {
  return variant(style, `superior ${colour}`, () => ({
    ...style,
    face: { ...style.face, italic: false, weight: style.face.weight === 400 ? 600 : 700 },
    colour,
    size: style.size * superiorSize,
    rise: style.rise + style.size * superiorRise,
  }));
}

export function coloured(style: TextStyle, colour: string): TextStyle {
  return variant(style, `coloured ${colour}`, () => ({ ...style, colour }));
}

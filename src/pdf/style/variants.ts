import type { TextStyle } from './style.ts';

export function emphasised(style: TextStyle): TextStyle {
  return { ...style, face: { ...style.face, italic: !style.face.italic } };
}

export function strengthened(style: TextStyle): TextStyle {
  const weight = style.face.weight === 400 ? 600 : 700;
  return { ...style, face: { ...style.face, weight } };
}

/**
 * Size and rise of superior figures in the text faces that ship, in em of the text around. They have none
 * of their own for all digits: a heavier cut, made small, has the strokes of the text beside it.
 */
const superiorSize = 0.64;
const superiorRise = 0.34;

export function superior(style: TextStyle, colour: string): TextStyle {
  return {
    ...style,
    face: { ...style.face, italic: false, weight: style.face.weight === 400 ? 600 : 700 },
    colour,
    size: style.size * superiorSize,
    rise: style.rise + style.size * superiorRise,
  };
}

export function coloured(style: TextStyle, colour: string): TextStyle {
  return { ...style, colour };
}

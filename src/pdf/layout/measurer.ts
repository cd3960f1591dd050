/** Which way a stretch of text is written. */
export type Direction = 'ltr' | 'rtl';

/** A cut of a family. The font room decides which files set its characters. */
export interface Face {
  /** Id of a family, such as `source-serif-4`. */
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
  /** Present where what it sets is written from right to left. */
  readonly direction?: 'rtl';
}

/** A stretch of text that one font file sets. */
export interface Stretch {
  /** Names the file; the drawing side finds the font by it. */
  readonly font: string;
  readonly text: string;
  /** Sum of the advance widths with kerning, in em. */
  readonly advance: number;
}

/** Heights of a face above (positive) and below (negative) the baseline, in em. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/**
 * All that layout knows of fonts. Kerning never crosses a space, so that widths of words and spaces
 * add up to the width of a line.
 */
export interface Measurer {
  /** Cuts text into stretches by font file; the stretches' texts join to the text. */
  stretches(text: string, face: Face): readonly Stretch[];
  /** Width of the text in em. */
  advance(text: string, face: Face): number;
  metrics(face: Face): FaceMetrics;
  /** Index of the first character that no file of the face can set, or -1. */
  firstMissing(text: string, face: Face): number;
}

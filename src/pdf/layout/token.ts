import type { Piece, TextPiece } from './piece.ts';

/**
 * What stays on one line: a word, or a part of one up to a hyphen. Every token has every field, in this
 * order: there are as many as words, and code that meets objects of one shape is several times as fast.
 */
export interface Token {
  readonly parts: readonly Part[];
  readonly width: number;
  /** White space after it, which vanishes at the end of a line. */
  readonly space: Space | undefined;
  /** The line ends here whatever room is left. */
  readonly endsLine: boolean;
  /** Width of the hyphen that shows where a line ends here, in points. */
  readonly hyphen: number | undefined;
  /** The hyphen is ours: in a name, with two letters on a side, or else in a word. */
  readonly division: 'word' | 'short' | 'name' | undefined;
  /** Its space is protected: it ends a line only where nothing else can. */
  readonly isBound: boolean;
}

export interface Space {
  readonly piece: TextPiece;
  readonly text: string;
  readonly width: number;
}

export interface Part {
  readonly piece: Piece;
  readonly text: string;
  readonly width: number;
}

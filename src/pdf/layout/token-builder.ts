import { breakPoints } from './break-points.ts';
import type { Measurer } from './measurer.ts';
import type { Piece, TextPiece } from './piece.ts';
import type { Part, Space, Token } from './token.ts';

const softHyphen = '\u00ad';

/** Of longer words the parts are measured each by itself: the time would grow with their square. */
const longestKerned = 64;

/** A token that is being made: there are as many as words, and each is made once. */
export type OpenToken = { -readonly [Key in keyof Token]: Token[Key] };

/** Gathers what stays on one line, and measures it. */
export class TokenBuilder {
  readonly #measurer: Measurer;
  readonly #tokens: OpenToken[] = [];
  #parts: Part[] = [];
  #space: Space | undefined;
  #hyphen = 0;

  constructor(measurer: Measurer) {
    this.#measurer = measurer;
  }

  add(piece: Piece, text: string, width: number): void {
    this.#parts.push({ piece, text, width });
  }

  /** A word, cut where a line may break in it. */
  word(piece: TextPiece, word: string): void {
    let from = 0;
    for (const at of breakPoints(word)) {
      this.#addPart(piece, word, from, at);
      this.endToken();
      from = at;
    }
    this.#addPart(piece, word, from, word.length);
  }

  #addPart(piece: TextPiece, word: string, from: number, to: number): void {
    const gap = from > 0 || this.#parts.at(-1)?.piece === piece ? 0 : piece.gap;
    const width = gap + this.#widthWithin(piece, word, from, to);
    this.add(piece, word.slice(from, to), width);
    const showsHyphen = word.charAt(to - 1) === softHyphen;
    this.#hyphen = showsHyphen ? hyphenAfter(word.charAt(to - 2), piece, this.#measurer) : 0;
  }

  /** With its kerning to what precedes it in the word. A soft hyphen is as wide as it shows: not at all. */
  #widthWithin(piece: TextPiece, word: string, from: number, to: number): number {
    const width = (start: number, end: number): number =>
      widthOf(word.slice(start, end).replaceAll(softHyphen, ''), piece, this.#measurer);
    const isShort = word.length <= longestKerned;
    return from > 0 && isShort ? width(0, to) - width(0, from) : width(from, to);
  }

  space(piece: TextPiece, text: string, isKept: boolean): void {
    const space = this.#spaceOf(piece, text);
    if (isKept && this.#parts.length === 0) this.add(piece, text, space.width);
    else if (this.#parts.length > 0) this.#push(space, false);
    else this.#spaceAfterLast(space);
  }

  /** The spaces of a piece are all alike. */
  #spaceOf(piece: TextPiece, text: string): Space {
    const known = this.#space;
    if (known?.piece === piece && known.text === text) return known;
    this.#space = { piece, text, width: widthOf(text, piece, this.#measurer) };
    return this.#space;
  }

  #spaceAfterLast(space: Space): void {
    const last = this.#tokens.at(-1);
    if (last === undefined || last.space || last.endsLine) return;
    last.space = space;
  }

  endToken(): void {
    if (this.#parts.length > 0) this.#push(undefined, false);
  }

  endLine(): void {
    this.#push(undefined, true);
  }

  finish(): readonly OpenToken[] {
    this.endToken();
    return this.#tokens;
  }

  #push(space: Space | undefined, endsLine: boolean): void {
    let width = 0;
    for (const part of this.#parts) width += part.width;
    const hyphen = this.#hyphen > 0 ? this.#hyphen : undefined;
    const parts = this.#parts;
    this.#tokens.push({
      parts,
      width,
      space,
      endsLine,
      hyphen,
      division: undefined,
      isBound: false,
    });
    this.#parts = [];
    this.#hyphen = 0;
  }
}

/** Width of the hyphen that a line shows after a letter, with its kerning to it, in points. */
export function hyphenAfter(letter: string, piece: TextPiece, measurer: Measurer): number {
  return widthOf(letter + softHyphen, piece, measurer) - widthOf(letter, piece, measurer);
}

/** In points. */
export function widthOf(text: string, piece: TextPiece, measurer: Measurer): number {
  const { face, size, tracking } = piece.style;
  return measurer.advance(text, face) * size + tracking * text.length;
}

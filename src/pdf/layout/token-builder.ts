import { type cutWord, widthOf } from './cut-word.ts';
import type { Measurer } from './measurer.ts';
import type { Piece, TextPiece } from './piece.ts';
import type { Part, Space, Token } from './token.ts';

/** A token that is being made: there are as many as words, and each is made once. */
export type OpenToken = { -readonly [Key in keyof Token]: Token[Key] };

export type CutWord = typeof cutWord;

/** Nothing is ever added to it. */
const noParts: Part[] = [];

/** Gathers what stays on one line, and measures it. */
export class TokenBuilder {
  readonly #measurer: Measurer;
  readonly #cut: CutWord;
  readonly #tokens: OpenToken[] = [];
  #parts: Part[] = noParts;
  #space: Space | undefined;
  #hyphen = 0;

  /** `cut` tells where a line may break in a word. */
  constructor(measurer: Measurer, cut: CutWord) {
    this.#measurer = measurer;
    this.#cut = cut;
  }

  add(piece: Piece, text: string, width: number): void {
    const part = { piece, text, width };
    // Most have one: an array that grows from none keeps room for seventeen.
    if (this.#parts.length === 0) this.#parts = [part];
    else this.#parts.push(part);
  }

  /** A word, cut where a line may break in it. */
  word(piece: TextPiece, word: string): void {
    let isFirst = true;
    for (const { text, width, hyphen } of this.#cut(word, piece.style, this.#measurer)) {
      if (!isFirst) this.endToken();
      const gap = isFirst && this.#parts.at(-1)?.piece !== piece ? piece.gap : 0;
      this.add(piece, text, gap + width);
      this.#hyphen = hyphen;
      isFirst = false;
    }
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
    this.#space = { piece, text, width: widthOf(text, piece.style, this.#measurer) };
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
    this.#parts = noParts;
    this.#hyphen = 0;
  }
}

import { breakPoints } from './break-points.ts';
import type { Measurer } from './measurer.ts';
import type { Piece, TextPiece } from './piece.ts';

/** What stays on one line: a word, or a part of one up to a hyphen. */
export interface Token {
  readonly parts: readonly Part[];
  readonly width: number;
  /** White space after it, which vanishes at the end of a line. */
  readonly space?: { readonly piece: TextPiece; readonly text: string; readonly width: number };
  /** The line ends here whatever room is left. */
  readonly endsLine: boolean;
}

export interface Part {
  readonly piece: Piece;
  readonly text: string;
  readonly width: number;
}

/** White space at which a line may break; no-break spaces are not among it. */
const spaceOrWord =
  /([\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+)|[^\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g;

/** Cuts the pieces of a paragraph where lines may break. `keepSpaces` is for code. */
export function tokensOf(
  pieces: readonly Piece[],
  measurer: Measurer,
  { keepSpaces = false }: { readonly keepSpaces?: boolean } = {},
): readonly Token[] {
  const builder = new TokenBuilder(measurer);
  for (const piece of pieces) {
    if (piece.kind === 'text') addText(builder, piece, keepSpaces);
    else if (piece.kind === 'line-break') builder.endLine();
    else builder.add(piece, '', piece.kind === 'picture' ? piece.width : 0);
  }
  return builder.finish();
}

function addText(builder: TokenBuilder, piece: TextPiece, keepSpaces: boolean): void {
  for (const match of piece.text.matchAll(spaceOrWord)) {
    const text = match[0];
    if (match[1] !== undefined)
      builder.space(piece, keepSpaces ? text.replaceAll('\t', '    ') : ' ', keepSpaces);
    else addWord(builder, piece, text);
  }
}

function addWord(builder: TokenBuilder, piece: TextPiece, word: string): void {
  let from = 0;
  for (const at of breakPoints(word)) {
    builder.addMeasured(piece, word.slice(from, at));
    builder.endToken();
    from = at;
  }
  builder.addMeasured(piece, word.slice(from));
}

class TokenBuilder {
  readonly #measurer: Measurer;
  readonly #tokens: Token[] = [];
  #parts: Part[] = [];

  constructor(measurer: Measurer) {
    this.#measurer = measurer;
  }

  add(piece: Piece, text: string, width: number): void {
    this.#parts.push({ piece, text, width });
  }

  addMeasured(piece: TextPiece, text: string): void {
    if (text === '') return;
    const gap = this.#parts.at(-1)?.piece === piece ? 0 : piece.gap;
    this.add(piece, text, gap + widthOf(text, piece, this.#measurer));
  }

  space(piece: TextPiece, text: string, isKept: boolean): void {
    const width = widthOf(text, piece, this.#measurer);
    if (isKept && this.#parts.length === 0) {
      this.add(piece, text, width);
      return;
    }
    if (this.#parts.length > 0) {
      this.#push({ space: { piece, text, width } });
      return;
    }
    const last = this.#tokens.pop();
    if (last === undefined) return;
    this.#tokens.push(
      last.space || last.endsLine ? last : { ...last, space: { piece, text, width } },
    );
  }

  endToken(): void {
    if (this.#parts.length > 0) this.#push({});
  }

  endLine(): void {
    this.#push({ endsLine: true });
  }

  finish(): readonly Token[] {
    this.endToken();
    return this.#tokens;
  }

  #push(end: { readonly space?: Token['space']; readonly endsLine?: boolean }): void {
    const width = this.#parts.reduce((sum, part) => sum + part.width, 0);
    const { space, endsLine = false } = end;
    this.#tokens.push({ parts: this.#parts, width, endsLine, ...(space && { space }) });
    this.#parts = [];
  }
}

/** In points. */
function widthOf(text: string, piece: TextPiece, measurer: Measurer): number {
  const { face, size, tracking } = piece.style;
  return measurer.advance(text, face) * size + tracking * text.length;
}

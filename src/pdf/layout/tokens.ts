import { breakPoints } from './break-points.ts';
import type { Measurer } from './measurer.ts';
import { isProtectedSpace } from './paragraph/protected-spaces.ts';
import type { Piece, TextPiece } from './piece.ts';

/** What stays on one line: a word, or a part of one up to a hyphen. */
export interface Token {
  readonly parts: readonly Part[];
  readonly width: number;
  /** White space after it, which vanishes at the end of a line. */
  readonly space?: { readonly piece: TextPiece; readonly text: string; readonly width: number };
  /** The line ends here whatever room is left. */
  readonly endsLine: boolean;
  /** Width of the hyphen that shows where a line ends here, in points. */
  readonly hyphen?: number;
  /** Its space is protected: it ends a line only where nothing else can. */
  readonly isBound?: true;
}

export interface Part {
  readonly piece: Piece;
  readonly text: string;
  readonly width: number;
}

const softHyphen = '\u00ad';

/** Of longer words the parts are measured each by itself: the time would grow with their square. */
const longestKerned = 64;

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
  return keepSpaces ? builder.finish() : bound(builder.finish());
}

/** The tokens, with those marked after which a protected space stands. */
function bound(tokens: readonly Token[]): readonly Token[] {
  let next = '';
  return tokens.map((token, index) => {
    const text = index === 0 ? textOf(token) : next;
    const after = tokens[index + 1];
    next = after ? textOf(after) : '';
    const isBound = token.space !== undefined && isProtectedSpace(text, next);
    return isBound ? { ...token, isBound } : token;
  });
}

function textOf({ parts }: Token): string {
  const [first, ...more] = parts;
  return more.reduce((text, part) => text + part.text, first?.text ?? '');
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
    builder.addMeasured(piece, word, from, at);
    builder.endToken();
    from = at;
  }
  builder.addMeasured(piece, word, from, word.length);
}

class TokenBuilder {
  readonly #measurer: Measurer;
  readonly #tokens: Token[] = [];
  #parts: Part[] = [];
  #hyphen = 0;

  constructor(measurer: Measurer) {
    this.#measurer = measurer;
  }

  add(piece: Piece, text: string, width: number): void {
    this.#parts.push({ piece, text, width });
  }

  /** The part of a word from `from` up to `to`. */
  addMeasured(piece: TextPiece, word: string, from: number, to: number): void {
    const gap = from > 0 || this.#parts.at(-1)?.piece === piece ? 0 : piece.gap;
    this.add(piece, word.slice(from, to), gap + this.#widthWithin(piece, word, from, to));
    this.#hyphen =
      word.charAt(to - 1) === softHyphen ? widthOf(softHyphen, piece, this.#measurer) : 0;
  }

  /** With its kerning to what precedes it in the word. A soft hyphen is as wide as it shows: not at all. */
  #widthWithin(piece: TextPiece, word: string, from: number, to: number): number {
    const width = (start: number, end: number): number =>
      widthOf(word.slice(start, end).replaceAll(softHyphen, ''), piece, this.#measurer);
    const isShort = word.length <= longestKerned;
    return from > 0 && isShort ? width(0, to) - width(0, from) : width(from, to);
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
    const hyphen = this.#hyphen > 0 && { hyphen: this.#hyphen };
    this.#tokens.push({ parts: this.#parts, width, endsLine, ...(space && { space }), ...hyphen });
    this.#parts = [];
    this.#hyphen = 0;
  }
}

/** In points. */
function widthOf(text: string, piece: TextPiece, measurer: Measurer): number {
  const { face, size, tracking } = piece.style;
  return measurer.advance(text, face) * size + tracking * text.length;
}

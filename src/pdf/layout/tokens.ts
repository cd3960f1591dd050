import { cutWord } from './cut-word.ts';
import type { Measurer } from './measurer.ts';
import { isProtectedSpace } from './paragraph/protected-spaces.ts';
import type { Piece, TextPiece } from './piece.ts';
import type { Token } from './token.ts';
import { type CutWord, type OpenToken, TokenBuilder } from './token-builder.ts';

/** White space at which a line may break; no-break spaces are not among it. */
const spacesOrWord =
  /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+|[^\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g;
const beginsWithSpace =
  /^[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

interface TokenOptions {
  /** For code. */
  readonly keepSpaces?: boolean;
  /** How words are cut; where it is left out, wherever a line may break in them. */
  readonly cut?: CutWord;
}

/** Cuts the pieces of a paragraph where lines may break. */
export function tokensOf(
  pieces: readonly Piece[],
  measurer: Measurer,
  { keepSpaces = false, cut = cutWord }: TokenOptions = {},
): readonly Token[] {
  const builder = new TokenBuilder(measurer, cut);
  for (const piece of pieces) {
    if (piece.kind === 'text') addText(builder, piece, keepSpaces);
    else if (piece.kind === 'line-break') builder.endLine();
    else builder.add(piece, '', piece.kind === 'picture' ? piece.width : 0);
  }
  return keepSpaces ? builder.finish() : bound(builder.finish());
}

function addText(builder: TokenBuilder, piece: TextPiece, keepSpaces: boolean): void {
  // Spaces and words take turns.
  let isSpace = beginsWithSpace.test(piece.text);
  // Strings alone: `matchAll` makes an object of each match, and there are two a word.
  for (const text of piece.text.match(spacesOrWord) ?? []) {
    if (isSpace) builder.space(piece, keepSpaces ? text.replaceAll('\t', '    ') : ' ', keepSpaces);
    else builder.word(piece, text);
    isSpace = !isSpace;
  }
}

/** Marks the tokens after which a protected space stands. */
function bound(tokens: readonly OpenToken[]): readonly Token[] {
  const words = wordsOf(tokens);
  let word = 0;
  for (const token of tokens) {
    if (token.space === undefined) continue;
    word += 1;
    token.isBound = isProtectedSpace(words[word - 1] ?? '', words[word] ?? '');
  }
  return tokens;
}

/** What stands between spaces, each as a whole. */
function wordsOf(tokens: readonly Token[]): readonly string[] {
  const words = [''];
  for (const { parts, space } of tokens) {
    const last = words.length - 1;
    for (const { text } of parts) words[last] += text;
    if (space !== undefined) words.push('');
  }
  return words;
}

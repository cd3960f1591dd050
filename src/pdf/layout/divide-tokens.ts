import type { Hyphenator } from './hyphenator.ts';
import type { Measurer } from './measurer.ts';
import type { TextPiece } from './piece.ts';
import { type DividedWord, withSoftHyphens } from './soft-hyphens.ts';
import type { Part, Token } from './token.ts';
import { hyphenAfter, widthOf } from './token-builder.ts';

const softHyphen = '\u00ad';

/** The tokens of a paragraph, with the words cut that a hyphen may divide. */
export function divideTokens(
  tokens: readonly Token[],
  hyphenator: Hyphenator,
  measurer: Measurer,
): readonly Token[] {
  const divided: Token[] = [];
  let previous = '';
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const word = wholeWord(token, before, tokens[index + 1]);
    const found = word && withSoftHyphens(word.part.text, previous, hyphenator);
    if (word && found) divided.push(...fragments(token, word, found, measurer));
    else divided.push(token);
    if (token.space) previous = token.parts.at(-1)?.text ?? '';
  });
  return divided;
}

interface Word {
  /** Place among the parts of the token. */
  readonly index: number;
  readonly part: Part;
  readonly piece: TextPiece;
}

const hasLetter = /\p{L}/u;

/**
 * The one part of a token that is a word: none in code, where the word changes its look within, or
 * where signs of its own have cut it.
 */
function wholeWord(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Word | undefined {
  if (goesOn(before) || (after && goesOn(token))) return undefined;
  const { parts } = token;
  const index = parts.findIndex(({ text }) => hasLetter.test(text));
  const part = parts[index];
  if (part?.piece.kind !== 'text' || part.piece.node.role === 'Code') return undefined;
  const isOnly = parts.every(({ text }, other) => other === index || !hasLetter.test(text));
  return isOnly ? { index, part, piece: part.piece } : undefined;
}

function goesOn(token: Token | undefined): boolean {
  return token !== undefined && token.space === undefined && !token.endsLine;
}

/** The token cut at the soft hyphens of its word; together they are as wide as it was. */
function fragments(
  token: Token,
  { index, part, piece }: Word,
  { text, isName }: DividedWord,
  measurer: Measurer,
): readonly Token[] {
  const bits = text.split(softHyphen);
  const gap = part.width - widthOf(part.text, piece, measurer);
  const cut: Token[] = [];
  let parts = token.parts.slice(0, index);
  let start = 0;
  let letters = '';
  bits.slice(0, -1).forEach((bit, nth) => {
    letters += bit;
    const end = gap + widthOf(letters, piece, measurer);
    parts.push({ piece, text: bit + softHyphen, width: end - start });
    const hyphen = hyphenAfter(bit.slice(-1), piece, measurer);
    const isShort =
      isTwo(letters.split(apostrophe).at(-1)) ||
      isTwo(
        bits
          .slice(nth + 1)
          .join('')
          .split(apostrophe)[0],
      );
    const division = isName ? 'name' : isShort ? 'short' : 'word';
    cut.push({ parts, width: widthOfParts(parts), endsLine: false, hyphen, division });
    parts = [];
    start = end;
  });
  parts.push({ piece, text: bits.at(-1) ?? '', width: part.width - start });
  parts.push(...token.parts.slice(index + 1));
  return [...cut, { ...token, parts, width: widthOfParts(parts) }];
}

const apostrophe = /['’]/;

/** Letters, of what stands on one side of a hyphen up to an apostrophe. */
function isTwo(text = ''): boolean {
  return text.replace(/\P{L}/gu, '').length < 3;
}

function widthOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, { width }) => sum + width, 0);
}

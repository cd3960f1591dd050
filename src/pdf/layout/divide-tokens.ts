import type { Hyphenator } from './hyphenator.ts';
import { measureBits } from './measure-bits.ts';
import type { Measurer } from './measurer.ts';
import type { TextPiece } from './piece.ts';
import { type DividedWord, shortestWord, softHyphen, withSoftHyphens } from './soft-hyphens.ts';
import type { Part, Token } from './token.ts';

/** The tokens of a paragraph, with the words cut that a hyphen may divide, and that are wider than `least`. */
export function divideTokens(
  tokens: readonly Token[],
  hyphenator: Hyphenator,
  measurer: Measurer,
  least = 0,
): readonly Token[] {
  const divided: Token[] = [];
  let previous = '';
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const word = token.width > least ? wholeWord(token, before, tokens[index + 1]) : undefined;
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
 * The one part of a token that is a word: none in code, where the word changes its look within, where
 * signs of its own have cut it, or where it is held to what precedes it, as in "26 November".
 */
function wholeWord(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Word | undefined {
  if (goesOn(before) || before?.isBound || (after && goesOn(token))) return undefined;
  const { parts } = token;
  const index = parts.length === 1 ? 0 : parts.findIndex(({ text }) => hasLetter.test(text));
  const part = parts[index];
  if (part?.piece.kind !== 'text' || part.piece.node.role === 'Code') return undefined;
  // Most words are too short, whatever they are.
  if (part.text.length < shortestWord) return undefined;
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
  const { bits, ends, hyphens, isShort, width } = measureBits(text, piece.style.face, measurer);
  const { space, endsLine, hyphen, isBound } = token;
  const { size, tracking } = piece.style;
  const gap = part.width - width * size - tracking * part.text.length;
  const cut: Token[] = [];
  const before = token.parts.slice(0, index);
  let start = 0;
  let letters = 0;
  for (let nth = 0; nth < bits.length - 1; nth += 1) {
    const bit = bits[nth] ?? '';
    letters += bit.length;
    const end = gap + (ends[nth] ?? 0) * size + tracking * letters;
    const part = { piece, text: bit + softHyphen, width: end - start };
    const parts = nth === 0 ? [...before, part] : [part];
    cut.push({
      parts,
      width: widthOfParts(parts),
      space: undefined,
      endsLine: false,
      hyphen: (hyphens[nth] ?? 0) * size + tracking,
      division: isName ? 'name' : isShort[nth] ? 'short' : 'word',
      isBound: false,
    });
    start = end;
  }
  const last = { piece, text: bits.at(-1) ?? '', width: part.width - start };
  const parts = [last, ...token.parts.slice(index + 1)];
  cut.push({
    parts,
    width: widthOfParts(parts),
    space,
    endsLine,
    hyphen,
    division: undefined,
    isBound,
  });
  return cut;
}

function widthOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, { width }) => sum + width, 0);
}

import { clustersOf } from '../clusters.ts';
import type { Measurer } from '../measurer.ts';
import type { Part, Token } from '../token.ts';

/**
 * The same tokens, those wider than the line cut: after a sign in an address, or between characters, never
 * before a combining mark.
 */
export function cutWideTokens(
  tokens: readonly Token[],
  measure: number,
  measurer: Measurer,
): readonly Token[] {
  if (tokens.every(({ width, hyphen = 0 }) => width + hyphen <= measure)) return tokens;
  return tokens.flatMap((token) =>
    token.width + (token.hyphen ?? 0) > measure ? cutToken(token, measure, measurer) : [token],
  );
}

function cutToken(token: Token, measure: number, measurer: Measurer): readonly Token[] {
  const bits = token.parts.flatMap((part) => cutPart(part, measurer));
  const cut: { readonly parts: readonly Part[]; readonly width: number }[] = [];
  for (let start = 0; start < bits.length || cut.length === 0; ) {
    const end = cutEnd(bits, start, measure);
    cut.push(joined(bits.slice(start, end)));
    start = end;
  }
  const { space, endsLine, hyphen, division, isBound } = token;
  const none = { space: undefined, hyphen: undefined, division: undefined };
  return cut.map(({ parts, width }, index) =>
    index === cut.length - 1
      ? { parts, width, space, endsLine, hyphen, division, isBound }
      : { parts, width, ...none, endsLine: false, isBound: false },
  );
}

/** What parts the words of an address or of a file's name. */
const sign = /[-_./?&=#]$/;

/** A line of a cut word is filled that far at least, as a part of the measure, before it ends at a sign. */
const wellFilled = 0.4;

/** Where the line that begins at `start` ends: after a sign if there is a fair one, or where it is full. */
function cutEnd(bits: readonly Part[], start: number, measure: number): number {
  let [width, afterSign] = [0, start];
  for (let at = start; at < bits.length; at += 1) {
    const bit = bits[at];
    if (bit === undefined) break;
    if (at > start && width + bit.width > measure) return afterSign > start ? afterSign : at;
    width += bit.width;
    const isSign = bit.piece.kind === 'text' && sign.test(bit.text);
    if (isSign && width >= measure * wellFilled) afterSign = at + 1;
  }
  return bits.length;
}

function joined(bits: readonly Part[]): {
  readonly parts: readonly Part[];
  readonly width: number;
} {
  const parts: Part[] = [];
  for (const bit of bits) append(parts, bit);
  return { parts, width: bits.reduce((sum, bit) => sum + bit.width, 0) };
}

function cutPart(part: Part, measurer: Measurer): readonly Part[] {
  const { piece } = part;
  if (piece.kind !== 'text') return [part];
  const { face, size, tracking } = piece.style;
  return clustersOf(part.text).map((text) => ({
    piece,
    text,
    width: measurer.advance(text, face) * size + tracking * text.length,
  }));
}

function append(parts: Part[], bit: Part): void {
  const last = parts.at(-1);
  if (last !== undefined && last.piece === bit.piece && bit.piece.kind === 'text') {
    parts[parts.length - 1] = {
      piece: bit.piece,
      text: last.text + bit.text,
      width: last.width + bit.width,
    };
  } else {
    parts.push(bit);
  }
}

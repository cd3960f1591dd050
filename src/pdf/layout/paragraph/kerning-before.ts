import { isAsciiLetter } from '../characters.ts';
import type { Measurer } from '../measurer.ts';
import type { Token } from '../token.ts';

/** Scripts whose letters look alike whatever stands beside them. */
const alphabetic = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function isAlphabetic(character: string): boolean {
  return isAsciiLetter(character.charCodeAt(0)) || alphabetic.test(character);
}

/**
 * What a token's width counts for the letter before it, in points: kerning, or what a ligature saves.
 * A line that begins in a word begins without.
 */
export function kerningBefore(
  before: Token | undefined,
  token: Token | undefined,
  measurer: Measurer,
): number {
  if (before === undefined || before.space || before.endsLine) return 0;
  const last = before.parts.at(-1);
  const first = token?.parts[0];
  if (first?.piece.kind !== 'text' || last?.piece !== first.piece) return 0;
  const { face, size } = first.piece.style;
  const left = [...last.text.replaceAll('\u00ad', '')].at(-1) ?? '';
  const right = [...first.text][0] ?? '';
  if (!isAlphabetic(right)) return 0;
  const together = measurer.advance(left + right, face);
  return (together - measurer.advance(left, face) - measurer.advance(right, face)) * size;
}

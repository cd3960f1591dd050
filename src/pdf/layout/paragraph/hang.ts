import { isSmallLetter } from '../characters.ts';
import type { Measurer } from '../measurer.ts';
import type { Part, Token } from '../token.ts';

/**
 * What part of a sign's width stands outside the edge of justified text, so that the edge looks even:
 * the values of the LaTeX package microtype (R. Schlicht) for the sign's own side bearings and weight.
 */
const atEnd: ReadonlyMap<string, number> = new Map([
  ['.', 0.7],
  [',', 0.5],
  [':', 0.5],
  [';', 0.4],
  ['-', 0.5],
  ['\u2010', 0.5],
  ['\u00ad', 0.5],
  ['–', 0.25],
  ['—', 0.15],
  ['’', 0.5],
  ['”', 0.4],
  ['"', 0.4],
  ['»', 0.3],
  ['!', 0.1],
  ['?', 0.1],
  [')', 0.15],
]);
const atStart: ReadonlyMap<string, number> = new Map([
  ['“', 0.4],
  ['‘', 0.5],
  ['„', 0.4],
  ['"', 0.4],
  ['«', 0.3],
  ['(', 0.1],
  ['—', 0.15],
]);

/** How far the last sign of a line that ends with a token stands out, in points: its hyphen, if that shows. */
export function hangAtEnd({ parts }: Token, measurer: Measurer, showsHyphen: boolean): number {
  const last = parts.at(-1);
  if (last === undefined || isSmallLetter(last.text.charCodeAt(last.text.length - 1))) return 0;
  const text = showsHyphen ? last.text : last.text.replaceAll('\u00ad', '');
  return hang(text.charAt(text.length - 1), last, atEnd, measurer);
}

/** How far the first sign of a line that begins with a token stands out, in points. */
export function hangAtStart({ parts }: Token, measurer: Measurer): number {
  if (isSmallLetter(parts[0]?.text.charCodeAt(0) ?? 0)) return 0;
  const first = parts.find(({ piece }) => piece.kind !== 'anchor');
  return first === undefined ? 0 : hang(first.text.charAt(0), first, atStart, measurer);
}

function hang(
  sign: string,
  { piece }: Part,
  table: ReadonlyMap<string, number>,
  measurer: Measurer,
): number {
  const share = table.get(sign);
  if (share === undefined || piece.kind !== 'text') return 0;
  const { face, size } = piece.style;
  return share * measurer.advance(sign, face) * size;
}

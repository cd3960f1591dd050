import type { Measurer } from '../../../src/pdf/layout/measurer.ts';
import type { Line } from '../../../src/pdf/layout/paragraph/line.ts';
import type { TextPiece } from '../../../src/pdf/layout/piece.ts';
import { addNode } from '../../../src/pdf/layout/structure.ts';
import type { Token } from '../../../src/pdf/layout/token.ts';
import { tokensOf } from '../../../src/pdf/layout/tokens.ts';

/** Every character is half an em wide. */
export const evenMeasurer: Measurer = {
  stretches: (text) => [{ font: 'even', text, advance: text.length / 2 }],
  advance: (text) => text.length / 2,
  metrics: () => ({ ascent: 0.8, descent: -0.2, capHeight: 0.7, xHeight: 0.5 }),
  firstMissing: () => -1,
};

/** Text of 10 points: a character is 5 points wide. */
export function evenPiece(text: string): TextPiece {
  const face = { family: 'even', weight: 400, italic: false } as const;
  const style = { face, size: 10, leading: 12, colour: '#000000', rise: 0, tracking: 0 };
  return { kind: 'text', text, style, node: addNode(undefined, 'P'), isStruck: false, gap: 0 };
}

export function tokensOfText(text: string): readonly Token[] {
  return tokensOf([evenPiece(text)], evenMeasurer);
}

export function textOfLine({ tokens }: Line): string {
  return tokens
    .map(({ parts, space }) => parts.map(({ text }) => text).join('') + (space?.text ?? ''))
    .join('');
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedFonts } from '../../../src/pdf/fonts/font-book.ts';
import { hyphenatorOf } from '../../../src/pdf/hyphenation/hyphenator.ts';
import {
  breakGreedily,
  breakParagraph,
} from '../../../src/pdf/layout/paragraph/break-paragraph.ts';
import type { Line } from '../../../src/pdf/layout/paragraph/line.ts';
import { addNode } from '../../../src/pdf/layout/structure.ts';
import { tokensOf } from '../../../src/pdf/layout/tokens.ts';

// The paragraphs of the sources that ship, on a line as wide as that of `policy-brief`.
const measurer = shippedFonts();
const face = { family: 'source-serif-4', weight: 400, italic: false } as const;
const style = { face, size: 10.5, leading: 15, colour: '#000000', rise: 0, tracking: 0 };
const node = addNode(undefined, 'P');
const measure = 448;

const paragraphs = readdirSync('corpus')
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(`corpus/${name}`, 'utf8').split(/\n+/))
  .filter((line) => line.split(' ').length > 12)
  .map((text) =>
    tokensOf([{ kind: 'text', text, style, node, isStruck: false, gap: 0 }], measurer),
  );

const greedy = paragraphs.map((tokens) => breakGreedily(tokens, measure, measurer));
const hyphenator = hyphenatorOf('en');
const chosen = paragraphs.map((tokens) =>
  breakParagraph(tokens, measure, measurer, 'justified', { hyphenator, isHanging: true }),
);

/** What each space of a line would gain to fill the measure, in parts of its width; of last lines nothing. */
function stretches(paragraph: readonly Line[]): readonly number[] {
  return paragraph.slice(0, -1).flatMap(({ tokens, width, stretch }) => {
    const space = tokens.slice(0, -1).reduce((sum, token) => sum + (token.space?.width ?? 0), 0);
    return space === 0 ? [] : [(measure - width) / space + stretch];
  });
}

function meanSquare(paragraphs: readonly (readonly Line[])[]): number {
  const all = paragraphs.flatMap(stretches);
  return all.reduce((sum, stretch) => sum + stretch ** 2, 0) / all.length;
}

function endsInHyphen({ tokens }: Line): boolean {
  return tokens.at(-1)?.parts.at(-1)?.text.endsWith('\u00ad') ?? false;
}

describe('the lines of the sources that ship, justified', () => {
  test('are seven times as even as lines that take what fits', () => {
    expect(meanSquare(greedy)).toBeGreaterThan(0.9);
    expect(meanSquare(chosen)).toBeLessThan(0.15);
  });

  test('have spaces of at most twice their width, but for one line in fifty', () => {
    const all = chosen.flatMap(stretches);
    expect(all.filter((stretch) => stretch > 1).length / all.length).toBeLessThan(0.02);
    expect(Math.min(...all)).toBeGreaterThan(-0.25);
  });

  test('have at most three hyphens one above the other, and one line in four with one', () => {
    const rows = chosen.map((lines) =>
      lines.map((line) => (endsInHyphen(line) ? '-' : ' ')).join(''),
    );
    expect(rows.filter((row) => row.includes('----'))).toEqual([]);
    const all = rows.join('');
    expect(all.split('-').length - 1).toBeLessThan(all.length / 4);
  });
});

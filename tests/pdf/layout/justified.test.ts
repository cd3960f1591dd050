import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import { shippedFonts } from '../../../src/pdf/fonts/font-book.ts';
import type { PackSettings } from '../../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf } from '../laid-out.ts';
import { packSettings } from '../pack-settings.ts';

const words =
  'The *last ferry* of the **northern lakes** leaves at nine, `and` whoever misses it waits.';
const text = Array.from({ length: 6 }, () => words).join(' ');

/** The right edges of the lines of a paragraph of several styles, spaces at their ends aside. */
function rightEdges(settings: PackSettings['text'], markdown = text): readonly number[] {
  const document = parseDocument(`${markdown}\n`, 'a.md', () => {});
  const [page] = laidOut(document, { ...packSettings, text: settings }).pages;
  const edges = new Map<number, number>();
  for (const run of page ? readRunsOf(page) : []) {
    const spaces = run.text.length - run.text.trimEnd().length;
    const space = run.size * spaceWidth + run.wordSpacing;
    if (run.text.trim() !== '') edges.set(run.baseline, run.x + run.width - spaces * space);
  }
  return [...edges.values()];
}

/** Of the text face, in em; a face in bold or for code differs by less than a point. */
const spaceWidth = 0.236;

test('in a justified paragraph of several styles all lines but the last end at the margin', () => {
  const edges = rightEdges({ alignment: 'justified', hangingPunctuation: 'off' });
  expect(edges.length).toBeGreaterThan(3);
  for (const edge of edges.slice(0, -1)) expect(Math.abs(edge - (595.28 - 70))).toBeLessThan(1.5);
});

test('in a ragged one they do not', () => {
  const edges = rightEdges({ alignment: 'ragged' }).slice(0, -1);
  expect(Math.max(...edges) - Math.min(...edges)).toBeGreaterThan(5);
});

const margin = 595.28 - 70;

/** Widths in em of the signs that stand out, and how much of them does. */
const comma = 0.5;
const mark = 0.4;

test('commas and quotation marks stand out at the edges of justified lines, by a part of their width', () => {
  const prose = '“aaaa bbbb,” cccc, dddd. '.repeat(60);
  const lines = (
    hangingPunctuation: 'on' | 'off',
  ): readonly (readonly [number, number, string])[] => {
    const document = parseDocument(prose, 'a.md', () => {});
    const settings = { alignment: 'justified', hangingPunctuation } as const;
    const [page] = laidOut(document, { ...packSettings, text: settings }).pages;
    return (page ? readRunsOf(page) : []).map(({ x, width, text, size, wordSpacing }) => {
      const space = text.endsWith(' ') ? size * spaceWidth + wordSpacing : 0;
      return [x, x + width - space, text.trim()];
    });
  };
  const width = (sign: string): number =>
    shippedFonts().advance(sign, { family: 'source-serif-4', weight: 400, italic: false }) *
    packSettings.sizes.body;
  const hung = lines('on').slice(0, -1);
  expect(hung.some(([, , words]) => words.startsWith('“'))).toBe(true);
  expect(hung.some(([, , words]) => words.endsWith(','))).toBe(true);
  for (const [left, right, words] of hung) {
    expect(left).toBeCloseTo(70 - (words.startsWith('“') ? mark * width('“') : 0), 5);
    if (words.endsWith(',')) expect(right).toBeCloseTo(margin + comma * width(','), 1);
    else if (/[a-d]$/.test(words)) expect(right).toBeCloseTo(margin, 1);
  }
  for (const [left] of lines('off')) expect(left).toBeCloseTo(70, 5);
});

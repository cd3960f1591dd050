import { expect, test } from 'vitest';
import { outlinedRun } from '../../../src/pdf/draw/outlined-run.ts';
import { shippedFonts } from '../../../src/pdf/fonts/font-book.ts';
import { contoursOf } from '../../../src/pdf/fonts/glyph-outline.ts';
import { outlineReader } from '../../../src/pdf/fonts/outline-reader.ts';
import { setText } from '../../../src/pdf/layout/set-text.ts';

const fonts = shippedFonts();
const face = { family: 'source-sans-3', weight: 700, italic: false } as const;
const style = { face, size: 10, leading: 12, colour: '#808080', rise: 0, tracking: 0 };

function fontOf(letter: string): { readonly id: string; readonly glyph: number } {
  const [stretch] = fonts.stretches(letter, face);
  const id = stretch?.font ?? '';
  return { id, glyph: fonts.glyphs(letter, id)[0]?.id ?? 0 };
}

test.each([...'DRAFTO8@gÉŵĂЖΩ'])('the contours of %s reach as far as its font says', (letter) => {
  const { id, glyph } = fontOf(letter);
  const { tables } = fonts.file(id);
  const header = outlineReader(tables)(glyph);
  const points = contoursOf(tables, glyph).flat();
  expect([
    Math.min(...points.map(({ x }) => x)),
    Math.min(...points.map(({ y }) => y)),
    Math.max(...points.map(({ x }) => x)),
    Math.max(...points.map(({ y }) => y)),
  ]).toEqual([2, 4, 6, 8].map((at) => header.readInt16BE(at)));
});

test('a letter stands on its baseline, upright where y goes down', () => {
  const [run] = setText('I', style, 'artifact', { x: 100, baseline: 50 }, fonts);
  const numbers = (run ? outlinedRun(run, fonts) : '').matchAll(/(-?[\d.]+) (-?[\d.]+) [ml]/g);
  const points = [...numbers].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(points.length).toBeGreaterThan(3);
  const ys = points.map(([, y]) => y);
  const { capHeight } = fonts.metrics(face);
  expect(Math.max(...ys)).toBeCloseTo(50, 2);
  expect(Math.min(...ys)).toBeCloseTo(50 - 10 * capHeight, 0);
  for (const [x] of points) {
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(100 + (run?.width ?? 0));
  }
});

test('the letters of a run stand where they were measured', () => {
  const left = (text: string, at: number): number => {
    const [run] = setText(text, style, 'artifact', { x: 0, baseline: 0 }, fonts);
    const starts = [...(run ? outlinedRun(run, fonts) : '').matchAll(/(-?[\d.]+) \S+ m/g)];
    return Number(starts[at]?.[1]);
  };
  const between = (fonts.advance('AVI', face) - fonts.advance('I', face)) * style.size;
  // An A has two contours and a V one.
  expect(left('AVI', 3)).toBeCloseTo(left('I', 0) + between, 1);
});

import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { familyNames } from '../../src/pdf/fonts/families.ts';
import { shippedFonts } from '../../src/pdf/fonts/font-book.ts';
import type { TextRun } from '../../src/pdf/layout/page.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';

function runs(markdown: string): readonly TextRun[] {
  const { pages } = laidOut(parseDocument(markdown, 'a.md', () => {}));
  return pages.flatMap(readRunsOf);
}

describe('figures', () => {
  const faces = familyNames().flatMap((family) =>
    ([400, 600, 700] as const).flatMap((weight) => [
      { family, weight, italic: false },
      { family, weight, italic: true },
    ]),
  );

  test.each(faces)('are all as wide: $family, $weight, italic $italic', (face) => {
    const fonts = shippedFonts();
    for (const tens of '0123456789') {
      for (const ones of '0123456789') {
        // No wider than a thousandth of an em, and no kerning between two.
        expect(Math.abs(fonts.advance(tens + ones, face) - fonts.advance('00', face))).toBeLessThan(
          0.003,
        );
      }
    }
  });

  test('stand under each other in a column', () => {
    const numbers = ['1,111', '9,070', '4,148', '7,777'];
    const rows = numbers.map((number) => `| a | ${number} |`).join('\n');
    const found = runs(`| a | b |\n|---|--:|\n${rows}`).filter(({ text }) => /\d/.test(text));
    expect(found.map(({ text }) => text.trim())).toEqual(numbers);
    for (const { x, width } of found) {
      expect(x).toBeCloseTo(found[0]?.x ?? 0, 5);
      expect(width).toBeCloseTo(found[0]?.width ?? 0, 5);
    }
  });
});

describe('the number that calls a note', () => {
  const [words, call] = runs('Words[^1]\n\n[^1]: A note.');

  test('is small, raised, and of a heavier cut', () => {
    expect(call?.text).toBe('1');
    expect(call?.size).toBeLessThan((words?.size ?? 0) * 0.7);
    expect(call?.baseline).toBeLessThan((words?.baseline ?? 0) - 2);
    expect([words?.font, call?.font]).toEqual([
      'source-serif-4-latin-400-normal',
      'source-serif-4-latin-600-normal',
    ]);
  });
});

test('notes are set in a size and a leading of their own', () => {
  const long = 'A note that goes on and on. '.repeat(12);
  const note = runs(`Words[^1]\n\n[^1]: ${long}`).filter(({ text }) => text.includes('goes on'));
  const [first, second] = note;
  expect(note.every(({ size }) => size === packSettings.sizes.small)).toBe(true);
  const leading = (second?.baseline ?? 0) - (first?.baseline ?? 0);
  expect(leading / packSettings.sizes.small).toBeCloseTo(1.35, 2);
});

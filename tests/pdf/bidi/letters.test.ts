import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Font } from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { shapedRun } from '../../../src/pdf/draw/shaped-run.ts';
import { shippedFonts } from '../../../src/pdf/fonts/font-book.ts';
import type { PlacedGlyph } from '../../../src/pdf/fonts/glyph.ts';
import { loadShaper } from '../../../src/pdf/fonts/shaper.ts';
import type { Face } from '../../../src/pdf/layout/measurer.ts';
import { elementsOf, readTags } from '../read-back.ts';
import { bytesOf } from '../set-document.ts';
import { documentOf, evidence, heading, paragraph, table } from '../trees.ts';

const face: Face = { family: 'source-serif-4', weight: 400, italic: false, direction: 'rtl' };

beforeAll(loadShaper);

const naskh = 'noto-naskh-arabic-arabic-400-normal';

function glyphsOf(text: string): readonly PlacedGlyph[] {
  const [stretch, ...more] = shippedFonts().stretches(text, face);
  expect(more).toEqual([]);
  return shippedFonts().glyphs(stretch?.text ?? '', stretch?.font ?? '', 'rtl');
}

/** What is copied by a reader that turns the letters round, the marks of the last one read last. */
function copied(text: string): string {
  const glyphs = glyphsOf(text);
  const letters = glyphs.filter(({ aside }) => aside === undefined).map((glyph) => glyph.text);
  const marks = glyphs.filter(({ aside }) => aside === 'end').map((glyph) => glyph.text);
  return [...letters.reverse(), ...marks].join('').replaceAll('\u200f', '');
}

describe('letters of Arabic', () => {
  test('take the form of their place in the word', () => {
    const [alone] = glyphsOf('ع');
    const forms = glyphsOf('ععع').filter(({ text }) => text === 'ع');
    expect(new Set([alone?.id, ...forms.map(({ id }) => id)]).size).toBe(4);
  });

  test('lam and alef are one, and copy as two', () => {
    const glyphs = glyphsOf('لا');
    expect(copied('لا')).toBe('لا');
    const [width, both] = [glyphsOf('لا'), [...glyphsOf('ل'), ...glyphsOf('ا')]].map((all) =>
      all.reduce((sum, { advance }) => sum + advance, 0),
    );
    expect(width).toBeLessThan(both ?? 0);
    expect(glyphs.filter(({ isHidden }) => isHidden !== true).length).toBeLessThanOrEqual(2);
  });

  test('marks are put over and under their letter, and take no room', () => {
    const plain = shippedFonts().advance('سلم', face);
    expect(shippedFonts().advance('سَلِمُ', face)).toBeCloseTo(plain, 6);
    const above = glyphsOf('بَ').find(({ text }) => text === '\u064e');
    const below = glyphsOf('بِ').find(({ text }) => text === '\u0650');
    expect(above?.advance).toBe(0);
    expect(above?.at?.y).not.toBe(shippedFonts().glyphs('\u064e', naskh, 'rtl')[0]?.at?.y);
    expect(below?.at).not.toEqual(above?.at);
  });

  test.each([
    'السلام عليكم',
    'الأرض والآن ولأجل',
    'السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللّٰهِ',
    'בְּרֵאשִׁית בָּרָא אֱלֹהִים',
    'שלום עולם',
    'إلا',
    'بسم اللّٰهِ',
  ])('%s copies as it was written', (text) => {
    expect(copied(text)).toBe(text);
  });

  test('figures stand from left to right', () => {
    const { direction: _, ...upright } = face;
    const [stretch] = shippedFonts().stretches('١٢٣', upright);
    const glyphs = shippedFonts().glyphs('١٢٣', stretch?.font ?? '', 'ltr');
    expect(glyphs.map(({ text }) => text).join('')).toBe('١٢٣');
  });
});

describe('a line whose spaces gain', () => {
  test('keeps dots and marks with their letters', () => {
    const text = 'بيتٌ بيتٌ بيتٌ';
    const glyphs = glyphsOf(text);
    const spaces = glyphs.filter((glyph) => glyph.text.endsWith(' '));
    const places = (wordSpacing: number): readonly number[] => {
      const run = { ...plainRun, text, font: naskh, wordSpacing };
      const drawn = shapedRun(run, fontWith(glyphs), glyphs, 'ar');
      const alone = glyphs.flatMap(({ aside }, index) => (aside === undefined ? [] : [index]));
      return alone.map((index) =>
        Number(new RegExp(`([\\d.]+) \\S+ Tm <${codeOf(index)}>`).exec(drawn)?.[1]),
      );
    };
    const asides = glyphs.filter(({ aside }) => aside !== undefined);
    const gains = asides.map(
      ({ at }) => 7 * spaces.filter((space) => (space.at?.x ?? 0) < (at?.from ?? 0)).length,
    );
    expect(spaces).toHaveLength(2);
    expect(new Set(gains)).toEqual(new Set([0, 7, 14]));
    const [still, spread] = [places(0), places(7)];
    still.forEach((x, index) => {
      expect((spread[index] ?? 0) - x).toBeCloseTo(gains[index] ?? 0, 2);
    });
  });

  const plainRun = {
    kind: 'text',
    size: 10,
    colour: '#000000',
    x: 50,
    baseline: 100,
    width: 100,
    tracking: 0,
    direction: 'rtl',
    tag: 'artifact',
  } as const;

  function codeOf(index: number): string {
    return String(index).padStart(4, '0');
  }

  /** A font of a thousand units to the em, each glyph of which has a code of its own. */
  function fontWith(glyphs: readonly PlacedGlyph[]): Font {
    return {
      id: 'F1',
      ref: () => ({ data: {}, write: () => {}, end: () => {} }),
      encode: () => [
        glyphs.map((_, index) => codeOf(index)),
        glyphs.map(({ advance, at }) => ({ xAdvance: advance, advanceWidth: advance, ...at })),
      ],
    } as unknown as Font;
  }
});

describe('signs from right to left', () => {
  test('are drawn mirrored and copy as what they were', () => {
    const [opening] = glyphsOf('(');
    const font = 'source-serif-4-latin-400-normal';
    const closing = shippedFonts().file(font).glyphOf.get(0x29);
    expect([opening?.id, opening?.text]).toEqual([closing, '(']);
  });
});

const hebrew = 'שלום עולם, זהו משפט (עם סוגריים) ובו 2019 וגם 12.5% ומילה English באמצע.';
const arabic = 'قال الوزير: «إن العلاقات مع كمبوديا (منذ عام 1979) جيدة»، ١٢٣ دولار لا غير؟';
const pointed = 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם לָךָ';
const mixed = 'The word שלום עולם (a greeting), then سلام, 2019 and កម្ពុជា, in one line.';

describe('what is copied from the PDF', () => {
  const document = documentOf(
    [
      heading(2, 'כותרת (ראשונה)'),
      paragraph(hebrew),
      paragraph(arabic),
      evidence(arabic, 'الوزير', 1),
      paragraph(pointed),
      paragraph(mixed),
      table(['العمود', 'Column'], ['قيمة', '12']),
    ],
    { title: 'Title' },
  );

  test('is the text, by its tags and the fonts’ own maps', async () => {
    const [page] = await readTags(await bytesOf(document));
    const read = (role: string): readonly string[] =>
      elementsOf(page?.tree, role).map(({ text }) =>
        text.replaceAll('\u200f', '').replaceAll('\n', ' ').replaceAll('  ', ' ').trim(),
      );
    expect(read('H2')).toEqual(['כותרת (ראשונה)']);
    for (const text of [hebrew, arabic, pointed, mixed]) expect(read('P')).toContain(text);
    expect([...read('TH'), ...read('TD')]).toEqual(['العمود', 'Column', 'قيمة', '12']);
  });

  test.skipIf(!hasPdftotext())('is the text to a reader that goes by place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bidi-'));
    const path = join(folder, 'brief.pdf');
    writeFileSync(path, await bytesOf(document));
    const out = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const flat = out.replaceAll(/[\u200f\u202a-\u202e]/g, '').replaceAll(/\s+/g, ' ');
    // Where signs stand beside figures, pdftotext has an order of its own.
    for (const word of `${hebrew} ${arabic}`.match(/[\p{L}\p{N}]+/gu) ?? [])
      expect(flat).toContain(word);
  });

  function hasPdftotext(): boolean {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }
});

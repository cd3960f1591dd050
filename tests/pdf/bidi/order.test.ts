import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadShaper } from '../../../src/pdf/fonts/shaper.ts';
import { visualOrder } from '../../../src/pdf/layout/bidi/visual-order.ts';
import { clustersOf } from '../../../src/pdf/layout/clusters.ts';
import type { TextRun } from '../../../src/pdf/layout/page.ts';
import { laidOut, readRunsOf } from '../laid-out.ts';
import { documentOf, paragraph } from '../trees.ts';

const makeBidi: () => Bidi = createRequire(import.meta.url)('bidi-js');
const bidi = makeBidi();

beforeAll(loadShaper);

function runsOf(text: string, meta: Parameters<typeof documentOf>[1] = {}): readonly TextRun[] {
  const [page] = laidOut(documentOf([paragraph(text)], meta)).pages;
  return page ? readRunsOf(page) : [];
}

/** The characters of a line as the eye meets them, from left to right. */
function seen(runs: readonly TextRun[]): string {
  return runs
    .toSorted((a, b) => a.x - b.x)
    .map(({ text, direction }) => (direction === 'rtl' ? turned(text) : text))
    .join('')
    .trim();
}

function turned(text: string): string {
  const clusters = [...clustersOf(text)].reverse();
  return clusters.map((cluster) => bidi.getMirroredCharacter(cluster) ?? cluster).join('');
}

describe('a line from right to left', () => {
  test.each([
    ['letters', 'שלום עולם', 'םלוע םולש'],
    ['a number keeps its order', 'שנת 2019 היא', 'איה 2019 תנש'],
    ['a number with signs', 'כ 12.5% מהם', 'םהמ 12.5% כ'],
    ['figures of Arabic', 'عام ١٢٣ كان', 'ناك ١٢٣ ماع'],
    ['Latin inside', 'אמר John Smith אתמול', 'לומתא John Smith רמא'],
    ['brackets are mirrored', 'אמר (כך) ודי', 'ידו (ךכ) רמא'],
    ['the full stop is at the left', 'שלום.', '.םולש'],
    ['Khmer inside', 'אמר កម្ពុជា אז', 'זא កម្ពុជា רמא'],
  ])('%s', (_, text, visual) => {
    expect(seen(runsOf(text))).toBe(visual);
  });

  test.each([
    ['letters inside', 'said שלום עולם once', 'said םלוע םולש once'],
    ['a number behind letters', 'said שלום 123 once', 'said 123 םולש once'],
    ['brackets around', 'said (שלום) once', 'said (םולש) once'],
    ['a sign after the letters', 'said שלום!', 'said םולש!'],
  ])('or to right: %s', (_, text, visual) => {
    expect(seen(runsOf(text))).toBe(visual);
  });

  test.each([
    ['Latin', 'said \u202e“not so” at once', '“not so” at once'],
    ['Latin whose override ends', 'said \u202enot so\u202c at once', 'not so at once'],
    ['Latin between', 'שלום \u202ereversed\u202c עולם', 'reversed'],
  ])('letters are never turned round by an override: %s', (_, text, shown) => {
    const line = seen(runsOf(text)).replaceAll(/[\u202c\u202e]/g, '');
    for (const word of shown.match(/\p{L}+/gu) ?? []) expect(line).toContain(word);
  });

  test('is the one that the algorithm gives, whatever stands in it', () => {
    const signs = [...'אבגدسم', ...'abz', ...'059٣', ...' ().,-/:"%+', '“', '–', 'ក'];
    const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(text, (characters) => {
        const words = characters.join('').replaceAll(/ +/g, ' ').trim();
        fc.pre(words !== '');
        const levels = bidi.getEmbeddingLevels(words, 'auto');
        expect(seen(runsOf(words))).toBe(bidi.getReorderedString(words, levels).trim());
      }),
      { seed: 9, numRuns: 400 },
    );
  });

  test('hands its text on in the order of reading', () => {
    const text = 'אמר (John Smith) בשנת 2019, ואז قال الوزير שלום.';
    expect(
      runsOf(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  test('stands at the right of its column, and the space at its end outside', () => {
    const long = 'המשפט הזה ארוך מספיק כדי להישבר לכמה שורות של עמוד אחד. '.repeat(6).trim();
    const runs = runsOf(long);
    const lines = [...new Set(runs.map(({ baseline }) => baseline))];
    expect(lines.length).toBeGreaterThan(2);
    const rights = lines.map((line) =>
      Math.max(
        ...runs.filter(({ baseline }) => baseline === line).map(({ x, width }) => x + width),
      ),
    );
    for (const right of rights) expect(right).toBeCloseTo(rights[0] ?? 0, 6);
    expect(runs.map(({ text }) => text).join('')).toBe(long);
  });

  test('takes the direction of its language where its first letter has another', () => {
    expect(seen(runsOf('IMF אמר'))).toBe('IMF רמא');
    expect(seen(runsOf('IMF אמר', { language: 'he' }))).toBe('רמא IMF');
  });
});

describe('visual order', () => {
  test('turns the highest levels first', () => {
    expect(visualOrder([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(visualOrder([1, 2, 3, 2, 1])).toEqual([4, 1, 2, 3, 0]);
    expect(visualOrder([])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Turned } from '../../src/pdf/layout/page.ts';
import { watermarkWords } from '../../src/pdf/layout/watermark.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { laidOut } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { documentOf, paragraph } from './trees.ts';

const lines = Array.from({ length: 120 }, (_, n) => paragraph(`Line ${n}`));
const draft = documentOf(lines, { status: 'draft' });
const settings: PackSettings = { ...packSettings, watermark: '{draft}' };

test.each([
  ['{draft}', { status: 'draft' } as const, 'DRAFT'],
  ['{draft}', { status: 'final' } as const, ''],
  ['{draft} {marking}', { marking: 'Restricted' }, 'RESTRICTED'],
  ['Specimen', {}, 'SPECIMEN'],
  ['{marking}', { marking: 'US$& only' }, 'US$& ONLY'],
  ['{draft}', { status: 'draft', marking: 'x' } as const, 'DRAFT'],
  ['', { status: 'draft' } as const, ''],
])('%s of %j is %j', (pattern, meta, words) => {
  expect(watermarkWords(pattern, meta, {})).toBe(words);
});

test('is in the words of the pack', () => {
  expect(watermarkWords('{draft}', { status: 'draft' }, { draft: 'Entwurf' })).toBe('ENTWURF');
});

/** Corners of a run after it is turned. */
function corners({ x, y, angle, runs }: Turned): readonly (readonly [number, number])[] {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return runs.flatMap((run) =>
    [run.x, run.x + run.width].flatMap((across) =>
      [run.baseline, run.baseline - run.size * 0.7].map(
        (down) => [x + across * cos + down * sin, y - across * sin + down * cos] as const,
      ),
    ),
  );
}

describe('a watermark', () => {
  test.each([
    ['{draft}', 'A4'],
    ['not for publication before the ministers have met', 'A4'],
    ['I', 'Letter'],
  ] as const)('%s stands under the text of every page, inside it', (watermark, paper) => {
    const page = { ...packSettings.page, paper };
    const { pages } = laidOut(draft, { ...settings, watermark, page });
    expect(pages.length).toBeGreaterThan(2);
    for (const { boxes, width, height } of pages) {
      const [first, ...others] = boxes;
      expect(others.filter(({ kind }) => kind === 'turned')).toEqual([]);
      for (const [x, y] of corners(first?.kind === 'turned' ? first : expect.fail())) {
        expect(x).toBeGreaterThan(10);
        expect(x).toBeLessThan(width - 10);
        expect(y).toBeGreaterThan(10);
        expect(y).toBeLessThan(height - 10);
      }
    }
  });

  test('is so pale that the quiet text over it keeps a contrast of 4.5 to 1', () => {
    const [first] = laidOut(draft, settings).pages[0]?.boxes ?? [];
    const colour = first?.kind === 'turned' ? first.runs[0]?.colour : undefined;
    expect(contrast(colour ?? '', packSettings.colours.muted)).toBeGreaterThan(4.5);
    expect(contrast(colour ?? '', '#ffffff')).toBeGreaterThan(1.1);
  });

  test('is neither among what is read nor among what is copied, where the banner alone says it', async () => {
    const [page] = await readTags(await bytesOf(draft, { settings }));
    expect(page?.tree?.text).not.toContain('DRAFT');
    expect(page?.shown.match(/DRAFT/g)).toHaveLength(2);
  });
});

/** WCAG 2.1: of two colours, `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

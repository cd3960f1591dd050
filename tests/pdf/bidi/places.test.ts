import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadShaper } from '../../../src/pdf/fonts/shaper.ts';
import type { TextRun } from '../../../src/pdf/layout/page.ts';
import { resolveStyle } from '../../../src/pdf/style/resolve-style.ts';
import type { PackSettings } from '../../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf } from '../laid-out.ts';
import { packSettings } from '../pack-settings.ts';
import { documentOf, paragraph } from '../trees.ts';

beforeAll(loadShaper);

const words = fc.constantFrom(
  ...['שלום', 'עולם,', 'בְּרֵאשִׁית', 'ו־12.5%', '(כך)', 'المكتب', 'والله', 'لا', 'جدًّا،', 'کتاب‌ها'],
  ...['٢٠١٩', '2019', 'Phnom', 'international', 'កម្ពុជា', '“AV”', 'x\u0304y', '–', '('],
);

/** Points that a run may stand over its neighbour, or out of the column: rounding. */
const hair = 0.01;

describe.each(['ragged', 'justified'] as const)(
  'a %s paragraph of both directions',
  (alignment) => {
    const settings: PackSettings = {
      ...packSettings,
      text: { alignment, hangingPunctuation: 'off' } as PackSettings['text'],
    };
    const { left, right, width } = resolveStyle(settings).page;

    test('has each stretch beside the next, and none out of its column', () => {
      fc.assert(
        fc.property(fc.array(words, { minLength: 1, maxLength: 120 }), (all) => {
          const { pages } = laidOut(documentOf([paragraph(all.join(' '))]), settings);
          const lines = new Map<number, TextRun[]>();
          for (const run of pages.flatMap(readRunsOf))
            lines.set(run.baseline, [...(lines.get(run.baseline) ?? []), run]);
          for (const line of lines.values()) {
            const shown = line.toSorted((a, b) => a.x - b.x);
            shown.forEach((run, index) => {
              const next = shown[index + 1];
              if (next) expect(run.x + run.width).toBeLessThan(next.x + hair);
              if (run.text.trim() === '') return;
              expect(run.x).toBeGreaterThan(left - hair - endSpace(run));
              const end = run.x + run.width - endSpace(run);
              expect(end).toBeLessThan(width - right + hair);
            });
          }
        }),
        { seed: 2, numRuns: 60 },
      );
    });

    /** The space at the end of a line may stand outside. */
    function endSpace({ text, size, wordSpacing }: TextRun): number {
      return text.endsWith(' ') ? size * 0.3 + wordSpacing : 0;
    }
  },
);

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { loadShaper } from '../../../src/pdf/fonts/shaper.ts';
import type { Layout, Page, TextRun } from '../../../src/pdf/layout/page.ts';
import type { StructureNode, Tag } from '../../../src/pdf/layout/structure.ts';
import type { PackSettings } from '../../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf, runsOf } from '../laid-out.ts';
import { packSettings } from '../pack-settings.ts';
import { anyDocument } from './random-documents.ts';
import { onePicture } from './set-example.ts';

/** Pages as packs may ask for them, narrow and wide. */
const anySettings: fc.Arbitrary<PackSettings> = fc
  .record({
    paper: fc.constantFrom('A4' as const, 'Letter' as const),
    side: fc.constantFrom(36, 70, 100),
    body: fc.constantFrom(8, 10.5, 14),
    masthead: fc.constantFrom('', 'Policy brief'),
    sides: fc.constantFrom('one' as const, 'two' as const),
    columns: fc.constantFrom(1 as const, 1 as const, 2 as const, 3 as const),
    alignment: fc.constantFrom('ragged' as const, 'justified' as const),
    hyphenation: fc.constantFrom('on' as const, 'off' as const),
    hangingPunctuation: fc.constantFrom('on' as const, 'off' as const),
    notes: fc.constantFrom('foot' as const, 'end' as const),
    cover: fc.constantFrom('block' as const, 'page' as const),
  })
  .map(({ paper, side, body, masthead, sides, columns, notes, cover, ...text }) => ({
    ...packSettings,
    page: { ...packSettings.page, paper, marginLeft: side, marginRight: side, sides, columns },
    text: { ...packSettings.text, ...text },
    sizes: { ...packSettings.sizes, body },
    runningHead: { ...packSettings.runningHead, masthead },
    notes,
    cover,
  }));

beforeAll(loadShaper);

test('each word of any document stands on one page, inside its margins, overlapping nothing', () => {
  fc.assert(
    fc.property(anyDocument, anySettings, ({ document, words }, settings) => {
      const layout = laidOutUnlessTooWide(document, settings);
      expect(differenceOf(words, wordsRead(layout))).toEqual({ lost: [], strange: [] });
      expect(layout.pages.flatMap((page) => outside(page, settings))).toEqual([]);
      expect(layout.pages.flatMap(clashes)).toEqual([]);
    }),
    { numRuns: 30, interruptAfterTimeLimit: 8_000 },
  );
}, 120_000);

/** A table in a column that is too narrow for it is reported and not set, which is another test's. */
function laidOutUnlessTooWide(document: Document, settings: PackSettings): Layout {
  try {
    return laidOut(document, settings, onePicture);
  } catch (error) {
    fc.pre(!(error instanceof Error && error.message.endsWith('does not fit across the page')));
    throw error;
  }
}

/**
 * Every word that is read: twice where it stands twice. A word that is wider than its line is
 * cut, so the runs of an element are joined first, wherever they stand.
 */
function wordsRead({ pages, structure }: Layout): readonly string[] {
  const texts = new Map<Tag, string>();
  const again = new Set(under(structure, 'TOC'));
  for (const { tag, text } of pages.flatMap(readRunsOf))
    if (tag === 'artifact' || !again.has(tag)) texts.set(tag, (texts.get(tag) ?? '') + text);
  return [...texts.values()].flatMap(
    (text) => text.replace(/[-—\u00ad ]/g, '').match(/[^z\d.]+\d+z/gu) ?? [],
  );
}

/** What stands in elements of a role: contents say again what headings say. */
function under(node: StructureNode, role: string, isInside = false): readonly StructureNode[] {
  const isIn = isInside || node.role === role;
  const below = node.children.flatMap((child) => under(child, role, isIn));
  return isIn ? [node, ...below] : below;
}

interface Difference {
  readonly lost: readonly string[];
  /** Read, and not as often in the document. */
  readonly strange: readonly string[];
}

function differenceOf(written: readonly string[], read: readonly string[]): Difference {
  const left = new Map<string, number>();
  for (const each of written) left.set(each, (left.get(each) ?? 0) + 1);
  const strange = read.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count < 1;
  });
  return { lost: [...left].filter(([, count]) => count > 0).map(([each]) => each), strange };
}

/** Without the space at its end, which has no ink; in points. */
function inkEnd({ x, width, size, text }: TextRun): number {
  const spaces = text.length - text.trimEnd().length;
  return x + width - spaces * size * 0.2;
}

/** Part of its size by which a sign may stand out at the edges of justified lines. */
const hang = 0.2;

function outside(page: Page, { page: margins, text }: PackSettings): readonly TextRun[] {
  const hangs = text.alignment === 'justified' && text.hangingPunctuation === 'on';
  const room = (run: TextRun): number => (hangs ? hang * run.size : 0);
  return readRunsOf(page).filter(
    (run) =>
      run.text.trim() !== '' &&
      (run.x < margins.marginLeft - room(run) - 0.01 ||
        inkEnd(run) > page.width - margins.marginRight + room(run) + 0.6 ||
        run.baseline - run.size * 0.7 < margins.marginTop - 0.01 ||
        run.baseline > page.height - margins.marginBottom + 0.01),
  );
}

/** Pairs of runs that share more than a hair of ink, furniture included. */
function clashes(page: Page): readonly string[] {
  const runs = runsOf(page)
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.baseline - b.baseline);
  return runs.flatMap((run, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < runs.length; next += 1) {
      const other = runs[next];
      if (other === undefined || other.baseline - run.baseline > 40) break;
      if (isClash(run, other)) found.push(`“${run.text}” and “${other.text}”`);
    }
    return found;
  });
}

function isClash(above: TextRun, below: TextRun): boolean {
  const across = Math.min(inkEnd(above), inkEnd(below)) - Math.max(above.x, below.x);
  return across > 0.6 && below.baseline - below.size * 0.68 < above.baseline - 0.01;
}

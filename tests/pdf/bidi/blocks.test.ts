import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/document/document.ts';
import { loadShaper } from '../../../src/pdf/fonts/shaper.ts';
import type { LinkArea, Page, PlacedBox, TextRun } from '../../../src/pdf/layout/page.ts';
import type { PackSettings } from '../../../src/spec/template-manifest.ts';
import { isKind } from '../../../src/verify/pdf-values.ts';
import { RawPdf } from '../draw/raw-pdf.ts';
import { laidOut, readRunsOf } from '../laid-out.ts';
import { packSettings } from '../pack-settings.ts';
import { bytesOf } from '../set-document.ts';
import { box, documentOf, evidence, heading, list, note, paragraph, table } from '../trees.ts';

beforeAll(loadShaper);

const margins = { left: 72, right: 523 };

function pageOf(document: Document): Page {
  const [page] = laidOut(document).pages;
  if (page === undefined) throw new Error('no page');
  return page;
}

function fillsOf({ boxes }: Page): readonly Extract<PlacedBox, { kind: 'fill' }>[] {
  return boxes.filter((each) => each.kind === 'fill');
}

function runOf(page: Page, text: string): TextRun {
  const run = readRunsOf(page).find((each) => each.text.includes(text));
  if (run === undefined) throw new Error(`no run with ${text}`);
  return run;
}

const hebrew = 'לא נאפשר בסיס צבאי זר על אדמתנו';
const long = `${hebrew}, ${hebrew}, ${hebrew}.`;

describe('from right to left', () => {
  test('a list has its labels at the right, with the full stop at their left', () => {
    const items: Block = { ...list([paragraph('ראשון')], [paragraph('שני')]), ordered: true };
    const page = pageOf(documentOf([items]));
    const [number, stop] = [runOf(page, '1'), runOf(page, '.')];
    const words = runOf(page, 'ראשון');
    expect(stop.x + stop.width).toBeCloseTo(number.x, 6);
    expect(words.x + words.width).toBeLessThan(stop.x);
    expect(number.baseline).toBe(words.baseline);
  });

  test('a quotation has its rule at the right, and stands in from there', () => {
    const rule = (text: string): number => {
      const page = pageOf(documentOf([evidence(text, 'דובר', 1)]));
      const thin = fillsOf(page).filter(({ width, height }) => width < 3 && height > 10);
      return thin[0]?.x ?? 0;
    };
    expect(rule(long)).toBeGreaterThan(500);
    expect(rule('Not on our land.')).toBeLessThan(100);
  });

  test('a box has its rule at the right', () => {
    const page = pageOf(documentOf([box('summary', paragraph(hebrew))]));
    const rule = fillsOf(page).find(({ width, height }) => width === 3 && height > 10);
    const ground = fillsOf(page).find(
      ({ x, width, height }) => x > 50 && width > 300 && height > 10,
    );
    expect((rule?.x ?? 0) + 3).toBeCloseTo((ground?.x ?? 0) + (ground?.width ?? 0), 6);
  });

  test('a table has its first column at the right, and stands there', () => {
    const page = pageOf(documentOf([table(['עמודה', 'ערך', 'שלוש'], ['אחת', '12', '7'])]));
    const [first, second, third] = ['אחת', '12', '7'].map((text) => runOf(page, text).x);
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(third ?? 0);
    const right = Math.max(...fillsOf(page).map(({ x, width }) => x + width));
    expect(right).toBeGreaterThan(margins.right - 60);
  });

  test('a heading stands at the right, and a note with its number beside it', () => {
    const called: Block = paragraph('words', { kind: 'note-reference', label: 'p-1', number: 1 });
    const page = pageOf(documentOf([heading(2, 'כותרת'), called], { notes: [note(1, hebrew)] }));
    const title = runOf(page, 'כותרת');
    expect(title.x).toBeGreaterThan(300);
    const words = runOf(page, 'אדמתנו');
    const number = readRunsOf(page).find(
      ({ text, baseline }) => text.startsWith('1') && baseline === words.baseline,
    );
    expect(number?.x).toBeGreaterThan(words.x + words.width);
  });

  test('the numbers of notes side by side stay apart, and out of a number before them', () => {
    const call = (number: number) =>
      ({ kind: 'note-reference', label: `p-${number}`, number }) as const;
    const line = paragraph('בשנת 2019', call(1), call(2), ' אחרי');
    const page = pageOf(documentOf([line], { notes: [note(1, 'a'), note(2, 'b')] }));
    const [year, after] = [runOf(page, '2019'), runOf(page, 'אחרי')];
    const calls = readRunsOf(page).filter(({ size }) => size < year.size * 0.7);
    const [one, two] = ['1', '2'].map((text) => calls.find((each) => each.text === text));
    if (one === undefined || two === undefined) throw new Error('no calls');
    expect(one.x + one.width).toBeLessThanOrEqual(year.x + 0.001);
    expect(two.x + two.width).toBeLessThan(one.x - 0.5);
    expect(after.x + after.width).toBeLessThan(two.x);
  });

  test('code keeps its own order', () => {
    const page = pageOf(documentOf([paragraph('הפקודה ', { kind: 'code', text: 'a + b(1)' })]));
    const code = readRunsOf(page).filter(({ tag }) => tag !== 'artifact' && tag.role === 'Code');
    expect(code.map(({ text }) => text)).toEqual(['a + b(1)']);
  });

  test('a link has an area for each of its parts', () => {
    const words = [{ kind: 'text', text: 'קישור English כאן' }] as const;
    const link = { kind: 'link', href: 'https://example.org/', inlines: words } as const;
    const page = pageOf(documentOf([paragraph('ראו ', link)]));
    const areas = page.boxes.filter((each): each is LinkArea => each.kind === 'link');
    expect(areas).toHaveLength(3);
    for (const area of areas) {
      const under = readRunsOf(page).filter(({ tag }) => tag === area.tag);
      expect(under.some(({ x }) => Math.abs(x - area.x) < 0.01)).toBe(true);
    }
    expect(new Set(areas.map(({ tag }) => tag)).size).toBe(1);
  });

  test('a justified line reaches both sides, the last one its own', () => {
    const words = `${long} `.repeat(4).trim();
    const settings = { ...packSettings, text: { ...packSettings.text, alignment: 'justified' } };
    const [page] = laidOut(documentOf([paragraph(words)]), settings as PackSettings).pages;
    const runs = page ? readRunsOf(page).filter(({ text }) => text !== ' ') : [];
    const baselines = [...new Set(runs.map(({ baseline }) => baseline))];
    expect(baselines.length).toBeGreaterThan(2);
    const lefts = baselines.map((line) =>
      Math.min(...runs.filter(({ baseline }) => baseline === line).map(({ x }) => x)),
    );
    for (const left of lefts.slice(1, -1)) expect(left).toBeCloseTo(lefts[0] ?? 0, 3);
    expect(lefts.at(-1)).toBeGreaterThan((lefts[0] ?? 0) + 1);
  });

  test('a passage goes the way of the language that it says it is in', () => {
    const words: Block = { ...paragraph('IMF אמר'), lang: 'he' };
    const page = pageOf(documentOf([words, paragraph('WHO אמר')]));
    expect(runOf(page, 'IMF').x).toBeGreaterThan(runOf(page, 'אמר').x);
    expect(runOf(page, 'WHO').x).toBeLessThan(100);
    const quoted = pageOf(documentOf([{ kind: 'block-quotation', blocks: [words] }]));
    expect(
      fillsOf(quoted).find(({ width, height }) => width < 3 && height > 10)?.x,
    ).toBeGreaterThan(500);
  });
});

describe('a document', () => {
  test.each([
    ['ar', 'R2L'],
    ['en', undefined],
  ])('in %s goes from side to side as its language does', async (language, direction) => {
    const pdf = new RawPdf(await bytesOf(documentOf([paragraph('2024')], { language })));
    const said = pdf.at(pdf.catalogue, 'ViewerPreferences', 'Direction');
    expect(isKind(said, 'name') ? said.name : undefined).toBe(direction);
  });
});

describe('the language of letters', () => {
  test.each([
    ['ar', 'en', undefined],
    ['fa', 'en', 'fa'],
    ['ur', 'ur', undefined],
    ['ar', 'fr', 'he'],
  ])('is said: %s in %s, the passage in %s', async (said, language, lang) => {
    const block: Block = { ...paragraph('سلام'), ...(lang !== undefined && { lang }) };
    const bytes = await bytesOf(documentOf([block], { language }));
    expect(contentOf(bytes)).toContain(`/Lang (${said})`);
  });

  /** What the streams of the file hold, as far as they are text. */
  function contentOf(bytes: Uint8Array): string {
    const file = Buffer.from(bytes);
    let content = '';
    for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
      if (file.toString('latin1', at - 3, at) === 'end') continue;
      const end = file.indexOf('endstream', at);
      try {
        content += inflateSync(file.subarray(at + 7, end)).toString('latin1');
      } catch {
        // Not compressed.
      }
    }
    return content;
  }
});

import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { loadShaper } from '../../src/pdf/fonts/shaper.ts';
import type { Layout, Page, TextRun } from '../../src/pdf/layout/page.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, readTags } from './read-back.ts';
import { bytesOf } from './set-document.ts';

const gap = 20;
const left = 70;
const measure = (count: number): number => (595.28 - 2 * left - (count - 1) * gap) / count;

function settingsOf(columns: 2 | 3, own: Partial<PackSettings> = {}): PackSettings {
  return { ...packSettings, ...own, page: { ...packSettings.page, columns, columnGap: gap } };
}

function set(markdown: string, columns: 2 | 3, own: Partial<PackSettings> = {}): Layout {
  const document = parseDocument(markdown, 'a.md', () => {});
  return laidOut(document, settingsOf(columns, own));
}

/** The column that a run begins in, from 0. */
function columnOf({ x }: TextRun, count: number): number {
  return Math.floor((x - left + 0.01) / (measure(count) + gap));
}

/** Runs of the text by column; the title spans them and is left out. */
function columnsOf(page: Page | undefined, count: number): readonly (readonly TextRun[])[] {
  const runs = page ? readRunsOf(page).filter(({ size }) => size < 20) : [];
  return Array.from({ length: count }, (_, at) =>
    runs.filter((run) => columnOf(run, count) === at),
  );
}

function bottomOf(runs: readonly TextRun[]): number {
  return Math.max(0, ...runs.map(({ baseline }) => baseline));
}

const words = Array.from({ length: 30 }, (_, n) => `word${n}`).join(' ');
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, n) => `P${n} ${words}.`).join('\n\n');

describe.each([2, 3] as const)('%i columns', (count) => {
  test('hold the text in its order, each line inside one of them', () => {
    const { pages } = set(`# Title\n\n${paragraphs(90)}`, count);
    expect(pages.length).toBeGreaterThan(2);
    const order: number[] = [];
    for (const page of pages) {
      for (const [at, runs] of columnsOf(page, count).entries()) {
        const start = left + at * (measure(count) + gap);
        for (const { x, width, text } of runs) {
          const spaces = text.length - text.trimEnd().length;
          expect(x).toBeGreaterThan(start - 0.01);
          expect(x + width - spaces * 3).toBeLessThan(start + measure(count) + 0.6);
        }
        order.push(
          ...runs.flatMap(({ text }) => /^P(\d+) /.exec(text)?.slice(1).map(Number) ?? []),
        );
      }
    }
    expect(order).toEqual(Array.from({ length: 90 }, (_, n) => n));
  });

  test('stand under a title that spans them', () => {
    const long = 'A title of so many words that it takes more than the width of a column';
    const [page] = set(`# ${long}\n\n${paragraphs(20)}`, count).pages;
    const title = page ? readRunsOf(page).filter(({ size }) => size > 20) : [];
    expect(Math.max(...title.map(({ x, width }) => x + width))).toBeGreaterThan(
      left + measure(count),
    );
    const tops = columnsOf(page, count).map((runs) =>
      Math.min(...runs.map(({ baseline }) => baseline)),
    );
    expect(new Set(tops).size).toBe(1);
    expect(tops[0]).toBeGreaterThan(bottomOf(title));
  });

  test('are of like height on the last page', () => {
    for (let more = 0; more < 8; more += 1) {
      const { pages } = set(paragraphs(40 + more), count);
      const columns = columnsOf(pages.at(-1), count);
      // Of fewer lines two must stay together at either end of a column.
      if (columns.flat().length < 6 * count) continue;
      const bottoms = columns.map(bottomOf);
      const leading = packSettings.sizes.body * packSettings.sizes.lineHeight;
      expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThan(4 * leading);
    }
  });

  test('have their notes at their feet', () => {
    const calls = Array.from({ length: 24 }, (_, n) => `Call ${n}[^n${n}] ${words}.`).join('\n\n');
    const notes = Array.from({ length: 24 }, (_, n) => `[^n${n}]: Note of ${n}.`).join('\n');
    const { pages } = set(`${calls}\n\n${notes}`, count, { notes: 'foot' });
    const at = (start: string): readonly string[] =>
      pages.flatMap((page, index) =>
        columnsOf(page, count).flatMap((runs, column) =>
          runs.flatMap(({ text }) =>
            text.startsWith(start) ? [`${/\d+/.exec(text)?.[0]} on ${index}, ${column}`] : [],
          ),
        ),
      );
    expect(at('Note of')).toHaveLength(24);
    expect(at('Note of')).toEqual(at('Call '));
  });
});

describe('columns', () => {
  test('have a rule between those that hold text, where the pack wants one', () => {
    const page = { ...packSettings.page, columns: 2, columnGap: gap, columnRule: 'on' } as const;
    const [first] = laidOut(
      parseDocument(paragraphs(12), 'a.md', () => {}),
      {
        ...packSettings,
        page,
      },
    ).pages;
    const rules = first?.boxes.filter((box) => box.kind === 'fill' && box.width === 0.5) ?? [];
    expect(rules.map(({ x }) => x)).toEqual([left + measure(2) + gap / 2 - 0.25]);
  });

  test('leave what is too high for them under the title to the next page', () => {
    const code = `\`\`\`\n${'line\n'.repeat(3)}\`\`\``;
    const high = `${'#'} ${'A very long title '.repeat(22)}\n\n${code}\n\n${paragraphs(3)}`;
    const { pages } = set(high, 2);
    for (const page of pages)
      for (const { baseline } of readRunsOf(page)) expect(baseline).toBeLessThan(841.89 - 72);
  });

  test('set what the title notes at the foot of the first of them', () => {
    const { pages } = set(`# Title[^a]\n\n${paragraphs(40)}\n\n[^a]: Noted.`, 2, { notes: 'foot' });
    const [first] = columnsOf(pages[0], 2);
    expect(first?.at(-1)?.text).toBe('Noted.');
  });

  test('begin at the right where text does', async () => {
    await loadShaper();
    const hebrew = Array.from({ length: 9 }, () => 'מי שמאחר את הספינה ממתין עד שש. '.repeat(4));
    const { pages } = set(`---\nlanguage: he\n---\n\nראשון\n\n${hebrew.join('\n\n')}`, 2);
    const [first] = pages.flatMap(readRunsOf);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(595.28 - left, 1);
  });

  test('lead to the page, and the column, that a heading stands in', () => {
    const markdown = `<!-- contents -->\n\n${paragraphs(30)}\n\n## Last\n\n${words}`;
    const { pages } = set(markdown, 2);
    const anchors = pages.flatMap(({ boxes }, index) =>
      boxes.flatMap((box) => (box.kind === 'anchor' ? [{ ...box, index }] : [])),
    );
    const [heading] = anchors;
    const run = pages.flatMap(readRunsOf).findLast(({ text }) => text === 'Last');
    expect(heading?.x).toBe(run?.x);
    const listed = pages.flatMap(readRunsOf).map(({ text }) => text);
    expect(listed.slice(1, 4)).toEqual(['Last', ' ', String((heading?.index ?? 0) + 1)]);
  });

  test('are read one after the other', async () => {
    const document = parseDocument(`# Title\n\n${paragraphs(12)}`, 'a.md', () => {});
    const [page] = await readTags(await bytesOf(document, { settings: settingsOf(2) }));
    const starts = elementsOf(page?.tree, 'P').map(({ text }) => /P\d+/.exec(text)?.[0]);
    expect(starts).toEqual(Array.from({ length: 12 }, (_, n) => `P${n}`));
  });
});

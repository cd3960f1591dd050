import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { loadShaper } from '../../src/pdf/fonts/shaper.ts';
import type { Layout, Page, TextRun } from '../../src/pdf/layout/page.ts';
import { laidOut, readRunsOf, runsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, type ReadElement, readTags, rolesOf } from './read-back.ts';
import { bytesOf } from './set-document.ts';

const filler = Array.from({ length: 30 }, (_, n) => `Filler ${n}.`).join('\n\n');

function set(markdown: string): Layout {
  return laidOut(parseDocument(markdown, 'a.md', () => {}));
}

/** Sections that take up most of a page each. */
function sections(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `## Part ${n}\n\n### Under ${n}\n\n${filler}\n\n`,
  ).join('');
}

/** The page that the heading stands on, from 1. */
function pageOfHeading({ pages }: Layout, words: string): number {
  const found = pages.findLastIndex((page) =>
    readRunsOf(page).some((run) => run.text === words && run.size > 11),
  );
  return found + 1;
}

interface EntryLine {
  readonly runs: readonly TextRun[];
  readonly text: string;
  readonly number: TextRun | undefined;
  readonly dots: TextRun | undefined;
}

/** Lines that end in a number at the right margin. */
function entryLines({ boxes, width }: Page): readonly EntryLine[] {
  const lines = new Map<number, TextRun[]>();
  for (const box of boxes)
    if (box.kind === 'text') lines.set(box.baseline, [...(lines.get(box.baseline) ?? []), box]);
  return [...lines.values()]
    .map((runs) => ({
      runs,
      text: runs
        .filter(({ tag }) => tag !== 'artifact')
        .map(({ text }) => text)
        .join(''),
      number: runs.find(
        (run) => /^\d+$/.test(run.text) && Math.abs(run.x + run.width - (width - 70)) < 0.01,
      ),
      dots: runs.find(({ text }) => /^\.{3,}$/.test(text)),
    }))
    .filter(({ number }) => number !== undefined);
}

describe('contents', () => {
  test('list the sections and what is under them, with the pages that they stand on', () => {
    const layout = set(`# Title\n\n<!-- contents -->\n\n${sections(12)}`);
    const lines = layout.pages.flatMap(entryLines);
    expect(lines.length).toBe(24);
    for (const { text, number } of lines) {
      const words = text.replace(/ \d+$/, '');
      expect([words, number?.text]).toEqual([words, String(pageOfHeading(layout, words))]);
    }
    expect(new Set(lines.map(({ number }) => number?.text.length))).toEqual(new Set([1, 2]));
  });

  test('go as deep as they are asked to, the title aside', () => {
    const document =
      '# Title\n\n<!-- contents; depth: DEPTH -->\n\n## A\n\n### B\n\n#### C\n\n# D\n\n##### E';
    const listed = (depth: number): string =>
      set(document.replace('DEPTH', String(depth)))
        .pages.flatMap(entryLines)
        .map(({ text }) => text.charAt(0))
        .join('');
    expect([1, 2, 3, 4].map(listed)).toEqual(['AD', 'ABD', 'ABCD', 'ABCDE']);
  });

  test('list the notes at the end, and no heading that is not printed', () => {
    const document = parseDocument(
      '<!-- contents -->\n\n## A[^a]\n\n[^a]: Note.',
      'a.md',
      () => {},
    );
    const listed = (notes: 'foot' | 'end'): readonly string[] =>
      laidOut(document, { ...packSettings, notes })
        .pages.flatMap(entryLines)
        .map(({ text }) => text);
    expect(listed('end')).toEqual(['A 1', 'Notes 1']);
    expect(listed('foot')).toEqual(['A 1']);
  });

  test('list what comes after them, or all where nothing does', () => {
    const listed = (markdown: string): string =>
      set(markdown)
        .pages.flatMap(entryLines)
        .map(({ text }) => text.charAt(0))
        .join('');
    expect(listed('# T\n\n## A\n\n<!-- contents -->\n\n## B\n\n## C')).toBe('BC');
    expect(listed('# T\n\n## A\n\n## B\n\n<!-- contents -->')).toBe('AB');
  });

  test('print nothing where there are no headings', () => {
    const [page] = set('# Title\n\n<!-- contents -->\n\nwords').pages;
    expect(page && readRunsOf(page).map(({ text }) => text)).toEqual(['Title', 'words']);
  });

  test('have dots on one grid, between the title and the number', () => {
    const [page] = set(
      '<!-- contents -->\n\n## A\n\n### Another, which is longer\n\n#### Not listed\n\n## *The third* of `them`\n\n## X',
    ).pages;
    const lines = page ? entryLines(page) : [];
    expect(lines.length).toBe(4);
    const steps = lines.map(({ dots, number, runs }) => {
      if (dots === undefined || number === undefined) return expect.fail('no dots');
      const title = runs.filter((run) => run !== dots && run !== number);
      const end = Math.max(...title.map(({ x, width, text }) => (text === ' ' ? x : x + width)));
      expect(dots.x).toBeGreaterThan(end);
      expect(dots.x + dots.width).toBeLessThan(number.x);
      const step = dots.width / dots.text.length;
      expect(step).toBeCloseTo(
        lines[0]?.dots ? lines[0].dots.width / lines[0].dots.text.length : 0,
        6,
      );
      return (number.x + number.width - dots.x) / step;
    });
    for (const each of steps) expect(each).toBeCloseTo(Math.round(each), 6);
  });

  test('break a long title with its number beside the last line', () => {
    const long = 'a title of very many words '.repeat(12).trim();
    const [page] = set(`<!-- contents -->\n\n## ${long}\n\n${filler}`).pages;
    const all = page ? runsOf(page) : [];
    const [entry] = page ? entryLines(page) : [];
    const number = entry?.number;
    const lines = all.filter(
      ({ size, baseline }) => size === 10.5 && baseline <= (number?.baseline ?? 0),
    );
    const title = lines.filter(({ text }) => text.includes('words'));
    expect(title.length).toBeGreaterThan(2);
    expect(new Set(title.slice(1).map(({ x }) => x)).size).toBe(1);
    expect(title[1]?.x).toBeGreaterThan(title[0]?.x ?? 0);
    for (const { x, width } of title) expect(x + width).toBeLessThan((number?.x ?? 0) - 5);
  });

  test('go over pages, with no entry alone', () => {
    const headings = (count: number): string =>
      Array.from({ length: count }, (_, n) => `## Part ${n}\n\nWords.\n\n`).join('');
    for (let count = 30; count < 50; count += 1) {
      const layout = set(`<!-- contents -->\n\n${headings(count)}`);
      const counts = layout.pages.map((page) => entryLines(page).length).filter((n) => n > 0);
      expect(counts).not.toContain(1);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(count);
    }
  });
});

test('contents from right to left have their numbers at the left', async () => {
  await loadShaper();
  const titles = ['נמלים', 'ספינות בלילה'];
  const sections = titles.map((title) => `## ${title}\n\nמילים.`).join('\n\n');
  const markdown = `---\nlanguage: he\n---\n\n<!-- contents; title: -->\n\n${sections}`;
  const runs = set(markdown).pages.flatMap(runsOf);
  for (const title of titles) {
    const [entry] = runs.filter(({ text }) => text === title);
    const { baseline = 0, x = 0, width = 0 } = entry ?? {};
    expect(x + width).toBeCloseTo(595.28 - 70, 1);
    const line = runs.filter((run) => run.baseline === baseline);
    const number = line.find(({ text }) => text === '1');
    const dots = line.find(({ text }) => text.startsWith('...'));
    expect(number?.x).toBeCloseTo(70, 6);
    expect(dots?.x).toBeGreaterThan((number?.x ?? 0) + (number?.width ?? 0));
    expect((dots?.x ?? 0) + (dots?.width ?? 0)).toBeLessThan(x);
  }
});

const sample =
  '# Title\n\n<!-- contents -->\n\n## A *title*[^a]\n\n### Under it\n\n## Last\n\n[^a]: Note.';

describe('the structure of contents', () => {
  async function tree(): Promise<ReadElement | undefined> {
    const [page] = await readTags(await bytesOf(parseDocument(sample, 'a.md', () => {})));
    return page?.tree;
  }

  test('is a TOC of references, one level in the other', async () => {
    const [toc, ...inner] = elementsOf(await tree(), 'TOC');
    expect(toc && rolesOf(toc)).toBe(
      'TOC(TOCI(Reference(Link) TOC(TOCI(Reference(Link)))) TOCI(Reference(Link)) TOCI(Reference(Link)))',
    );
    expect(inner.length).toBe(1);
    expect(elementsOf(toc, 'Link').map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'A title 1',
      'Under it 1',
      'Last 1',
      'Notes 1',
    ]);
  });

  test('has a link on each entry, and no dots', async () => {
    const [toc] = elementsOf(await tree(), 'TOC');
    const links = elementsOf(toc, 'Link');
    expect(links.map(({ annotations }) => annotations.length)).toEqual([1, 1, 1, 1]);
    expect(toc?.text).not.toContain('...');
  });
});

describe('a link that says its page', () => {
  const text = (layout: Layout): string =>
    layout.pages
      .flatMap(readRunsOf)
      .map((run) => run.text)
      .join('');

  test('prints the number of the page that it leads to', () => {
    const layout = set(
      `See [the last](#part-11 "page") and [Part 1](#part-1 "page").\n\n${sections(12)}`,
    );
    const [last, second] = ['Part 11', 'Part 1'].map((words) => pageOfHeading(layout, words));
    expect(last).toBeGreaterThan(9);
    expect(text(layout)).toContain(
      `See the last (page\u00a0${last}) and Part 1 (page\u00a0${second}).`,
    );
  });

  test('has the room that its number takes, neither more nor less', () => {
    const layout = set(`See [the last](#part-11 "page"), then go on.\n\n${sections(12)}`);
    const runs = layout.pages.slice(0, 1).flatMap(readRunsOf);
    const at = runs.findIndex((run) => /^\d\d$/.test(run.text));
    const [number, after] = [runs[at], runs[at + 1]];
    expect(after?.text).toBe(')');
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(after?.x ?? 0, 6);
  });

  test('is in the words of the pack', () => {
    const document = parseDocument('[A](#a "page")\n\n## A', 'a.md', () => {});
    const labels = { 'page-reference': '{page}. oldal' };
    expect(text(laidOut(document, { ...packSettings, labels }))).toContain('A (1.\u00a0oldal)');
  });

  test.each([
    ['a link with another title', '[A](#a "pages")', 'A'],
    ['a link to elsewhere', '[A](https://example.org "page")', 'A'],
    ['a link to nowhere', '[A](#b "page")', 'A'],
  ])('is not %s', (_, markdown, printed) => {
    expect(text(set(`${markdown}\n\n## A`))).toBe(`${printed}A`);
  });

  test('tells its page to those who listen', async () => {
    const [page] = await readTags(
      await bytesOf(parseDocument('See [A](#a "page").\n\n## A', 'a.md', () => {})),
    );
    expect(
      elementsOf(page?.tree, 'Link').map((link) => link.text.replace(/\s/g, ' ').trim()),
    ).toEqual(['A (page 1)']);
  });
});

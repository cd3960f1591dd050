import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/document.ts';
import type { Layout, TextRun } from '../../src/pdf/layout/page.ts';
import { laidOut, readRunsOf, runsOf, textOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { box, documentOf, evidence, heading, list, note, paragraph, table } from './trees.ts';

/** As many words as asked for, each one of its kind. */
function prose(count: number, prefix = 'w'): string {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(' ');
}

/** Paragraphs of so many lines that a page is nearly full. */
function filler(lines: number): readonly Block[] {
  return Array.from({ length: lines }, (_, index) => paragraph(`line ${index}`));
}

function expectInsideMargins({ pages }: Layout): void {
  const { marginLeft, marginRight, marginTop, marginBottom } = packSettings.page;
  const outside = pages.flatMap((page) =>
    readRunsOf(page).filter((run) => {
      const space = run.text.endsWith(' ') ? run.size * 0.4 : 0;
      return (
        run.x < marginLeft - 0.01 ||
        run.x + run.width - space > page.width - marginRight + 0.6 ||
        run.baseline - run.size * 0.7 < marginTop - 0.01 ||
        run.baseline > page.height - marginBottom + 0.01
      );
    }),
  );
  expect(outside).toEqual([]);
}

/** No two runs share ink: those whose lines meet stand beside each other. */
function expectNoOverlap({ pages }: Layout): void {
  const clashes: string[] = [];
  for (const page of pages) {
    const runs = [...runsOf(page)].sort((a, b) => a.baseline - b.baseline || a.x - b.x);
    runs.forEach((run, index) => {
      for (let next = index + 1; next < runs.length; next += 1) {
        const other = runs[next];
        if (other === undefined || other.baseline - run.baseline > other.size) break;
        if (overlap(run, other) >= 1) clashes.push(`“${run.text}” and “${other.text}”`);
      }
    });
  }
  expect(clashes).toEqual([]);
}

/** How far two runs reach into each other, in points; none where their letters pass one another. */
function overlap(a: TextRun, b: TextRun): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const isBelow = b.baseline - b.size * 0.7 >= a.baseline - 0.01;
  return isBelow ? 0 : across;
}

describe('pages', () => {
  test('a heading is never the last line of a page, and two lines of what follows come with it', () => {
    for (let lines = 20; lines < 45; lines += 1) {
      const blocks = [...filler(lines), heading(2, 'Kept'), paragraph(prose(120))];
      const { pages } = laidOut(documentOf(blocks));
      const page = pages.find((each) => textOf(each).includes('Kept'));
      const after = page ? readRunsOf(page).filter(({ text }) => /^w\d/.test(text)) : [];
      expect(after.length, `${lines} lines before`).toBeGreaterThanOrEqual(2);
    }
  });

  test('a paragraph leaves no single line at the foot or the top of a page', () => {
    for (let lines = 20; lines < 45; lines += 1) {
      const { pages } = laidOut(documentOf([...filler(lines), paragraph(prose(200))]));
      const counts = pages.map(
        (page) => readRunsOf(page).filter(({ text }) => /^w/.test(text)).length,
      );
      expect(counts).not.toContain(1);
    }
  });

  test('the attribution stands on the page of the last words it belongs to', () => {
    for (let lines = 20; lines < 45; lines += 1) {
      const blocks = [...filler(lines), evidence(prose(100), 'Said by someone', 1)];
      const { pages } = laidOut(documentOf(blocks, { notes: [note(1, 'cited')] }));
      const page = pages.find((each) => textOf(each).includes('Said by'));
      expect(page && textOf(page)).toContain('w99');
    }
  });

  test('a table sets its header again on every page, the first time as text and then as furniture', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`row ${index}`, prose(12)]);
    const { pages } = laidOut(documentOf([table(['Alpha', 'Beta'], ...rows)]));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      const header = runsOf(page).find(({ text }) => text === 'Alpha');
      expect(header?.tag === 'artifact').toBe(index > 0);
      expect(textOf(page)).toContain('row ');
    });
  });

  test('a table cell that is longer than a page goes on over pages', () => {
    const layout = laidOut(documentOf([table(['Alpha', 'Beta'], ['short', prose(3000)])]));
    expect(layout.pages.length).toBeGreaterThan(1);
    expectInsideMargins(layout);
    expect(wordsOf(layout).filter((word) => /^w\d+$/.test(word))).toHaveLength(3000);
  });

  test('a box that goes on over pages is tinted on each', () => {
    const { pages } = laidOut(documentOf([box('summary', ...filler(90))]));
    const tinted = pages.map(({ boxes }) =>
      boxes.some((each) => each.kind === 'fill' && each.colour === packSettings.colours.boxFill),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(tinted).not.toContain(false);
  });

  test('every page says which it is, of how many', () => {
    const { pages } = laidOut(documentOf(filler(200)));
    pages.forEach((page, index) => {
      const texts = runsOf(page).map(({ text }) => text);
      expect(texts).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  test('strokes and links end where their line does', () => {
    const text: Inline = { kind: 'text', text: prose(60) };
    const struck: Inline = { kind: 'deleted', inlines: [text] };
    const link: Inline = { kind: 'link', href: 'https://example.org/', inlines: [text] };
    const settings = {
      ...packSettings,
      text: { ...packSettings.text, alignment: 'justified' },
    } as const;
    const { pages } = laidOut(documentOf([paragraph(struck), paragraph(link)]), settings);
    const right = 595.28 - settings.page.marginRight;
    const marks = pages.flatMap(({ boxes }) =>
      boxes.flatMap((each) =>
        each.kind === 'link' || (each.kind === 'fill' && each.height < 1) ? [each] : [],
      ),
    );
    expect(marks.length).toBeGreaterThan(5);
    for (const { x, width } of marks) expect(x + width).toBeLessThan(right + 0.01);
  });

  test('draft, marking and embargo stand at the head and the foot of every page', () => {
    const meta = {
      status: 'draft',
      marking: 'For official use',
      embargoUntil: '2024-03-20',
    } as const;
    const { pages } = laidOut(documentOf(filler(120), meta));
    for (const page of pages) {
      const furniture = runsOf(page).filter(({ tag }) => tag === 'artifact');
      const texts = furniture.map(({ text }) => text).join('');
      const banner = 'DRAFT  ·  FOR OFFICIAL USE  ·  EMBARGOED UNTIL 20 MARCH 2024';
      expect(texts.split(banner)).toHaveLength(3);
    }
  });

  test('the running head names the section that the page begins in', () => {
    const blocks = [heading(2, 'One'), ...filler(60), heading(2, 'Two'), ...filler(60)];
    const { pages } = laidOut(documentOf(blocks));
    const heads = pages.map((page) =>
      runsOf(page)
        .filter(({ tag }) => tag === 'artifact')
        .map(({ text }) => text),
    );
    const where = pages.findIndex((page) => readRunsOf(page).some(({ text }) => text === 'Two'));
    expect(readRunsOf(pages[where] ?? expect.fail())[0]?.text).not.toBe('Two');
    expect(heads[where]).toContain('One');
    expect(heads[where + 1]).toContain('Two');
  });

  test('the title of the front matter stands once, in the words of the first heading', () => {
    const { pages, structure } = laidOut(
      documentOf([heading(1, 'The title'), paragraph('text')], { title: 'The title' }),
    );
    expect(pages.map(textOf).join('').split('The title')).toHaveLength(2);
    expect(structure.children.map(({ role }) => role)).toEqual(['H1', 'P']);
  });

  test('Letter is wider and shorter than A4', () => {
    const settings = { ...packSettings, page: { ...packSettings.page, paper: 'Letter' as const } };
    const [page] = laidOut(documentOf([]), settings).pages;
    expect([page?.width, page?.height]).toEqual([612, 792]);
  });
});

function wordsOf({ pages }: Layout): readonly string[] {
  return pages
    .flatMap((page) => linesOf(page).flatMap((line) => line.split(/\s+/)))
    .filter((word) => word !== '');
}

/** Runs of a line joined, since a word may change its font. */
function linesOf(page: Layout['pages'][number]): readonly string[] {
  const lines: { tag: unknown; baseline: number; text: string }[] = [];
  for (const { tag, baseline, text } of readRunsOf(page)) {
    const last = lines.at(-1);
    if (last?.tag === tag && last.baseline === baseline) last.text += text;
    else lines.push({ tag, baseline, text });
  }
  return lines.map(({ text }) => text);
}

describe('any document', () => {
  const word = fc.stringMatching(/^[a-zA-Zéßøαжệ.,;“”’]{1,14}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((all) => all.join(' '));
  const leaf: fc.Arbitrary<Block> = fc.oneof(
    text.map((each) => paragraph(each)),
    fc.tuple(fc.integer({ min: 2, max: 6 }), word).map(([level, each]) => heading(level, each)),
    fc
      .array(fc.array(word, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 })
      .map((rows) => table(['first', 'second', 'third'], ...rows)),
  );
  const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((items) => list(...items)),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 4 })
        .map((blocks) => box('key-messages', ...blocks)),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((blocks): Block => ({ kind: 'block-quotation', blocks })),
    ),
  })).block;

  test('has each of its words on exactly one page, inside the margins, overlapping nothing', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const layout = laidOut(documentOf(blocks));
        expectInsideMargins(layout);
        expectNoOverlap(layout);
        expect(wordsOf(layout).filter(isNoLabel).sort()).toEqual(
          blocks.flatMap(wordsIn).filter(isNoLabel).sort(),
        );
      }),
      { numRuns: 15 },
    );
  });
});

function isNoLabel(word: string): boolean {
  return !/^[•–·]$/.test(word);
}

function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines.flatMap((inline) =>
        inline.kind === 'text' ? inline.text.split(' ') : [],
      );
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(wordsIn));
    case 'box':
    case 'block-quotation':
      return block.blocks.flatMap(wordsIn);
    case 'table':
      return [block.head, ...block.rows]
        .flat(2)
        .flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
    default:
      return [];
  }
}

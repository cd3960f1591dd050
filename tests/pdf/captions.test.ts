import { describe, expect, test } from 'vitest';
import type { Block, Chart, Figure, Table } from '../../src/document/document.ts';
import { captionsOf } from '../../src/pdf/layout/captions.ts';
import { setMarkdown } from './draw/every-feature.ts';
import { laidOut, readRunsOf, textOf } from './laid-out.ts';
import { elementsOf, readTags, rolesOf } from './read-back.ts';
import { box, documentOf, list, paragraph, table } from './trees.ts';

function figure(title?: string): Figure {
  const image = { kind: 'image', src: 'a.png', alt: 'described' } as const;
  return { kind: 'figure', image: { ...image, ...(title !== undefined && { title }) } };
}

function captioned(caption: string, rows = 1): Table {
  const cells = Array.from({ length: rows }, (_, index) => [`row ${index}`, 'x']);
  return { ...table(['A', 'B'], ...cells), caption };
}

const chart: Chart = {
  kind: 'chart',
  data: { kind: 'bar', series: ['B'], rows: [{ label: 'a', values: [{ amount: 1, text: '1' }] }] },
  table: table(['A', 'B'], ['a', '1']),
  showsTable: false,
  language: 'en',
  title: 'A chart',
};

function labelsOf(blocks: readonly Block[], language = 'en', words = {}): readonly string[] {
  return [...captionsOf(documentOf(blocks, { language }), words).values()].map(
    ({ label, words: caption }) => `${label} ${caption}`,
  );
}

describe('captions', () => {
  test('number figures and charts in one series and tables in another, wherever they stand', () => {
    const blocks = [
      figure('One'),
      figure(),
      box('note', captioned('First'), list([paragraph('x'), chart])),
      table(['A'], ['b']),
      captioned('Second'),
      figure(' '),
      figure('Three'),
    ];
    expect(labelsOf(blocks)).toEqual([
      'Figure 1. One',
      'Table 1. First',
      'Figure 2. A chart',
      'Table 2. Second',
      'Figure 3. Three',
    ]);
  });

  test.each([
    ['the words of the language', 'fr-CA', {}, 'Tableau 1. x'],
    ['those of the pack before it', 'fr', { table: 'Tabl.' }, 'Tabl. 1. x'],
    ['English ones where it is not known', 'xx', {}, 'Table 1. x'],
  ])('have %s', (_, language, words, expected) => {
    expect(labelsOf([captioned('x')], language, words)).toEqual([expected]);
  });

  test('stand on the page of what they name', () => {
    for (let lines = 20; lines < 45; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`line ${index}`));
      const { pages } = laidOut(documentOf([...filler, captioned('Ferries by year', 12)]));
      const page = pages.find((each) => textOf(each).includes('Ferries by year'));
      expect(page && textOf(page)).toContain('row 1');
    }
  });

  test('of a table are set over it, once, wherever it goes on', () => {
    const { pages } = laidOut(documentOf([captioned('Ferries by year', 100)]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => textOf(page).includes('Ferries by year')).indexOf(true)).toBe(0);
    expect(pages.filter((page) => textOf(page).includes('Ferries by year'))).toHaveLength(1);
    const [first] = pages;
    const runs = first ? readRunsOf(first) : [];
    const caption = runs.find(({ text }) => text.startsWith('Ferries'));
    const head = runs.find(({ text }) => text === 'A');
    expect(caption?.baseline).toBeLessThan(head?.baseline ?? 0);
  });
});

describe('the tags of captions', () => {
  const markdown = `
![A field of colour](a.png "The caption")

<!-- table: caption: Of a table -->

| A | B |
|---|---|
| 1 | 2 |

<!-- chart: bar; title: Of a chart -->

| A | B |
|---|---|
| a | 2 |
`;

  test('are parts of the table, and beside the figure', async () => {
    const [page] = await readTags(await setMarkdown(markdown));
    const [document] = page?.tree?.children ?? [];
    expect(document?.children.map(rolesOf)).toEqual([
      'Div(Figure Caption(P))',
      'Table(Caption(P) TR(TH TH) TR(TD TD))',
      'Div(Caption(P) Figure)',
    ]);
    expect(elementsOf(page?.tree, 'Caption').map(({ text }) => text.trim())).toEqual([
      'Figure 1. The caption',
      'Table 1. Of a table',
      'Figure 2. Of a chart',
    ]);
  });

  test('leave the description to the figure', async () => {
    const [page] = await readTags(await setMarkdown(markdown));
    const [picture, drawn] = elementsOf(page?.tree, 'Figure');
    expect(picture?.alternative).toBe('A field of colour');
    expect(drawn?.alternative).toContain('Of a chart');
  });
});

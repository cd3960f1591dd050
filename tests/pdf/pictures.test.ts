import { describe, expect, test } from 'vitest';
import type { CodeBlock } from '../../src/document/document.ts';
import { setMarkdown } from './draw/every-feature.ts';
import { RawPdf } from './draw/raw-pdf.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { elementsOf, readTags, rolesOf } from './read-back.ts';
import { documentOf, heading, paragraph } from './trees.ts';

describe('pictures of a paragraph without words', () => {
  const markdown = '![one](a.png)\n![two](a.png) ![three](a.png)\n\nWords with ![four](a.png).\n';

  test('are figures side by side, of one height, inside the margins', async () => {
    const pdf = new RawPdf(await setMarkdown(markdown));
    const places = pdf
      .elements()
      .filter(({ role }) => role === 'Figure')
      .map(({ dictionary }) => pdf.numbers(dictionary, 'A', 'BBox'));
    const row = places.slice(0, 3);
    expect(new Set(row.map(([, bottom, , top]) => `${bottom} ${top}`)).size).toBe(1);
    row.forEach(([left = 0], index) => {
      expect(left).toBeGreaterThan(row[index - 1]?.[2] ?? 0);
    });
    expect(row[2]?.[2]).toBeLessThan(525.3);
    const [, bottom = 0, , top = 0] = places[3] ?? [];
    expect(top - bottom).toBeLessThan((row[0]?.[3] ?? 0) - (row[0]?.[1] ?? 0));
  });

  test('have a description each', async () => {
    const [page] = await readTags(await setMarkdown(markdown));
    const [document] = page?.tree?.children ?? [];
    expect(document?.children.map(rolesOf)).toEqual(['Div(Figure Figure Figure)', 'P(Figure)']);
    expect(elementsOf(document, 'Figure').map(({ alternative }) => alternative)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });
});

describe('code', () => {
  const code: CodeBlock = {
    kind: 'code',
    text: Array.from({ length: 30 }, (_, index) => `code ${index}`).join('\n'),
  };

  test('leaves no single line at the foot or the top of a page', () => {
    const splits = Array.from({ length: 30 }, (_, lines) => {
      const filler = Array.from({ length: lines + 10 }, (_, index) => paragraph(`line ${index}`));
      const { pages } = laidOut(documentOf([...filler, heading(2, 'Code'), code]));
      return pages
        .map((page) => readRunsOf(page).filter(({ text }) => text.startsWith('code')).length)
        .filter((count) => count > 0);
    });
    expect(splits.some((counts) => counts.length > 1)).toBe(true);
    expect(splits.flat()).not.toContain(1);
  });

  test('is inside a paragraph, since it is an element of a line', async () => {
    const [page] = await readTags(await setMarkdown('```\nx\n\ny\n```\n'));
    const [document] = page?.tree?.children ?? [];
    expect(document?.children.map(rolesOf)).toEqual(['P(Code)']);
  });
});

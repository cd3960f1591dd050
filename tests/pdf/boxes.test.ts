import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { elementsOfRole } from '../../src/verify/pdf-reading.ts';
import { readPdf } from '../../src/verify/read-pdf.ts';
import { setMarkdown } from './draw/every-feature.ts';
import { RawPdf } from './draw/raw-pdf.ts';
import { laidOut, readRunsOf, runsOf, textOf } from './laid-out.ts';
import { elementsOf, readTags, rolesOf } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf, heading, paragraph } from './trees.ts';

function filler(lines: number): readonly Block[] {
  return Array.from({ length: lines }, (_, index) => paragraph(`line ${index}`));
}

describe('notes and warnings', () => {
  test('have a mark that is read before their words, in the language of the document', async () => {
    const blocks = [box('note', paragraph('a')), box('warning', paragraph('b'))];
    const [page] = await readTags(await bytesOf(documentOf(blocks, { language: 'de' })));
    const [document] = page?.tree?.children ?? [];
    expect(document?.children.map(rolesOf)).toEqual(['Sect(Figure P)', 'Sect(Figure P)']);
    expect(elementsOf(document, 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Hinweis',
      'Warnung',
    ]);
  });

  test('have words beside their mark, and the mark beside the first line', () => {
    const [page] = laidOut(
      documentOf([box('warning', heading(2, 'word'), paragraph('more'))]),
    ).pages;
    const marks = page?.boxes.filter(({ kind }) => kind === 'shape') ?? [];
    const runs = page ? readRunsOf(page) : [];
    const end = Math.max(...marks.map((mark) => ('width' in mark ? mark.x + mark.width : 0)));
    expect(runs.map(({ x }) => x > end)).toEqual([true, true]);
    const baseline = runs[0]?.baseline ?? 0;
    for (const mark of marks) {
      if (mark.kind !== 'shape') continue;
      expect(mark.y).toBeLessThan(baseline);
      expect(mark.y + mark.height).toBeLessThan(baseline + 3);
    }
  });

  test('are called in the tags by their heading, or by their mark', async () => {
    const blocks = [
      box('warning', heading(2, 'Mind the gap'), paragraph('a')),
      box('note', paragraph('b')),
      box('summary', paragraph('c')),
    ];
    const pdf = new RawPdf(await bytesOf(documentOf(blocks)));
    const sections = pdf.elements().filter(({ role }) => role === 'Sect');
    expect(sections.map(({ dictionary }) => pdf.text(dictionary, 'T'))).toEqual([
      'Mind the gap',
      'Note',
      undefined,
    ]);
  });
});

describe('a sidebar', () => {
  const sidebar = box('sidebar', heading(2, 'Beside'), ...filler(20));

  test('stands on one page where it can', () => {
    for (let lines = 10; lines < 45; lines += 5) {
      const { pages } = laidOut(documentOf([...filler(lines), sidebar]));
      const own = pages.filter((page) =>
        runsOf(page).some(
          ({ text, size, tag }) => text === 'Beside' && size > 8 && tag !== 'artifact',
        ),
      );
      expect(own.map((page) => textOf(page).includes('line 19'))).toEqual([true]);
    }
  });

  test('is smaller than the text, and is not what the page is about', () => {
    const { pages } = laidOut(
      documentOf([heading(2, 'Section'), ...filler(3), sidebar, ...filler(60)]),
    );
    const [first] = pages;
    const runs = first ? readRunsOf(first).filter(({ text }) => text === 'line 1') : [];
    expect(runs[1]?.size).toBeLessThan(runs[0]?.size ?? 0);
    const heads = pages.slice(1).flatMap((page) => runsOf(page).map(({ text }) => text));
    expect(heads).toContain('Section');
    expect(heads).not.toContain('Beside');
  });
});

describe('a pull quote', () => {
  const markdown = `Nobody counts the people on the quay.

<!-- box: pull-quote -->
Nobody counts the people
<!-- /box -->
`;

  test('is read once, with the text, though it shows twice', async () => {
    const reading = await readPdf(await setMarkdown(markdown));
    expect(elementsOfRole(reading.elements, 'P')).toHaveLength(1);
    expect(elementsOfRole(reading.elements, 'Sect')).toHaveLength(0);
    expect(reading.artifacts.join('').replace(/\s+/g, ' ')).toContain('Nobody counts the people');
  });

  test('stands whole on one page', () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
    for (let lines = 20; lines < 45; lines += 1) {
      const { pages } = laidOut(
        documentOf([...filler(lines), box('pull-quote', paragraph(words))]),
      );
      const own = pages.filter((page) => runsOf(page).some(({ text }) => /\bw\d/.test(text)));
      expect(own).toHaveLength(1);
    }
  });
});

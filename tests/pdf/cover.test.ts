import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import type { Layout, Page } from '../../src/pdf/layout/page.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf, runsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { readTags, rolesOf } from './read-back.ts';
import { bytesOf } from './set-document.ts';

const front = `---
title: Ferries
subtitle: After dark
authors: [Ada]
number: "7"
date: 2024-03-15
marking: Restricted
---
`;

const settings: PackSettings = { ...packSettings, cover: 'page' };

function set(markdown: string, own: Partial<PackSettings> = {}): Layout {
  return laidOut(
    parseDocument(markdown, 'a.md', () => {}),
    { ...settings, ...own },
  );
}

function furnitureOf(page: Page | undefined): readonly string[] {
  const runs = page ? runsOf(page) : [];
  return runs.filter(({ tag }) => tag === 'artifact').map(({ text }) => text);
}

function textsOf(page: Page | undefined): readonly string[] {
  return page ? readRunsOf(page).map(({ text }) => text) : [];
}

describe('a cover', () => {
  const { pages } = set(`${front}\n# Ferries\n\nThe text.`);

  test('has the title and what is said of it, and the text begins after it', () => {
    expect(textsOf(pages[0])).toEqual(['Ferries', 'After dark', 'Ada', 'No. 7 · 15 March 2024']);
    expect(textsOf(pages[1])).toEqual(['The text.']);
    expect(pages.length).toBe(2);
  });

  test('has the masthead and the marking, and neither head nor number', () => {
    expect(furnitureOf(pages[0])).toEqual(['Policy brief', 'RESTRICTED', 'RESTRICTED']);
  });

  test('counts as a page', () => {
    expect(furnitureOf(pages[1])).toContain('Page 2 of 2');
    const [, listed] = set('# Ferries\n\n<!-- contents -->\n\n## Part\n\nText.').pages;
    expect(textsOf(listed).slice(0, 4)).toEqual(['Contents', 'Part', ' ', '2']);
  });

  test('is followed by the first page of the text, under no masthead', () => {
    const runningHead = { ...packSettings.runningHead, firstHeadLeft: 'First', headLeft: 'Other' };
    const long = Array.from({ length: 90 }, (_, n) => `Line ${n}.`).join('\n\n');
    const [, first, second] = set(`# Ferries\n\n${long}`, { runningHead }).pages;
    expect(furnitureOf(first)[0]).toBe('First');
    expect(furnitureOf(second)[0]).toBe('Other');
    const top = (page: Page | undefined): number => (page && readRunsOf(page)[0]?.baseline) ?? 0;
    expect(top(first)).toBe(top(second));
  });

  test('leaves the note of the title to the page after it', () => {
    const markdown = '# Ferries[^a]\n\nThe text.\n\n[^a]: Noted.';
    expect(textsOf(set(markdown, { notes: 'foot' }).pages[1])).toContain('Noted.');
  });

  test('is not made where there is no title', () => {
    expect(set('The text.').pages.map(textsOf)).toEqual([['The text.']]);
  });

  test('is a page of headings and paragraphs in the structure', async () => {
    const document = parseDocument(`${front}\n# Ferries\n\nThe text.`, 'a.md', () => {});
    const read = await readTags(await bytesOf(document, { settings }));
    expect(read.map(({ tree }) => tree?.children.map(rolesOf))).toEqual([
      ['Document(H1 P P P)'],
      ['Document(P)'],
    ]);
  });
});

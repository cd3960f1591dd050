import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { laidOut, readRunsOf } from './laid-out.ts';
import { readTags } from './read-back.ts';
import { bytesOf, setDocument } from './set-document.ts';
import { documentOf, heading, list, note, paragraph } from './trees.ts';

// Each takes a second or two; one that took minutes would meet the time that a test has.
describe('hostile documents make a sound PDF', () => {
  test('a word of 200,000 characters is cut at the margins and loses none', async () => {
    const word = 'abcdefghij'.repeat(20_000);
    const { pages } = laidOut(documentOf([paragraph(word)]));
    expect(
      pages
        .flatMap(readRunsOf)
        .map(({ text }) => text)
        .join(''),
    ).toBe(word);
    expect(await bytesOf(documentOf([paragraph(word)]))).toBeDefined();
  });

  test('a word of 200,000 characters in Khmer', async () => {
    expect(await bytesOf(documentOf([paragraph('ភ្នំពេញស្ត្រី'.repeat(15_400))]))).toBeDefined();
    expect(await bytesOf(documentOf([paragraph('ខ្ក្'.repeat(50_000))]))).toBeDefined();
  });

  test('200,000 marks on one letter', async () => {
    expect(await bytesOf(documentOf([paragraph(`a${'\u0301'.repeat(200_000)}`)]))).toBeDefined();
  });

  // Markdown is refused from 40 levels on; a tree can be deeper, up to what the stack holds.
  test('lists in lists, 400 deep', async () => {
    let blocks: readonly Block[] = [paragraph('the deepest')];
    for (let depth = 0; depth < 400; depth += 1) blocks = [list(blocks)];
    const bytes = await bytesOf(documentOf(blocks));
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test('quotations in quotations, 300 deep', async () => {
    let blocks: readonly Block[] = [paragraph('the deepest')];
    for (let depth = 0; depth < 300; depth += 1) blocks = [{ kind: 'block-quotation', blocks }];
    const { pages } = laidOut(documentOf(blocks));
    expect(
      pages
        .flatMap(readRunsOf)
        .map(({ text }) => text)
        .join(''),
    ).toContain('the deepest');
  });

  test('a note that is longer than a page', async () => {
    const long = Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ');
    const call = { kind: 'note-reference', label: 'p-1', number: 1 } as const;
    const { pages, found } = await setDocument(
      documentOf([paragraph('x', call)], { notes: [note(1, long)] }),
    );
    expect(found).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  test('a heading of forty lines', async () => {
    const long = Array.from({ length: 300 }, () => 'heading').join(' ');
    expect(await bytesOf(documentOf([heading(2, long), paragraph('text')]))).toBeDefined();
  });

  test('a document with nothing in it is one page', async () => {
    const pages = await readTags(await bytesOf(documentOf([])));
    expect(pages).toHaveLength(1);
  });

  test('empty blocks of every kind', async () => {
    const blocks: readonly Block[] = [
      paragraph(),
      { kind: 'heading', level: 2, inlines: [], id: 'x' },
      list([]),
      { kind: 'block-quotation', blocks: [] },
      { kind: 'block-quotation', blocks: [], evidence: { id: 'p', attribution: [] } },
      { kind: 'table', columns: [], head: [], rows: [] },
      { kind: 'code', text: '' },
      { kind: 'box', role: 'summary', blocks: [] },
    ];
    expect(await bytesOf(documentOf(blocks))).toBeDefined();
  });
});

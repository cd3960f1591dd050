import { describe, expect, test } from 'vitest';
import type { Layout, TextRun } from '../../src/pdf/layout/page.ts';
import type { PackSettings } from '../../src/spec/template-manifest.ts';
import { laidOut, readRunsOf, runsOf } from './laid-out.ts';
import { packSettings } from './pack-settings.ts';
import { elementsOf, readTags, rolesOf } from './read-back.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf, paragraph, table } from './trees.ts';

/** A column of some 140 points. */
const page = { ...packSettings.page, marginLeft: 228, marginRight: 228 };
const settings: PackSettings = { ...packSettings, page };

const head = ['Speaker', 'Kind of source', 'Source from', 'Passages', 'Words', 'No.'];
const rows = [
  ['Ada Ferryman', 'Newspaper article', 'Exampleland (inferred)', '7', '299', '4'],
  ['The harbour office', 'Webpage', 'Unknown', '1', '77', '2'],
];
const wide = documentOf([table(head, ...rows)]);

function lineOf({ pages }: Layout, words: string): readonly TextRun[] {
  const runs = pages.flatMap(runsOf);
  const found = runs.find(({ text }) => text.startsWith(words)) ?? expect.fail(`no run ${words}`);
  return runs.filter(({ baseline }) => baseline === found.baseline);
}

describe('a table that finds no room for its columns', () => {
  test('has a line for each cell, beside the header of its column', () => {
    const layout = laidOut(wide, settings);
    const [label, cell] = lineOf(layout, '299');
    expect([label?.text, cell?.text]).toEqual(['Words', '299']);
    expect(lineOf(layout, '77').map(({ text }) => text)).toEqual(['Words', '77']);
    const x = new Set(['299', '77', '4', 'Webpage'].map((words) => lineOf(layout, words)[1]?.x));
    expect(x.size).toBe(1);
  });

  test('reads its header once, as any table does', async () => {
    const runs = laidOut(wide, settings).pages.flatMap(readRunsOf);
    expect(runs.filter(({ text }) => text === 'Passages')).toHaveLength(1);
    const [first] = await readTags(await bytesOf(wide, { settings }));
    const [tagged] = elementsOf(first?.tree, 'Table');
    const row = (cell: string): string => `TR(${Array(6).fill(cell).join(' ')})`;
    expect(tagged && rolesOf(tagged)).toBe(`Table(${row('TH')} ${row('TD')} ${row('TD')})`);
  });

  test('is a table again where it finds room', () => {
    const [line, ...others] = [lineOf(laidOut(wide), 'Ada'), lineOf(laidOut(wide), 'Webpage')];
    expect([line?.length, others[0]?.length]).toEqual([6, 6]);
  });
});

test('a table whose words would be cut in columns of some letters is set so too', () => {
  const columns = ['Source', 'Argument', 'Enforcement', 'Forests', 'Forces'];
  const cells = ['Understandings beginning', '3', '2', '2', '1'];
  const runs = laidOut(documentOf([table(columns, cells)]), settings).pages.flatMap(readRunsOf);
  const words = runs.map(({ text }) => text.trim());
  for (const word of [...columns, 'Understandings']) expect(words.join(' ')).toContain(word);
});

test('a name that is wider than its line is cut after a sign', () => {
  const name = 'corpus/the-ferries-of-the-northern-lakes-by-night.txt';
  const runs = laidOut(documentOf([paragraph(name)]), settings).pages.flatMap(readRunsOf);
  const lines = runs.map(({ text }) => text);
  expect(lines.join('')).toBe(name);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[-/.]$/);
});

test('the words of a box keep off its edges in a narrow column', () => {
  const document = documentOf([box('summary', paragraph('Whoever misses the boat waits.'))]);
  const [first] = laidOut(document, settings).pages;
  const tint = first?.boxes.find(
    (each) => each.kind === 'fill' && each.colour === packSettings.colours.boxFill,
  );
  const [run] = first ? readRunsOf(first).filter(({ text }) => text.startsWith('Whoever')) : [];
  if (tint?.kind !== 'fill' || run === undefined) return expect.fail('no box');
  expect(run.x - tint.x).toBeGreaterThan(6);
});

import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { bars, chart, lines, matrix, timeline } from './charting.ts';
import { RawPdf } from './draw/raw-pdf.ts';
import { laidOut } from './laid-out.ts';
import { faultsOf } from './laws/all-laws.ts';
import { packSettings } from './pack-settings.ts';
import { bytesOf } from './set-document.ts';
import { box, documentOf, heading, list, paragraph } from './trees.ts';

const each: readonly Block[] = [
  chart(bars(['Ada', 3, 5], ['Bo', 4, 1]), { title: 'Bars' }),
  chart(lines([1, 2, 3], { A: [1, undefined, 3], B: [3, 4, 5] }), { showsTable: true }),
  chart(timeline({ from: 5, to: 5, isExact: true }, { to: 9, isExact: false })),
  chart(matrix(['A', 'B'], { One: [1, 2], Two: [0, undefined] }, { showsTotals: true })),
];

const long = chart(
  matrix(
    ['A', 'B'],
    Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`Row${n}`, [n, 1]])),
  ),
);

describe('the tags of charts', () => {
  test.each([
    ['on their own', each],
    ['in lists and boxes', [list([paragraph('x'), ...each]), box('note', ...each)]],
    ['over pages', [long, ...each]],
  ])('keep to the laws of tags: %s', async (_, blocks) => {
    const document = documentOf([heading(1, 'Charts'), ...blocks], { title: 'Charts' });
    const bytes = await bytesOf(document);
    expect(await faultsOf(bytes, { document, settings: packSettings, added: [] })).toEqual([]);
  });

  test('say no more than a file can hold: of lines and a matrix the gist, of others what their table has', () => {
    const places = Array.from({ length: 1000 }, (_, n) => n);
    const line = lines(places, { A: places, B: places.map((n) => (n === 500 ? -7 : n)) });
    const rows = Object.fromEntries(places.slice(0, 390).map((n) => [`A row of ${n}`, [n, n, n]]));
    const table = matrix(['Alpha', 'Beta', 'Gamma'], rows);
    const rest = bars(...places.slice(0, 40).map((n) => ['x'.repeat(450), n] as const));
    const { structure } = laidOut(documentOf([chart(line), chart(table), chart(rest)]));
    expect(structure.children.map(({ role }) => role)).toEqual([
      'Figure',
      'Figure',
      'Figure',
      'Table',
    ]);
    expect(structure.children.map(({ alternative }) => alternative)).toEqual([
      'Line chart: A: at0 0 … at999 999; min. at0 0; max. at999 999. B: at0 0 … at999 999; min. at500 -7; max. at999 999.',
      expect.stringMatching(
        /^Matrix: Total: 227\s565; Alpha 75\s855, .*, A row of 1 3, A row of 2 6, /,
      ),
      'Bar chart: Series0.',
      undefined,
    ]);
  });

  test('say where a chart is, words and marks; of one that goes on over pages nothing', async () => {
    const [first] = each;
    const document = documentOf([first ?? long, long]);
    const pdf = new RawPdf(await bytesOf(document));
    const places = pdf
      .elements()
      .filter(({ role }) => role === 'Figure')
      .map(({ dictionary }) => pdf.numbers(dictionary, 'A', 'BBox'));
    expect(places[1]).toEqual([]);
    const [left = 0, bottom = 0, right = 0, top = 0] = places[0] ?? [];
    const [page] = laidOut(document).pages;
    const inks = (page?.boxes ?? []).flatMap((ink) => {
      if (ink.kind !== 'text' && ink.kind !== 'shape') return [];
      if (ink.tag === 'artifact' || ink.tag.alternative?.startsWith('Bar') !== true) return [];
      return [ink];
    });
    expect(inks.length).toBeGreaterThan(8);
    for (const ink of inks) {
      const y = (page?.height ?? 0) - (ink.kind === 'text' ? ink.baseline : ink.y);
      expect(ink.x).toBeGreaterThanOrEqual(left - 0.01);
      expect(ink.x + ink.width).toBeLessThanOrEqual(right + 0.01);
      expect(y).toBeGreaterThanOrEqual(bottom - 0.01);
      expect(y).toBeLessThanOrEqual(top + 0.01);
    }
  });
});

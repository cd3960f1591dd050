import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { breakPoints } from '../../src/pdf/layout/break-points.ts';
import { columnWidths } from '../../src/pdf/layout/flow/column-widths.ts';
import { laidOut, readRunsOf } from './laid-out.ts';

/** The word as it may be cut. */
function cut(word: string): string {
  const ends = [...breakPoints(word), word.length];
  return ends.map((end, index) => word.slice(ends[index - 1] ?? 0, end)).join('|');
}

describe('a word may be cut', () => {
  test.each([
    ['after a hyphen', 'non-|alignment'],
    ['not within a range', '1997–2019'],
    ['in a path after a slash alone', 'corpus/|how-to-fix-cambodia-us-ties.txt,'],
    [
      'in a long name of a file, too',
      'corpus/|a-|file-|whose-|name-|goes-|on-|and-|on-|and-|on-|and-|on.|txt',
    ],
  ])('%s: %s', (_, wanted) => {
    expect(cut(wanted.replaceAll('|', ''))).toBe(wanted);
  });
});

/** The lines of a title, from the top. */
function titleLines(title: string): readonly string[] {
  const document = parseDocument(`# ${title}\n\nText.\n`, 'a.md', () => {});
  const [page] = laidOut(document).pages;
  const lines = new Map<number, string>();
  for (const { baseline, size, text } of page ? readRunsOf(page) : []) {
    if (size > 15) lines.set(baseline, (lines.get(baseline) ?? '') + text);
  }
  return [...lines.values()].map((line) => line.trim());
}

describe('a title of two lines', () => {
  test('has lines of like length', () => {
    const [first = '', second = ''] = titleLines(
      'How the ferries of the northern lakes came to run by night',
    );
    expect(Math.abs(first.length - second.length)).toBeLessThan(10);
  });

  test('breaks at a comma near its middle', () => {
    expect(titleLines('Ferries and the northern lakes, before the next winter')).toEqual([
      'Ferries and the northern lakes,',
      'before the next winter',
    ]);
  });

  test('does not break at a comma far from its middle', () => {
    const [first] = titleLines('Ferries, and how those of the northern lakes came to run by night');
    expect(first).not.toBe('Ferries,');
  });
});

test('of columns that do not fit on one line, the one of longer texts is the wider', () => {
  const needs = [
    { least: 20, most: 25 },
    { least: 60, most: 200 },
    { least: 60, most: 600 },
  ];
  const [number = 0, date = 0, title = 0] = columnWidths(needs, 400) ?? [];
  expect(number).toBe(25);
  expect(title).toBeGreaterThan(date);
  expect(date).toBeGreaterThan(100);
  expect(number + date + title).toBeCloseTo(400);
});

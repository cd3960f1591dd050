import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse-document.ts';
import { laidOut, readRunsOf } from '../laid-out.ts';
import { packSettings } from '../pack-settings.ts';

const words =
  'The *last ferry* of the **northern lakes** leaves at nine, `and` whoever misses it waits.';
const text = Array.from({ length: 6 }, () => words).join(' ');

/** The right edges of the lines of a paragraph of several styles, spaces at their ends aside. */
function rightEdges(alignment: 'ragged' | 'justified'): readonly number[] {
  const document = parseDocument(`${text}\n`, 'a.md', () => {});
  const [page] = laidOut(document, { ...packSettings, text: { alignment } }).pages;
  const edges = new Map<number, number>();
  for (const run of page ? readRunsOf(page) : []) {
    const spaces = run.text.length - run.text.trimEnd().length;
    const space = run.size * spaceWidth + run.wordSpacing;
    if (run.text.trim() !== '') edges.set(run.baseline, run.x + run.width - spaces * space);
  }
  return [...edges.values()];
}

/** Of the text face, in em; a face in bold or for code differs by less than a point. */
const spaceWidth = 0.236;

test('in a justified paragraph of several styles all lines but the last end at the margin', () => {
  const edges = rightEdges('justified');
  expect(edges.length).toBeGreaterThan(3);
  for (const edge of edges.slice(0, -1)) expect(Math.abs(edge - (595.28 - 70))).toBeLessThan(1.5);
});

test('in a ragged one they do not', () => {
  const edges = rightEdges('ragged').slice(0, -1);
  expect(Math.max(...edges) - Math.min(...edges)).toBeGreaterThan(5);
});

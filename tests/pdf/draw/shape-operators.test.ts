import { expect, test } from 'vitest';
import { shapeOperators } from '../../../src/pdf/draw/shape-operators.ts';
import type { Shape } from '../../../src/pdf/layout/page.ts';

const corners: Shape = {
  kind: 'shape',
  form: 'polygon',
  x: 10,
  y: 20,
  width: 4,
  height: 2,
  points: [
    [0, 0],
    [4, 0],
    [4, 2],
  ],
  tag: 'artifact',
};
const stroke = { width: 0.8, colour: '#ff0000' };

test('a polygon is closed, filled and outlined', () => {
  expect(shapeOperators({ ...corners, fill: '#000000' })).toBe(
    '0 0 0 rg 10 20 m 14 20 l 14 22 l h f',
  );
  expect(shapeOperators({ ...corners, fill: '#000000', stroke })).toBe(
    '0 0 0 rg 1 0 0 RG 0.8 w 10 20 m 14 20 l 14 22 l h B',
  );
  expect(shapeOperators(corners)).toBe('');
});

test('a line is open, and its dashes are its own', () => {
  const line: Shape = { ...corners, form: 'line', stroke: { ...stroke, dash: [4, 2] } };
  expect(shapeOperators(line)).toBe('q 1 j [4 2] 0 d 1 0 0 RG 0.8 w 10 20 m 14 20 l 14 22 l S Q');
  expect(shapeOperators({ ...line, stroke })).toContain('[] 0 d');
});

test('an ellipse touches the four sides of its box', () => {
  const drawn = shapeOperators({ ...corners, form: 'ellipse', points: [], fill: '#000000' });
  const ends = [...drawn.matchAll(/([\d.]+ [\d.]+) [mc]/g)].map(([, place]) => place);
  expect(ends).toEqual(['14 21', '12 22', '10 21', '12 20', '14 21']);
  expect(drawn.endsWith(' h f')).toBe(true);
});

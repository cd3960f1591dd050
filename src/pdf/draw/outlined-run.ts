import type { FontBook } from '../fonts/font-book.ts';
import { type Contour, contoursOf, type OutlinePoint } from '../fonts/glyph-outline.ts';
import type { TextRun } from '../layout/page.ts';
import { colourOperator, number } from './operators.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A run as filled outlines, which no program takes for text. */
export function outlinedRun(run: TextRun, fonts: FontBook): string {
  const { tables, metrics } = fonts.file(run.font);
  const scale = run.size / metrics.unitsPerEm;
  const parts: string[] = [colourOperator(run.colour)];
  let pen = 0;
  for (const glyph of fonts.glyphs(run.text, run.font, run.direction)) {
    const origin = { x: run.x + (glyph.at?.x ?? pen) * scale, y: (glyph.at?.y ?? 0) * scale };
    const place = ({ x, y }: Point): Point => ({
      x: origin.x + x * scale,
      y: run.baseline - origin.y - y * scale,
    });
    if (!glyph.isHidden)
      for (const contour of contoursOf(tables, glyph.id)) parts.push(pathOf(contour, place));
    pen += glyph.advance + glyph.kerning;
  }
  return [...parts, 'f'].join('\n');
}

/** ISO 32000-1, 8.5.2: each quadratic curve as the cubic one that it is. */
function pathOf(contour: Contour, place: (point: Point) => Point): string {
  const points = withPointsBetween(contour);
  const first = points.findIndex(({ isOnCurve }) => isOnCurve);
  const start = points[first];
  if (start === undefined) return '';
  const round = [...points.slice(first + 1), ...points.slice(0, first + 1)];
  const steps: string[] = [`${written(place(start))} m`];
  let from: Point = start;
  let control: Point | undefined;
  for (const point of round) {
    if (!point.isOnCurve) {
      control = point;
      continue;
    }
    if (control === undefined) steps.push(`${written(place(point))} l`);
    else {
      const bends = [towards(from, control), towards(point, control), point];
      steps.push(`${bends.map((each) => written(place(each))).join(' ')} c`);
    }
    from = point;
    control = undefined;
  }
  return [...steps, 'h'].join(' ');
}

/** Between two points off the curve one lies on it, half way. */
function withPointsBetween(contour: Contour): readonly OutlinePoint[] {
  return contour.flatMap((point, index) => {
    const before = contour.at(index - 1) ?? point;
    if (point.isOnCurve || before.isOnCurve) return [point];
    const between = { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, isOnCurve: true };
    return [between, point];
  });
}

/** Two thirds of the way. */
function towards(from: Point, to: Point): Point {
  return { x: from.x + ((to.x - from.x) * 2) / 3, y: from.y + ((to.y - from.y) * 2) / 3 };
}

function written({ x, y }: Point): string {
  return `${number(Math.round(x * 100) / 100)} ${number(Math.round(y * 100) / 100)}`;
}

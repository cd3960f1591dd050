import { RefusedSvg, type SvgNode } from './svg-node.ts';
import { SvgReferences } from './svg-references.ts';

/** `a b c d e f` of the SVG specification: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** No point lies farther out, in the units of the drawing; a PDF knows no numbers much larger. */
const farthest = 1_000_000;

/** What a drawing may come to, with what is named several times counted each time. */
const most = {
  /** Elements. */
  drawn: 60_000,
  /** Characters of their geometry. */
  geometry: 4_000_000,
  /** Elements times the characters of style sheets, since each may fit each. */
  styles: 200_000_000,
};

/**
 * Refuses a drawing that is larger than it looks: with `use` of `use`, with a clip of a thousand parts
 * around each of a thousand others, scales of scales, or numbers beyond reason.
 */
export function checkExtent(root: SvgNode): void {
  const references = new SvgReferences(root);
  const styles = styleLength(root);
  let [drawn, written] = [0, 0];
  const visit = (node: SvgNode, outer: Matrix, using: readonly SvgNode[]): void => {
    drawn += 1;
    written += geometryLength(node);
    if (drawn > most.drawn || written > most.geometry)
      throw new RefusedSvg('has too many parts', true);
    if (drawn * styles > most.styles) throw new RefusedSvg('has too many styles', true);
    const own = times(outer, matrixOf(node.attributes.get('transform') ?? ''));
    const matrix = node === root ? own : times(own, viewBoxScale(node));
    checkNumbers(node, matrix);
    for (const child of node.children) visit(child, matrix, using);
    for (const target of references.of(node)) {
      if (using.includes(target) || using.length > 20) throw new RefusedSvg('uses itself');
      visit(target, matrix, [...using, target]);
    }
  };
  visit(root, identity, []);
}

function styleLength({ text, children }: SvgNode): number {
  return children.reduce((sum, child) => sum + styleLength(child), text.length);
}

function geometryLength({ attributes }: SvgNode): number {
  return geometry.reduce((sum, name) => sum + (attributes.get(name)?.length ?? 0), 0);
}

/** Attributes whose value is numbers alone, if it is not colours. */
const geometry: readonly string[] = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy'],
  ...['width', 'height', 'd', 'points', 'stroke-width', 'stroke-dasharray', 'stroke-dashoffset'],
];

function checkNumbers({ attributes }: SvgNode, matrix: Matrix): void {
  const scale = Math.max(...matrix.map(Math.abs));
  if (!(scale <= farthest)) throw new RefusedSvg('has numbers beyond reason');
  for (const name of geometry) {
    const value = attributes.get(name);
    if (value === undefined) continue;
    for (const number of numbersIn(value))
      if (!(Math.abs(number) * Math.max(1, scale) <= farthest * 100))
        throw new RefusedSvg('has numbers beyond reason');
  }
}

function* numbersIn(text: string): Generator<number> {
  for (const [match] of text.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi))
    yield Number(match);
}

/** Of a `transform`; what is not understood changes nothing. */
function matrixOf(transform: string): Matrix {
  let matrix = identity;
  for (const [, name = '', values = ''] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g))
    matrix = times(matrix, oneMatrix(name, [...numbersIn(values)]));
  return matrix;
}

/** How much larger the view box of a `symbol` or an inner `svg` makes what is in it, at most. */
function viewBoxScale({ attributes }: SvgNode): Matrix {
  const viewBox = attributes.get('viewBox');
  if (viewBox === undefined) return identity;
  const [, , width = 0, height = 0] = [...numbersIn(viewBox)];
  if (!(width > 0 && height > 0)) throw new RefusedSvg('has a viewBox that is none');
  const scale = Math.max(1, 1000 / width, 1000 / height);
  return [scale, 0, 0, scale, 0, 0];
}

function oneMatrix(
  name: string,
  [a = 0, b, c = 0, d = 0, e = 0, f = 0]: readonly number[],
): Matrix {
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c, d, e, f];
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return rotation((a * Math.PI) / 180, b ?? 0, c);
    case 'skewX':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
    default:
      return identity;
  }
}

function rotation(angle: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned: Matrix = [cos, sin, -sin, cos, 0, 0];
  return times(times([1, 0, 0, 1, x, y], turned), [1, 0, 0, 1, -x, -y]);
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

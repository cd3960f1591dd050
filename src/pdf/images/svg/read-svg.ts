import { parseSvg } from './parse-svg.ts';
import { checkExtent } from './svg-extent.ts';
import { RefusedSvg, type SvgNode } from './svg-node.ts';
import { checkStyle } from './svg-rules.ts';

/** A drawing that is safe to draw. */
export interface SvgDrawing {
  /** Pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** SVG again, of the elements and attributes that we know alone. */
  readonly markup: string;
}

/** Whether bytes look like an SVG: markup that soon has an element of that name. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 8192)).trimStart();
  return start.startsWith('<') && /<(?:\w+:)?svg[\s/>]/.test(start);
}

export type ReadSvg =
  | { readonly kind: 'drawing'; readonly drawing: SvgDrawing }
  /** `reason` ends a message that begins with the name of the image. */
  | { readonly kind: 'refused'; readonly reason: string; readonly isTooLarge: boolean };

/** Reads the SVG of a project as data: nothing it names is fetched, nothing in it runs. */
export function readSvg(bytes: Uint8Array): ReadSvg {
  try {
    return { kind: 'drawing', drawing: drawingOf(bytes) };
  } catch (error) {
    if (!(error instanceof RefusedSvg)) throw error;
    return { kind: 'refused', reason: error.message, isTooLarge: error.isTooLarge };
  }
}

function drawingOf(bytes: Uint8Array): SvgDrawing {
  const root = parseSvg(new TextDecoder().decode(bytes));
  checkExtent(root);
  const box = viewBoxOf(root);
  const width = lengthOf(root, 'width') ?? box?.[2];
  const height = lengthOf(root, 'height') ?? box?.[3];
  if (width === undefined || height === undefined)
    throw new RefusedSvg('does not say how large it is');
  const sides = [width, height, ...(box?.slice(2) ?? [])];
  if (!sides.every((side) => side >= smallestSide))
    throw new RefusedSvg('has no width or no height');
  const viewBox = box ?? ([0, 0, width, height] as const);
  const attributes = new Map(root.attributes);
  for (const name of ['width', 'height', 'x', 'y']) attributes.delete(name);
  attributes.set('viewBox', viewBox.join(' '));
  return { width, height, markup: markupOf({ ...root, attributes }, true) };
}

/** What is smaller would be scaled up beyond the numbers that a PDF knows. */
const smallestSide = 0.0001;

type ViewBox = readonly [number, number, number, number];

function viewBoxOf({ attributes }: SvgNode): ViewBox | undefined {
  const numbers = attributes
    .get('viewBox')
    ?.split(/[\s,]+/)
    .map(Number);
  if (numbers === undefined) return undefined;
  const [x, y, width, height] = numbers;
  const isSound = numbers.length === 4 && numbers.every((each) => Math.abs(each) <= 1_000_000);
  if (!isSound || x === undefined || y === undefined || width === undefined || height === undefined)
    throw new RefusedSvg('has a viewBox that is none');
  return [x, y, width, height];
}

/** Pixels a unit. */
const units: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['em', 16],
]);

/** `undefined` where it is left out or a part of the page: then the view box tells. */
function lengthOf({ attributes }: SvgNode, name: 'width' | 'height'): number | undefined {
  const [, digits, unit = ''] =
    /^([-+]?[\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)$/i.exec(attributes.get(name) ?? '') ?? [];
  const pixels = units.get(unit.toLowerCase());
  return digits === undefined || pixels === undefined ? undefined : Number(digits) * pixels;
}

function markupOf({ name, attributes, children, text }: SvgNode, isRoot = false): string {
  checkStyle(text);
  const written = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const names = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  const inner = children.map((child) => markupOf(child)).join('');
  return `<${name}${names}${written}>${escaped(text)}${inner}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

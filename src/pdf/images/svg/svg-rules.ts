import { RefusedSvg } from './svg-node.ts';

const drawn: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'symbol',
  'use',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'style',
]);

/** What would be missed if it were passed over, or does what a picture has no business to. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['text', 'has text, which is set in fonts that the PDF would not have'],
  ['script', 'has a script'],
  ['foreignObject', 'has something in it that is no drawing'],
  ['image', 'has another picture in it'],
  ['filter', 'has a filter, which PDF does not know'],
  ['mask', 'has a mask'],
  ['pattern', 'has a pattern'],
  ['marker', 'has markers'],
  ['switch', 'has alternatives between which nobody can choose'],
]);

/** Whether an element is drawn, or says how others are; titles, metadata and animations are not. */
export function isDrawn(name: string): boolean {
  return drawn.has(name);
}

export function refusalOf(name: string): string | undefined {
  return refusals.get(name);
}

const attributes: ReadonlySet<string> = new Set(
  `id class style transform viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d
  points pathLength offset gradientUnits gradientTransform spreadMethod clipPathUnits href color fill stroke
  opacity visibility display overflow fill-opacity fill-rule stroke-opacity stroke-width stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stop-color stop-opacity clip-path
  clip-rule`.split(/\s+/),
);

/** The name of an attribute that is kept, without its prefix; `undefined` where it is not for drawing. */
export function attributeOf(name: string, value: string): string | undefined {
  const local = name.startsWith('xlink:') ? name.slice(6) : name;
  if (!attributes.has(local)) return undefined;
  if (local === 'href' && !value.trim().startsWith('#'))
    throw new RefusedSvg('names another file or address');
  checkStyle(value);
  return local;
}

/** Of an attribute or a style sheet: whatever it names is in the drawing itself. */
export function checkStyle(value: string): void {
  if (/@import|@font-face|expression\s*\(|\\/i.test(value))
    throw new RefusedSvg('has styles from elsewhere');
  for (const [, target = ''] of value.matchAll(/url\s*\(([^)]*)/gi))
    if (!/^\s*["']?\s*#/.test(target)) throw new RefusedSvg('names another file or address');
  if (/(?:^|[\s;{"])(?:filter|mask|marker(?:-\w+)?)\s*:(?!\s*none)/i.test(value))
    throw new RefusedSvg('has a filter, a mask or markers');
}

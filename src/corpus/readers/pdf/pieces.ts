import type { Piece } from './pdf-text.ts';

/** What pdf.js gives for a page, marks of content among it. */
export interface RawItem {
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly transform?: readonly number[];
  readonly fontName?: string;
}

/**
 * The upright text of a page, in the order of its content. Text at an angle is a watermark or a label
 * of a chart. What is drawn twice at a place, as a shadow or for weight, counts once.
 */
export function piecesOf(items: readonly RawItem[], viewport: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const drawn = new Set<string>();
  for (const { str = '', dir, width = 0, transform = [], fontName = '' } of items) {
    const text = cleaned(str);
    if (text.trim() === '') continue;
    const [a, b, c, d, x, y] = product(viewport, transform);
    const size = Math.hypot(c, d);
    if (
      !(a > 0) ||
      Math.abs(b) > a / 20 ||
      !(size > 0.5) ||
      ![x, y, width].every(Number.isFinite)
    ) {
      continue;
    }
    const key = `${Math.round(x)} ${Math.round(y)} ${text}`;
    if (drawn.has(key)) continue;
    drawn.add(key);
    pieces.push({ text, x, y, width, size, font: fontName, isRightToLeft: dir === 'rtl' });
  }
  return pieces;
}

/** Bullets of the Symbol and Wingdings fonts, which are known by their place in them alone. */
const bullets = /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e]/g;
const ligatures: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
]);

function cleaned(text: string): string {
  return (
    text
      .replace(bullets, '•')
      .replace(/[\ufb00-\ufb06]/g, (sign) => ligatures.get(sign) ?? sign)
      // Line ends and controls inside a run are the work of a broken font.
      .replace(/[\p{Cc}\s]+/gu, ' ')
  );
}

type Matrix = readonly [number, number, number, number, number, number];

/** Of two affine maps as PDF writes them: the second is done first. */
function product(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = Number.NaN, h = 0, i = 0, j = 0, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

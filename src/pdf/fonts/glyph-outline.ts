import { componentsOf } from './glyph-components.ts';
import { outlineReader } from './outline-reader.ts';
import type { SfntTables } from './sfnt.ts';

/** A point of an outline, in font units, y upwards. Between two that are off the curve one lies on it. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

export type Contour = readonly OutlinePoint[];

const onCurve = 0x01;
const shortX = 0x02;
const shortY = 0x04;
const repeats = 0x08;
const sameX = 0x10;
const sameY = 0x20;

/**
 * The closed contours of a glyph, in quadratic curves. A composite glyph has those of its parts, each
 * moved to its place; parts that are scaled or turned, which no letter of our fonts has, stay as they are.
 * Source: OpenType 1.9, "glyf — Glyph data".
 */
export function contoursOf(tables: SfntTables, glyph: number): readonly Contour[] {
  const outline = outlineReader(tables)(glyph);
  if (outline.length === 0) return [];
  const count = outline.readInt16BE(0);
  return count >= 0 ? simpleContours(outline, count) : compositeContours(tables, outline);
}

function simpleContours(outline: Buffer, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, at) => outline.readUInt16BE(10 + 2 * at));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + outline.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = outline.readUInt8(at++);
    const times = (flag & repeats) === 0 ? 1 : 1 + outline.readUInt8(at++);
    for (let n = 0; n < times; n += 1) flags.push(flag);
  }
  const read = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        const by = outline.readUInt8(at);
        at += 1;
        value += (flag & same) === 0 ? -by : by;
      } else if ((flag & same) === 0) {
        value += outline.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = read(shortX, sameX);
  const ys = read(shortY, sameY);
  const points = flags.map((flag, n) => ({
    x: xs[n] ?? 0,
    y: ys[n] ?? 0,
    isOnCurve: (flag & onCurve) !== 0,
  }));
  return ends.map((end, n) => points.slice((ends[n - 1] ?? -1) + 1, end + 1));
}

function compositeContours(tables: SfntTables, outline: Buffer): readonly Contour[] {
  return componentsOf(outline).flatMap((part) =>
    contoursOf(tables, part.glyph).map((contour) =>
      contour.map(({ x, y, isOnCurve }) => ({ x: x + part.x, y: y + part.y, isOnCurve })),
    ),
  );
}

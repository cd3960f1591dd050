import { inflateSync } from 'node:zlib';
import type { Pixels } from './loaded-image.ts';
import type { PngFile } from './png-chunks.ts';

/** Decodes to eight bits a channel. `undefined` where the data are damaged. */
export function decodePng(file: PngFile): Pixels | undefined {
  const passes = passesOf(file);
  const length = passes.reduce(
    (sum, pass) => sum + pass.height * (rowBytes(file, pass.width) + 1),
    0,
  );
  const raw = inflated(file.data, length);
  if (raw === undefined) return undefined;
  const pixels = new PixelBuilder(file);
  let at = 0;
  for (const pass of passes) {
    const stride = rowBytes(file, pass.width);
    let above: Uint8Array = new Uint8Array(stride);
    for (let row = 0; row < pass.height; row += 1) {
      const line = raw.subarray(at + 1, at + 1 + stride);
      if (!unfilter(raw[at] ?? 0, line, above, bytesPerPixel(file))) return undefined;
      for (let column = 0; column < pass.width; column += 1) {
        pixels.put(pass.x + column * pass.dx, pass.y + row * pass.dy, line, column);
      }
      above = line;
      at += stride + 1;
    }
  }
  return pixels.finish();
}

function inflated(data: Buffer, length: number): Uint8Array | undefined {
  try {
    const raw = inflateSync(data, { maxOutputLength: length + 1 });
    return raw.length >= length ? raw : undefined;
  } catch {
    return undefined;
  }
}

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Adam7: first column, first row, and the steps between those of a pass. */
const adam7: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

function passesOf({ width, height, isInterlaced }: PngFile): readonly Pass[] {
  if (!isInterlaced) return [{ x: 0, y: 0, dx: 1, dy: 1, width, height }];
  return adam7
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      width: Math.ceil((width - x) / dx),
      height: Math.ceil((height - y) / dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

const channelsByType: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

function channelsOf({ colourType }: PngFile): number {
  return channelsByType.get(colourType) ?? 1;
}

function rowBytes(file: PngFile, width: number): number {
  return Math.ceil((width * channelsOf(file) * file.bitDepth) / 8);
}

function bytesPerPixel(file: PngFile): number {
  return Math.max(1, (channelsOf(file) * file.bitDepth) >> 3);
}

/** Undoes a row's filter in place; false where there is no such filter. */
function unfilter(type: number, line: Uint8Array, above: Uint8Array, bpp: number): boolean {
  if (type > 4) return false;
  if (type === 0) return true;
  for (let i = 0; i < line.length; i += 1) {
    const left = i >= bpp ? (line[i - bpp] ?? 0) : 0;
    const up = above[i] ?? 0;
    const upLeft = i >= bpp ? (above[i - bpp] ?? 0) : 0;
    const predicted = [0, left, up, (left + up) >> 1, type === 4 ? paeth(left, up, upLeft) : 0];
    line[i] = (line[i] ?? 0) + (predicted[type] ?? 0);
  }
  return true;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [a, b, c] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - upLeft),
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

class PixelBuilder {
  readonly #file: PngFile;
  readonly #channels: 1 | 3;
  readonly #colour: Uint8Array;
  readonly #alpha: Uint8Array;
  #isOpaque = true;

  constructor(file: PngFile) {
    this.#file = file;
    this.#channels = file.colourType === 0 || file.colourType === 4 ? 1 : 3;
    this.#colour = new Uint8Array(file.width * file.height * this.#channels);
    this.#alpha = new Uint8Array(file.width * file.height);
  }

  put(x: number, y: number, line: Uint8Array, column: number): void {
    const { colourType, palette, transparency, bitDepth, width } = this.#file;
    const count = channelsOf(this.#file);
    const first = sampleAt(line, column * count, bitDepth);
    const at = y * width + x;
    let alpha = 255;
    if (colourType === 3) {
      for (let n = 0; n < 3; n += 1) this.#colour[at * 3 + n] = palette[first * 3 + n] ?? 0;
      alpha = transparency[first] ?? 255;
    } else {
      for (let n = 0; n < this.#channels; n += 1) {
        const sample = sampleAt(line, column * count + n, bitDepth);
        this.#colour[at * this.#channels + n] = toByte(sample, bitDepth);
      }
      if (count > this.#channels) {
        alpha = toByte(sampleAt(line, column * count + this.#channels, bitDepth), bitDepth);
      } else if (this.#isKeyColour(line, column * count)) alpha = 0;
    }
    this.#alpha[at] = alpha;
    this.#isOpaque &&= alpha === 255;
  }

  /** `tRNS` of a grey or colour image names the one colour that is clear. */
  #isKeyColour(line: Uint8Array, start: number): boolean {
    const { transparency, bitDepth } = this.#file;
    if (transparency.length < 2 * this.#channels) return false;
    for (let n = 0; n < this.#channels; n += 1) {
      const key = ((transparency[2 * n] ?? 0) << 8) | (transparency[2 * n + 1] ?? 0);
      if (sampleAt(line, start + n, bitDepth) !== key) return false;
    }
    return true;
  }

  finish(): Pixels {
    const { width, height } = this.#file;
    const base = { width, height, channels: this.#channels, colour: this.#colour };
    return this.#isOpaque ? base : { ...base, alpha: this.#alpha };
  }
}

function sampleAt(line: Uint8Array, index: number, bitDepth: number): number {
  if (bitDepth === 8) return line[index] ?? 0;
  if (bitDepth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const bit = index * bitDepth;
  const shift = 8 - bitDepth - (bit & 7);
  return ((line[bit >> 3] ?? 0) >> shift) & ((1 << bitDepth) - 1);
}

function toByte(sample: number, bitDepth: number): number {
  return bitDepth === 16 ? sample >> 8 : Math.round((sample * 255) / ((1 << bitDepth) - 1));
}

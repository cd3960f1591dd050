import { execFileSync } from 'node:child_process';
import { decodePng } from '../../../src/pdf/images/decode-png.ts';
import { readPngChunks } from '../../../src/pdf/images/png-chunks.ts';
import { pngFile } from '../png-file.ts';

/** A picture of sixteen greys, a byte a pixel: 0 is black and 15 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Small enough to keep, large enough to tell one line from the next. */
const dotsPerInch = 40;

/** A page of a PDF as poppler shows it; the first is 1. */
export function drawnPage(file: string, page: number): GreyImage {
  const number = String(page);
  const args = ['-gray', '-r', String(dotsPerInch), '-f', number, '-l', number, file];
  return readPgm(execFileSync('pdftoppm', args, { maxBuffer: 64 * 1024 * 1024 }));
}

/** Netpbm's binary grey map: `P5`, width, height and the most a byte can be, then a byte a pixel. */
function readPgm(bytes: Uint8Array): GreyImage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 64)).toString('latin1'),
  );
  if (head === null) throw new Error('pdftoppm wrote no grey map');
  const pixels = bytes.subarray(head[0].length).map((grey) => grey >> 4);
  return { width: Number(head[1]), height: Number(head[2]), pixels };
}

/** Two pixels a byte. */
export function pngOf({ width, height, pixels }: GreyImage): Uint8Array {
  const rows: number[] = [];
  for (let row = 0; row < height; row += 1) {
    rows.push(0);
    for (let column = 0; column < width; column += 2) {
      const at = row * width + column;
      const right = column + 1 < width ? (pixels[at + 1] ?? 0) : 0;
      rows.push((pixels[at] ?? 0) * 16 + right);
    }
  }
  return pngFile({ width, height, bitDepth: 4, colourType: 0, rows });
}

export function imageOfPng(bytes: Uint8Array): GreyImage {
  const file = readPngChunks(Buffer.from(bytes));
  const decoded = file && decodePng(file);
  if (file === undefined || decoded === undefined) throw new Error('no PNG that can be read');
  const pixels = Uint8Array.from({ length: file.width * file.height }, (_, at) =>
    Math.round((decoded.colour[at * decoded.channels] ?? 0) / 17),
  );
  return { width: file.width, height: file.height, pixels };
}

/** Greys by which one renderer's edges of letters differ from another's. */
const slight = 6;

/** The share of pixels that differ by more than a renderer's edges do; all where sizes differ. */
export function differenceOf(a: GreyImage, b: GreyImage): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const different = a.pixels.filter(
    (grey, at) => Math.abs(grey - (b.pixels[at] ?? 0)) > slight,
  ).length;
  return different / a.pixels.length;
}

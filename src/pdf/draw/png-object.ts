import type { Image, PDFDocument, Reference } from 'pdfkit';
import type { Pixels } from '../images/loaded-image.ts';
import { deflate } from './deflate.ts';

/** Decoded pixels as pdfkit takes an image. */
export class PngObject implements Image {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  obj: Reference | null = null;
  readonly #pixels: Pixels;

  constructor(label: string, pixels: Pixels) {
    this.label = label;
    this.width = pixels.width;
    this.height = pixels.height;
    this.#pixels = pixels;
  }

  embed(pdf: PDFDocument): void {
    const { channels, colour, alpha } = this.#pixels;
    const mask = alpha && this.#stream(pdf, alpha, { ColorSpace: 'DeviceGray' });
    this.obj = this.#stream(pdf, colour, {
      ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      ...(mask && { SMask: mask }),
    });
  }

  #stream(pdf: PDFDocument, samples: Uint8Array, entries: Record<string, unknown>): Reference {
    const stream = pdf.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: this.width,
      Height: this.height,
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
      ...entries,
    });
    stream.end(deflate(samples));
    return stream;
  }
}

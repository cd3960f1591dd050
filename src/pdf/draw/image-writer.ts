import type { Image, PDFDocument } from 'pdfkit';
import type { LoadedImage } from '../images/loaded-image.ts';
import type { Picture } from '../layout/page.ts';
import { drawSvg } from './draw-svg.ts';
import { PngObject } from './png-object.ts';

/** Embeds each image once and puts it where it is placed. */
export class ImageWriter {
  readonly #pdf: PDFDocument;
  readonly #images: ReadonlyMap<string, LoadedImage>;
  readonly #opened = new Map<string, Image>();

  constructor(pdf: PDFDocument, images: readonly LoadedImage[]) {
    this.#pdf = pdf;
    this.#images = new Map(images.map((image) => [image.id, image]));
  }

  write(picture: Picture): void {
    const { image: id, x, y, width, height } = picture;
    const markup = this.#images.get(id)?.markup;
    if (markup !== undefined) {
      drawSvg(this.#pdf, markup, picture);
      return;
    }
    const image = this.#opened.get(id) ?? this.#open(id);
    this.#opened.set(id, image);
    this.#pdf.image(image, x, y, { width, height });
  }

  #open(id: string): Image {
    const image = this.#images.get(id);
    if (image === undefined) throw new Error(`no image ${id} was loaded`);
    const { pixels } = image;
    return pixels === undefined ? this.#pdf.openImage(image.bytes) : new PngObject(id, pixels);
  }
}

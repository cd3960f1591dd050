/** An image that was read, found sound and can be embedded. */
export interface LoadedImage {
  /** Unique in the document. */
  readonly id: string;
  /** The file: embedded as it is where it is a JPEG. */
  readonly bytes: Uint8Array;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Of an SVG: cleaned of all that does not draw. It has no pixels; its sizes are of 1/96 inch. */
  readonly markup?: string;
  /** Of a PNG: decoded, since pdfkit does that asynchronously and the file's order would vary. */
  readonly pixels?: Pixels;
}

/** Eight bits a channel, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly colour: Uint8Array;
  /** One byte a pixel; absent where all is opaque. */
  readonly alpha?: Uint8Array;
}

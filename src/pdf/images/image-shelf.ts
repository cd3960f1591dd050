import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import type * as ImageSize from 'image-size';
import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../project/project.ts';
import { resolveInside } from '../../project/resolve-inside.ts';
import { decodePng } from './decode-png.ts';
import { jpegChannels } from './jpeg-channels.ts';
import type { LoadedImage } from './loaded-image.ts';
import { isPng, readPngChunks } from './png-chunks.ts';
import type { SvgReader } from './svg-reader.ts';

export interface ImagePlaces {
  readonly project: Project;
  /** Absolute. */
  readonly baseFolder: string;
}

/** Bytes and pixels beyond which an image would take the machine rather than the page. */
const mostBytes = 64 * 1024 * 1024;
const mostPixels = 40_000_000;

const require = createRequire(import.meta.url);

/** The images of a document: each read once, from inside the project alone. */
export class ImageShelf {
  readonly #places: ImagePlaces;
  readonly #report: Report;
  readonly #svgReader: SvgReader | undefined;
  readonly #bySource = new Map<string, LoadedImage | undefined>();

  /** Without a reader no drawing can be had: it is loaded where a document names one. */
  constructor(places: ImagePlaces, report: Report, svgReader?: SvgReader) {
    this.#places = places;
    this.#svgReader = svgReader;
    this.#report = report;
  }

  /** The image that a Markdown file names; `undefined`, and a report, where it cannot be had. */
  image(src: string): LoadedImage | undefined {
    if (this.#bySource.has(src)) return this.#bySource.get(src);
    const path = this.#locate(src);
    const image = path === undefined ? undefined : this.#read(path, src);
    this.#bySource.set(src, image);
    return image;
  }

  /** A pack's logo, at a path that the pack's loader has found safe. */
  logo(path: string | undefined): LoadedImage | undefined {
    if (path === undefined) return undefined;
    const logo = this.#read(path, path);
    this.#bySource.set(path, logo);
    return logo;
  }

  loaded(): readonly LoadedImage[] {
    return [...this.#bySource.values()].filter((image) => image !== undefined);
  }

  /** Paths count from the Markdown file, or else from the project folder. */
  #locate(src: string): string | undefined {
    const { project, baseFolder } = this.#places;
    if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('/')) {
      this.#refuse('BRIEF-PDF-004', `the image "${shown(src)}" is not a file of the project`);
      return undefined;
    }
    const path = unescaped(src);
    const fromFile = relative(project.root, join(baseFolder, path)).split(sep).join('/');
    const inside = [resolveInside(project, fromFile), resolveInside(project, path)];
    const candidates = inside.filter((candidate) => candidate !== undefined);
    if (candidates.length === 0) {
      this.#refuse('BRIEF-PDF-004', `the image "${shown(src)}" lies outside the project folder`);
      return undefined;
    }
    const found = candidates.find((candidate) => this.#isFile(candidate));
    if (found === undefined) this.#refuse('BRIEF-PDF-005', `there is no image "${shown(src)}"`);
    return found;
  }

  #isFile(path: string): boolean {
    try {
      return this.#places.project.files.stat(path)?.kind === 'file';
    } catch {
      return false;
    }
  }

  #read(path: string, src: string): LoadedImage | undefined {
    const id = `Im${this.#bySource.size + 1}`;
    try {
      const { files } = this.#places.project;
      if ((files.stat(path)?.size ?? 0) > mostBytes) return this.#tooLarge(src);
      const bytes = files.readFile(path);
      if (isPng(bytes)) return this.#png(id, bytes, src);
      const isDrawing = this.#svgReader?.isSvg(bytes);
      return isDrawing ? this.#svg(id, bytes, src) : this.#jpeg(id, bytes, src);
    } catch {
      return this.#damaged(src);
    }
  }

  #png(id: string, bytes: Uint8Array, src: string): LoadedImage | undefined {
    const file = readPngChunks(bytes);
    if (file === undefined) return this.#damaged(src);
    const { width, height } = file;
    if (width * height === 0) return this.#empty(src);
    if (width * height > mostPixels) return this.#tooLarge(src);
    const pixels = decodePng(file);
    return pixels === undefined ? this.#damaged(src) : { id, bytes, width, height, pixels };
  }

  #svg(id: string, bytes: Uint8Array, src: string): LoadedImage | undefined {
    const drawing = this.#svgReader?.readSvg(bytes);
    if (drawing === undefined) return this.#unknown(src);
    if (drawing.kind === 'drawing') return { ...drawing.drawing, id, bytes };
    const code = drawing.isTooLarge ? 'BRIEF-PDF-007' : 'BRIEF-PDF-006';
    this.#refuse(code, `the image "${shown(src)}" ${drawing.reason}`, remedyOfDrawings);
    return undefined;
  }

  #jpeg(id: string, bytes: Uint8Array, src: string): LoadedImage | undefined {
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return this.#unknown(src);
    if (jpegChannels(bytes) === 4) return this.#forPrint(src);
    // Loaded by the first JPEG: most briefs have none.
    const { imageSize }: typeof ImageSize = require('image-size');
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (width * height === 0) return this.#empty(src);
    if (width * height > mostPixels) return this.#tooLarge(src);
    const isTurned = orientation > 4;
    return { id, bytes, width: isTurned ? height : width, height: isTurned ? width : height };
  }

  #damaged(src: string): undefined {
    this.#refuse('BRIEF-PDF-006', `the image "${shown(src)}" is damaged`);
  }

  #empty(src: string): undefined {
    this.#refuse('BRIEF-PDF-006', `the image "${shown(src)}" has no pixels`);
  }

  /** PDF/A takes the colours of one device, and ours is the screen's. */
  #forPrint(src: string): undefined {
    const message = `the image "${shown(src)}" is in CMYK, the colours of a press; RGB is needed`;
    this.#refuse('BRIEF-PDF-006', message);
  }

  #unknown(src: string): undefined {
    this.#refuse('BRIEF-PDF-006', `the image "${shown(src)}" is neither PNG, JPEG nor SVG`);
  }

  #tooLarge(src: string): undefined {
    this.#refuse('BRIEF-PDF-007', `the image "${shown(src)}" is too large`);
  }

  #refuse(code: DiagnosticCode, message: string, hint = remedies.get(code)): void {
    const made: Diagnostic = diagnostic(code, message, hint === undefined ? {} : { hints: [hint] });
    this.#report(made);
  }
}

const remedyOfDrawings = 'save it as a plain SVG of shapes, with text turned into paths, or as PNG';

const remedies: ReadonlyMap<DiagnosticCode, string> = new Map([
  ['BRIEF-PDF-004', 'put a copy into the project folder and name it by a relative path'],
  [
    'BRIEF-PDF-005',
    'the path counts from the folder of the Markdown file, or from the project folder',
  ],
  ['BRIEF-PDF-006', 'save it again as PNG, JPEG or SVG'],
  ['BRIEF-PDF-007', 'scale it down: print needs 300 pixels an inch'],
]);

/** A `data:` address can be megabytes long. */
function shown(src: string): string {
  return src.length > 80 ? `${src.slice(0, 77)}…` : src;
}

/** Markdown writes a space in a path as `%20`. */
function unescaped(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

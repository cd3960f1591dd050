// The part of pdfkit 0.20.2 that we use. The package brings no types, and those of DefinitelyTyped
// are for 0.17; members with an underscore are its own, and pinned with its version.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  import type { PlacedGlyph } from '../fonts/glyph.ts';

  export interface Reference {
    readonly data: Record<string, unknown>;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }

  export interface FileObject extends Reference {
    readonly document: PDFDocument;
    readonly id: number;
    /** Chunks of a stream; none of another object. */
    readonly buffer: Uint8Array[];
    readonly compress: boolean;
    /** Writes the object. */
    finalize(): void;
  }

  /** A name tree or a number tree. */
  export interface Tree {
    readonly _items: Readonly<Record<string, unknown>>;
    /** Whether it says which keys are the first and the last. */
    readonly limits: boolean;
    _compareKeys(a: string, b: string): number;
    /** `Names` or `Nums`. */
    _keysName(): string;
    /** A key as it is written. */
    _dataForKey(key: string): unknown;
  }

  export interface Catalogue extends Reference {
    readonly data: Record<string, unknown> & {
      readonly Names: { readonly data: { readonly Dests: Tree } };
      readonly ViewerPreferences: Reference;
    };
  }

  /** The type of an artifact, or the number that the structure knows the content by. */
  export interface MarkedAs {
    readonly type?: string;
    readonly mcid?: number;
  }

  export interface Page {
    /** A group of a drawing, which stands in for the page, has none. */
    readonly dictionary?: Reference;
    readonly height: number;
    /** What is open. */
    readonly markings: { readonly tag: string; readonly options: MarkedAs }[];
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
    write(chunk: Uint8Array): void;
  }

  export interface Font {
    readonly id: string;
    /** What its source gave for one. */
    readonly subset: { key(glyph: PlacedGlyph): number };
    /** By place in the subset: in thousandths of an em, and as code points. */
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): Reference;
    /** Four hexadecimal digits a glyph, and the glyphs' positions in thousandths of an em. */
    encode(
      text: string,
      features?: readonly string[],
    ): readonly [readonly string[], readonly GlyphPosition[]];
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly advanceWidth: number;
    /** Where a shaped glyph is drawn, from the start of the text and above the baseline. */
    readonly x?: number;
    readonly y?: number;
    readonly from?: number;
  }

  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    addItem(title: string, options: Record<string, unknown>): OutlineItem;
  }

  /** Anything with these members can stand for a font. */
  export interface FontSource {
    readonly postscriptName: string;
    layout(text: string): unknown;
  }

  export interface Image {
    readonly width: number;
    readonly height: number;
    readonly label: string;
    obj: Reference | null;
    embed(document: PDFDocument): void;
  }

  export class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    readonly info: Record<string, unknown>;
    readonly page: Page;
    readonly outline: OutlineItem;
    readonly _root: Catalogue;
    readonly _font: Font;
    /** Both parts of the trailer's `ID`. */
    _id: Uint8Array;
    /** A place for each object: their count is the number of the last. */
    readonly _offsets: (number | null)[];
    readonly _info: Reference;
    ref(data?: Record<string, unknown>): FileObject;
    /** Takes a part of the file. */
    _write(bytes: Uint8Array): void;
    /** The object has been written. */
    _refEnd(reference: FileObject): void;
    /** Writes the end of the file, once all objects have been. */
    _finalize(): void;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addContent(content: string): this;
    flushPages(): void;
    font(source: FontSource): this;
    image(
      image: Image,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    annotate(
      x: number,
      y: number,
      width: number,
      height: number,
      options: Record<string, unknown>,
    ): this;
    openImage(bytes: Uint8Array): Image;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    markContent(tag: string, options: MarkedAs): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    struct(role: string, options: Record<string, unknown>): StructureElement;
    addStructure(element: StructureElement): this;
    appendXML(xml: string): void;
    getStructTreeRoot(): Reference;
    addNamedEmbeddedFile(name: string, specification: Reference): void;
    end(): void;
    /** Writes the document's information into the XMP packet. */
    _addInfo(): void;
  }
}

/** A run of characters as a page draws it. Points; `y` grows downwards from the top of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the type, as drawn. */
  readonly size: number;
  /** Names the font within the file. */
  readonly font: string;
  readonly isRightToLeft: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Of the information dictionary and XMP; only text, nothing checked. */
export interface PdfProperties {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly language?: string;
}

/** A line of a column. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of its characters. */
  readonly font: string;
  /** Names the column within the file, in reading order. */
  readonly column: number;
  /** Edges of its column on its page. */
  readonly left: number;
  readonly right: number;
  /** Whether it has wide gaps in it, as the cells of a table have between them. */
  readonly isRow: boolean;
  /** Whether it begins with a raised sign, as a note does. */
  readonly beginsRaised: boolean;
}

import type { PlacedBox } from '../page.ts';

/** The document as one long column, before it is cut into pages. */
export type FlowItem = Atom | Space | OpenFrame | CloseFrame;

/** What never breaks: a line, a picture, a row of a table. */
export interface Atom {
  readonly kind: 'atom';
  readonly height: number;
  /** With x of the page and y from the atom's top. */
  readonly boxes: readonly PlacedBox[];
  /** Whether a page may end after it: `never` keeps a heading with what follows; `hyphen` is in a word. */
  readonly breakAfter: 'free' | 'hyphen' | 'avoid' | 'never';
  /** What a break after it costs besides, in the coin of `page-ends.ts`: an unwanted one costs 100. */
  readonly penalty?: number;
  /** The same, where a page may well end but what follows belongs to this. */
  readonly bond?: number;
  /** Title of the section that begins here, for running heads. */
  readonly section?: string;
}

/** Vanishes at the top of a page and inside the edge of a frame; of two that meet the larger counts. */
export interface Space {
  readonly kind: 'space';
  readonly amount: number;
}

/** Opens a frame around what follows. A frame that goes on over pages is drawn on each. */
interface OpenFrame {
  readonly kind: 'open';
  readonly frame: Frame;
}

interface CloseFrame {
  readonly kind: 'close';
}

export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly paddingTop: number;
  readonly paddingBottom: number;
  readonly fill?: string;
  /** A rule down its left side. */
  readonly leftRule?: { readonly width: number; readonly colour: string };
  /** The same at its right, where its text begins there. */
  readonly rightRule?: { readonly width: number; readonly colour: string };
  /** Rules along its top and bottom edges, on each page. */
  readonly edgeRules?: { readonly width: number; readonly colour: string };
  /** Set again at the top of each page that the frame goes on to: the header of a table. */
  readonly repeated: readonly Atom[];
}

export function space(amount: number): Space {
  return { kind: 'space', amount };
}

import type { Span } from '../diagnostics/diagnostic.ts';
import type { ChartData } from './charts/chart-data.ts';

/** A Markdown file as a tree: what every format is made from. */
export interface Document {
  readonly meta: FrontMatter;
  readonly blocks: readonly Block[];
  /** In order of first reference; `number` counts from 1. A note nobody refers to is left out. */
  readonly notes: readonly Note[];
}

/** The keys of the front matter that we know; everything a page needs beyond the body. */
export interface FrontMatter {
  readonly title?: string;
  readonly subtitle?: string;
  readonly authors: readonly { readonly name: string; readonly affiliation?: string }[];
  /** Number in a series. */
  readonly number?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly audience?: string;
  readonly status?: 'draft' | 'final';
  readonly marking?: string;
  readonly embargoUntil?: string;
  /** Id of a template pack. */
  readonly template?: string;
  readonly language: string;
  readonly keywords: readonly string[];
  readonly subject?: string;
  /** Who owns the document and what others may do with it. */
  readonly rights?: string;
  /** SHA-256 of the evidence part of the record. */
  readonly evidenceSha256?: string;
}

export interface Note {
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly Block[];
}

export type Block = (
  | Heading
  | Paragraph
  | List
  | BlockQuotation
  | Table
  | Chart
  | CodeBlock
  | ThematicBreak
  | Figure
  | Contents
  | Box
) &
  InLanguage;

/** `<!-- language: fr -->` before a block. */
interface InLanguage {
  /** BCP 47, where it is another than that of what the block stands in. */
  readonly lang?: string;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly inlines: readonly Inline[];
  /** Unique in the document, for links. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly blocks: readonly Block[];
  /** Present on a task list's items. */
  readonly checked?: boolean;
}

export interface BlockQuotation {
  readonly kind: 'block-quotation';
  /** The words quoted, or all of the block where it is the analyst's own. */
  readonly blocks: readonly Block[];
  /** Present where the block is evidence: its last paragraph calls the note whose label is a passage's id. */
  readonly evidence?: {
    readonly id: string;
    /** The line under the words: "— speaker; source[note]", without its dash. */
    readonly attribution: readonly Inline[];
  };
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { readonly align: 'left' | 'center' | 'right' | 'none' }[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly caption?: string;
  /** Whether the first cell of each row names the row. */
  readonly hasRowHeaders?: boolean;
  /** Cells that take the room of others, which are empty. */
  readonly joined?: readonly JoinedCells[];
}

/** A cell of several rows or columns; counted from 0, the head being the first row. */
export interface JoinedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `<!-- chart: bar -->` and the table after it. */
export interface Chart {
  readonly kind: 'chart';
  readonly data: ChartData;
  /** As it was written: all the words of the chart. */
  readonly table: Table;
  /** Whether the table is set under the chart. */
  readonly showsTable: boolean;
  /** Of its numbers and dates. */
  readonly language: string;
  readonly title?: string;
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly text: string;
  readonly language?: string;
}

export interface ThematicBreak {
  readonly kind: 'thematic-break';
}

/** An image that is a paragraph of its own. */
export interface Figure {
  readonly kind: 'figure';
  readonly image: Image;
}

/** `<!-- contents; depth: 2; title: Contents -->`: the headings with their pages, where there are pages. */
export interface Contents {
  readonly kind: 'contents';
  /** How many levels of headings are listed, counted from the sections (`##`): 1 to 5. */
  readonly depth: number;
  /** Over it; without one a word of the pack, and where it is empty none. */
  readonly title?: string;
}

/** `<!-- box: summary -->` … `<!-- /box -->`. */
export interface Box {
  readonly kind: 'box';
  readonly role: BoxRole;
  readonly blocks: readonly Block[];
}

export type BoxRole =
  | 'summary'
  | 'key-messages'
  | 'recommendations'
  | 'note'
  | 'warning'
  | 'disclaimer'
  | 'cite'
  | 'sources'
  | 'balance'
  /** One message that stands out. */
  | 'key-message'
  /** Words of the text, set large: they are read once, where they stand in it. */
  | 'pull-quote'
  /** A text beside the text. */
  | 'sidebar';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'deleted'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly title?: string;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'note-reference'; readonly label: string; readonly number: number }
  | { readonly kind: 'line-break' }
  | Image;

export interface Image {
  readonly kind: 'image';
  /** As written: a path relative to the Markdown file or the project. Never opened outside the project. */
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  readonly span?: Span;
}

import type { BlockKind } from './block-kind.ts';

export type SourceFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

/** What a reader makes of a file's bytes: its text with the way back, or why there is none. */
export type Reading =
  | {
      readonly kind: 'text';
      readonly extraction: Extraction;
      /** What a person should know of how it was read, such as an encoding that was guessed. */
      readonly remarks?: readonly Remark[];
    }
  | { readonly kind: 'not-text'; readonly message: string; readonly hint: string };

export interface Remark {
  readonly message: string;
  readonly hint: string;
}

/** The text of a file, and what its format says about it. Plain data: it can be kept as JSON. */
export interface Extraction {
  /**
   * The text that all offsets count into, in UTF-16 units. Of plain text the decoded file; of the
   * rest, blocks with a blank line between them, each paragraph on one line.
   */
  readonly text: string;
  /** Structure as the format gives it: in order, not overlapping. Absent where lines and rules decide. */
  readonly marks?: readonly Mark[];
  /** Way back to the file: ascending by `start`, the first at 0; empty where the text is the file. */
  readonly origins: readonly Origin[];
  readonly metadata?: Metadata;
}

/** A block as the format marks it. */
export interface Mark {
  readonly kind: BlockKind;
  /** Offsets into the text, end exclusive; white space and bullets excluded. */
  readonly start: number;
  readonly end: number;
  /** Heading level, or depth of a list item, from 1; 0 for the rest. */
  readonly level: number;
  /** What in the format decided: `h2`, `blockquote`, `page-foot` … */
  readonly reason: string;
}

/** From `start` to the next origin's, the text comes from here. */
export interface Origin {
  readonly start: number;
  /** From 1, in the order of the file, whatever is printed on the page. */
  readonly page?: number;
  /** The paragraph or the like: "p 12", or a path of tags with counts. */
  readonly element?: string;
  /** Line of the file, from 1, where the text is not the file. */
  readonly line?: number;
}

/** What the markup, or the file's own properties, say of the article. Nothing in it is believed over a description. */
export interface Metadata {
  readonly title?: Found<string>;
  readonly author?: readonly Found<string>[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: Found<string>;
  readonly publisher?: Found<string>;
  readonly containerTitle?: Found<string>;
  readonly URL?: Found<string>;
  /** BCP 47. */
  readonly language?: Found<string>;
  /** CSL type, such as `article-newspaper`. */
  readonly type?: Found<string>;
}

export interface Found<T> {
  readonly value: T;
  /** `markup`: tags, properties, front matter. `text`: what a reader sees. */
  readonly from: 'markup' | 'text';
  /** "og:title", "JSON-LD datePublished", "docx core.xml dc:creator". */
  readonly where: string;
}

/** Reads one format. Never throws for what is in the bytes, and neither runs nor fetches any of it. */
export interface Reader {
  readonly format: SourceFormat;
  /** A file above this size is refused unread. */
  readonly mostBytes: number;
  read(bytes: Uint8Array, path: string): Reading | Promise<Reading>;
}

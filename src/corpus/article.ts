import type { ArticleDescription } from '../spec/source-description.ts';
import type { BlockKind } from './block-kind.ts';
import type { Mark, Metadata, Origin, SourceFormat } from './extraction.ts';

export type { BlockKind };

/** A file as received, decoded. */
export interface SourceFile {
  /** Relative to the project folder, with forward slashes: `corpus/NAME.txt`. */
  readonly path: string;
  /** Of the raw bytes, hexadecimal. */
  readonly sha256: string;
  readonly format: SourceFormat;
  /**
   * The extracted text: of plain text the decoded file, byte order mark removed, line ends as they
   * stand. Every offset and every line number counts into this (UTF-16 units).
   */
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  /** Structure as the format gives it; absent where lines and rules decide. */
  readonly marks?: readonly Mark[];
  /** From an offset back to the page, the element or the line; empty where the text is the file. */
  readonly origins: readonly Origin[];
  /** What the file's own markup says of the article. */
  readonly metadata?: Metadata;
}

/** One text by one author (or office). A source, wherever one is counted or cited, is an article. */
export interface Article {
  readonly id: string;
  readonly file: SourceFile;
  /** Offsets into `file.text`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What is known of it. A field that nobody described and no rule found is absent. */
  readonly description: ArticleDescription;
  readonly blocks: readonly Block[];
}

/** A block of an article, by offsets: never a copy of its words. */
export interface Block {
  readonly kind: BlockKind;
  /** Offsets into the file's text, white space and bullet excluded, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Heading level, or depth of a list item, from 1; 0 for the rest. */
  readonly level: number;
  /** Whether it may be quoted. Headings, captions and furniture never are. */
  readonly quotable: boolean;
  /** The rule, or the reason in the description, that decided: `paragraph`, `share-bar`, `repeated-lede` … */
  readonly reason: string;
}

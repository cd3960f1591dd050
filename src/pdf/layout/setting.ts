import type { Block, Inline } from '../../document/document.ts';
import type { LoadedImage } from '../images/loaded-image.ts';
import type { Style, TextStyle } from '../style/style.ts';
import type { CallOutWords } from './call-out-words.ts';
import type { Caption } from './captions.ts';
import type { FlowItem } from './flow/flow-item.ts';
import type { Hyphenator } from './hyphenator.ts';
import type { Measurer } from './measurer.ts';
import type { NoteLinkWords } from './note-link-words.ts';
import type { OpenNode } from './structure.ts';

/** What every part of layout needs, the same from the first block to the last. */
export interface LayoutContext {
  readonly style: Style;
  readonly measurer: Measurer;
  /** How words of a language (BCP 47) are divided; `undefined` where that is not known. */
  readonly hyphenatorOf: (language: string) => Hyphenator | undefined;
  /** Which way its language is written, where that is known to be from right to left. */
  readonly direction?: 'rtl';
  /** The picture of an image's `src`; `undefined` where it could not be had, which is reported. */
  readonly imageOf: (src: string) => LoadedImage | undefined;
  /** Place among the headings by id, for links inside the document. */
  readonly headings: ReadonlyMap<string, number>;
  /** Called with every text before it is set, to find characters that no font has. */
  readonly inspect: (text: string, style: TextStyle) => void;
  /** How often each note has been referred to so far. */
  readonly references: Map<number, number>;
  /** Whether notes stand at the foot of the page that calls them, or all at the end. */
  readonly notes: 'foot' | 'end';
  /** The elements of notes that stand beside their first call in the structure, by number. */
  readonly noteNodes: Map<number, OpenNode>;
  /** What a table of contents lists, the title aside. */
  readonly contents: readonly ContentsEntry[];
  /** How many headings stand before a table of contents. */
  readonly headingsBefore: ReadonlyMap<Block, number>;
  /** Places whose page numbers are printed, with the figures that each has room for. */
  readonly pageCalls: Map<string, number>;
  /** Captions with their numbers, by the block that has one. */
  readonly captions: ReadonlyMap<Block, Caption>;
  /** What call-outs are called. */
  readonly callOutWords: CallOutWords;
  readonly noteLinkWords: NoteLinkWords;
  readonly problems: LayoutProblems;
  /** The pack's words, by name. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A heading as the table of contents lists it. */
export interface ContentsEntry {
  /** Its place among the headings of the document. */
  readonly index: number;
  readonly level: number;
  readonly inlines: readonly Inline[];
  readonly anchor: string;
}

/** What layout cannot set; the caller reports it. */
interface LayoutProblems {
  tableTooWide(columns: number): void;
  linkRefused(href: string): void;
  missingDescription(src: string): void;
}

/** Where in the column a block stands, and how its text looks. */
export interface Setting {
  readonly x: number;
  readonly measure: number;
  readonly text: TextStyle;
  /** Of its words, BCP 47. */
  readonly language: string;
  /** Parent in the structure tree. */
  readonly node: OpenNode;
  /** Levels of lists around it. */
  readonly listDepth: number;
  /** Room between blocks of running text: less within a list of short items. */
  readonly gap: number;
}

/**
 * Sets blocks that stand inside another. Handed to the blocks that hold others, so that the file
 * that knows every kind of block can import theirs.
 */
export type FlowInside = (
  blocks: readonly Block[],
  setting: Setting,
  /** Another than that of what holds them: where texts look otherwise. */
  context?: LayoutContext,
) => readonly FlowItem[];

/** A quotation as it was read back from a rendered file. */
export interface FoundQuotation {
  readonly kind: 'block' | 'inline';
  /** What tells it from others: the note's label in Markdown, the note's text in a PDF. */
  readonly key: string;
  /** With annotations; of an inline quotation what stands between its marks. */
  readonly words: string;
  /** Of an inline quotation, all that stands before its closing mark; else empty. */
  readonly before: string;
  /** The same for all notes called side by side at one quotation: one of them is its source. */
  readonly group: number;
  /** The line under a block quotation; empty for an inline one. */
  readonly attribution: string;
  /** Text of its note; empty where there is none. */
  readonly note: string;
  /** Where it stands, for people: the line of the Markdown or the page of the PDF, from 1. */
  readonly place: number;
}

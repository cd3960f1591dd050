/** The unit that is found and quoted. `text` is always `file.text.slice(start, end)`. */
export interface Passage {
  /**
   * `p-` and twelve hexadecimal digits of the SHA-256 of its text, white space folded: stable for as
   * long as its text is, wherever the file goes. Where the corpus holds the same text twice, the
   * second and later ones (by file path, then offset) get `-2`, `-3`.
   */
  readonly id: string;
  /** Id of its article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First and last line in the file, from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Where it stands in the file, for formats that have no lines of their own. */
  readonly place?: Place;
  /** The heading it stands under in the article, if any. */
  readonly heading?: string;
  /** 0 for the first passage of its article. */
  readonly position: number;
}

/** By page for a PDF, by paragraph or element for HTML and DOCX. */
export interface Place {
  /** From 1, in the order of the file. */
  readonly page?: { readonly first: number; readonly last: number };
  /** What may be quoted of its article, counted from 1. */
  readonly paragraph?: { readonly first: number; readonly last: number };
  /** As its reader names it: "p 12". */
  readonly element?: string;
}

/** A piece of the analyst's Markdown that this room has something to do with. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | Citation
  | { readonly kind: 'quoted'; readonly words: string; readonly offset: number };

/** `[@id; @id]`, with the words in quotation marks that stand right before it, if any do. */
export interface Citation {
  readonly kind: 'citation';
  readonly ids: readonly { readonly id: string; readonly offset: number }[];
  readonly quoted?: string;
  /** Offset of the bracket in the Markdown. */
  readonly offset: number;
}

const citationPattern = /\[@[\w.-]+(?:\s*;\s*@[\w.-]+)*\s*\]/y;
const closingMark: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

/**
 * Reads the analyst's Markdown for citations and for words in quotation marks. Code spans, fenced code
 * and escaped characters are left alone. The texts and citations, in order, are the whole input but for
 * white space before a citation; `quoted` pieces only tell of quotations that no citation follows.
 */
export function readCitations(markdown: string): readonly Piece[] {
  return new Scanner(markdown).scan();
}

class Scanner {
  readonly #text: string;
  readonly #pieces: Piece[] = [];
  /** Start of the text that is not yet in a piece. */
  #from = 0;
  #at = 0;
  #open: { readonly offset: number; readonly closing: string } | undefined;
  /** The last quotation that was closed. */
  #closed: { readonly words: string; readonly offset: number; readonly end: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): readonly Piece[] {
    while (this.#at < this.#text.length) this.#step();
    this.#flush(this.#text.length);
    this.#tellUncited();
    return this.#pieces;
  }

  #step(): void {
    const unit = this.#text.charAt(this.#at);
    if (unit === '\\') this.#at += 2;
    else if (unit === '`' || unit === '~') this.#skipCode(unit);
    else if (unit === '[' && this.#text.charAt(this.#at + 1) === '@') this.#readCitation();
    else if (unit === '\n' && /\n[ \t]*\n/y.test(this.#text.slice(this.#at, this.#at + 80))) {
      // A quotation does not run over a blank line: the mark was a stray one.
      this.#open = undefined;
      this.#at += 1;
    } else this.#readMark(unit);
  }

  /** Jumps over a code span or a fenced block; a run without its partner is plain text. */
  #skipCode(unit: string): void {
    let end = this.#at;
    while (this.#text.charAt(end) === unit) end += 1;
    const run = this.#text.slice(this.#at, end);
    if (unit === '~' && run.length < 3) {
      this.#at = end;
      return;
    }
    const close = this.#endOfRun(run, end);
    this.#at = close ?? end;
  }

  #endOfRun(run: string, from: number): number | undefined {
    let at = this.#text.indexOf(run, from);
    while (at >= 0) {
      let end = at + run.length;
      while (this.#text.charAt(end) === run.charAt(0)) end += 1;
      if (end - at === run.length || run.length >= 3) return end;
      at = this.#text.indexOf(run, end);
    }
    return undefined;
  }

  #readMark(unit: string): void {
    if (this.#open && unit === this.#open.closing) {
      this.#tellUncited();
      const { offset } = this.#open;
      const words = this.#text.slice(offset + 1, this.#at);
      this.#closed = { words, offset, end: this.#at + 1 };
      this.#open = undefined;
    } else {
      const closing = closingMark.get(unit);
      if (closing !== undefined && !this.#open) this.#open = { offset: this.#at, closing };
    }
    this.#at += 1;
  }

  #readCitation(): void {
    citationPattern.lastIndex = this.#at;
    const match = citationPattern.exec(this.#text)?.[0];
    if (match === undefined) {
      this.#at += 1;
      return;
    }
    const offset = this.#at;
    const ids = [...match.matchAll(/@([\w.-]+)/g)].map((found) => ({
      id: found[1] ?? '',
      offset: offset + found.index,
    }));
    const quoted = this.#takeQuoted();
    this.#flush(this.#text.slice(0, offset).trimEnd().length);
    this.#pieces.push({ kind: 'citation', ids, offset, ...(quoted !== undefined && { quoted }) });
    this.#at = offset + match.length;
    this.#from = this.#at;
  }

  /** The quotation that ends right before the citation, white space and one stop aside. */
  #takeQuoted(): string | undefined {
    const closed = this.#closed;
    if (!closed || !/^[.,;:!?]?\s*$/.test(this.#text.slice(closed.end, this.#at))) return undefined;
    this.#closed = undefined;
    return closed.words;
  }

  #flush(end: number): void {
    if (end > this.#from) {
      this.#pieces.push({ kind: 'text', text: this.#text.slice(this.#from, end) });
    }
  }

  #tellUncited(): void {
    if (!this.#closed) return;
    const { words, offset } = this.#closed;
    this.#pieces.push({ kind: 'quoted', words, offset });
    this.#closed = undefined;
  }
}

import type { Span } from '../diagnostics/diagnostic.ts';
import { type SourceLines, sourceLines, spanOfWords } from '../document/source-lines.ts';

/** The file that a document was read from. */
export interface MarkdownFile {
  /** Path as shown to the user. */
  readonly file: string;
  readonly text: string;
}

/** How much of the text beside a character is looked for with it: less where escapes stand between. */
const reaches: readonly number[] = [12, 4, 0];

/** Tells where characters stand in the Markdown, whose lines are counted once: of both there may be many. */
export class PlacesInMarkdown {
  readonly #text: string;
  readonly #source: SourceLines;
  /** Offset of each line. */
  readonly #starts: readonly number[];

  constructor({ file, text }: MarkdownFile) {
    this.#text = text;
    this.#source = sourceLines(file, text);
    const ends = text.matchAll(/\r\n|\r|\n/g);
    this.#starts = [0, ...Array.from(ends, (end) => end.index + end[0].length)];
  }

  /**
   * Where the character at `index` of a text stands; `undefined` where it is written otherwise there, as
   * a character reference is.
   */
  spanOf(text: string, index: number): Span | undefined {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    for (const reach of reaches) {
      const start = Math.max(0, index - reach);
      const found = this.#text.indexOf(text.slice(start, index + character.length + reach));
      if (found >= 0) return this.#spanAt(found + index - start, character);
    }
    return undefined;
  }

  #spanAt(at: number, character: string): Span {
    const line = this.#lineAt(at);
    const column = at - (this.#starts[line - 1] ?? 0) + 1;
    const span = spanOfWords(this.#source, line, character);
    return { ...span, column, endColumn: column + character.length };
  }

  /** From 1; by bisection. */
  #lineAt(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

import type { Span } from '../diagnostics/diagnostic.ts';
import { sourceLines, spanOfWords } from '../document/source-lines.ts';

/** The file that a document was read from. */
export interface MarkdownFile {
  /** Path as shown to the user. */
  readonly file: string;
  readonly text: string;
}

/** How much of the text beside a character is looked for with it: less where escapes stand between. */
const reaches: readonly number[] = [12, 4, 0];

/**
 * Where a character of a text stands in the Markdown; `undefined` where it is written otherwise there,
 * as a character reference is.
 */
export function placeInMarkdown(
  { file, text: markdown }: MarkdownFile,
  text: string,
  index: number,
): Span | undefined {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  for (const reach of reaches) {
    const start = Math.max(0, index - reach);
    const found = markdown.indexOf(text.slice(start, index + character.length + reach));
    if (found < 0) continue;
    return spanAt(file, markdown, found + index - start, character);
  }
  return undefined;
}

function spanAt(file: string, markdown: string, at: number, character: string): Span {
  const line = markdown.slice(0, at).split(/\r\n|\r|\n/).length;
  const span = spanOfWords(sourceLines(file, markdown), line, character);
  const lineStart = Math.max(
    markdown.lastIndexOf('\n', at - 1),
    markdown.lastIndexOf('\r', at - 1),
  );
  const column = at - lineStart;
  return { ...span, column, endColumn: column + character.length };
}

import type { Span } from '../diagnostics/diagnostic.ts';

/** The lines of a Markdown file, for saying where in it something stands. */
export interface SourceLines {
  readonly file: string;
  readonly lines: readonly string[];
}

export function sourceLines(file: string, text: string): SourceLines {
  return { file, lines: text.split(/\r\n|\r|\n/) };
}

/**
 * The span of `needle` (its first line) in line `line`, counted from 1; all of the line where it is
 * not found there as written. Nested blocks lose their markers in marked, so a needle can be looked
 * for but its column cannot be counted.
 */
export function spanOfWords(source: SourceLines, line: number, needle: string): Span {
  const number = Math.min(Math.max(line, 1), Math.max(source.lines.length, 1));
  const excerpt = source.lines[number - 1] ?? '';
  const words = needle.split('\n', 1)[0]?.trim() ?? '';
  const found = words === '' ? -1 : excerpt.indexOf(words);
  const start = found >= 0 ? found : excerpt.length - excerpt.trimStart().length;
  const end = found >= 0 ? found + words.length : excerpt.trimEnd().length;
  return {
    file: source.file,
    line: number,
    column: start + 1,
    endLine: number,
    endColumn: Math.max(end, start) + 1,
    excerpt,
  };
}

export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

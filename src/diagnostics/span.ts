import type { Span } from './diagnostic.ts';

/** Makes spans of one file, from offsets into its text (UTF-16 units, end exclusive). */
export type SpanMaker = (start: number, end: number) => Span;

/** The place in a file of `text.slice(start, end)`; offsets past the end count as the end. */
export function spanOf(file: string, text: string, start: number, end: number): Span {
  return spanMaker(file, text)(start, end);
}

/**
 * As `spanOf`, for many places in one file: looks for the line ends once. `firstLine` is the number
 * of the text's first line in the file, for a part of a file such as its front matter.
 */
export function spanMaker(file: string, text: string, firstLine = 1): SpanMaker {
  const lineStarts = lineStartsOf(text);
  return (start, end) => {
    const from = clamp(start, 0, text.length);
    const to = clamp(end, from, text.length);
    const line = lineIndexAt(lineStarts, from);
    const endLine = lineIndexAt(lineStarts, to);
    const lineStart = lineStarts[line] ?? 0;
    return {
      file,
      line: line + firstLine,
      column: from - lineStart + 1,
      endLine: endLine + firstLine,
      endColumn: to - (lineStarts[endLine] ?? 0) + 1,
      excerpt: lineText(text, lineStart, lineStarts[line + 1]),
    };
  };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index, from 0, of the last line that starts at or before the offset. */
export function lineIndexAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineText(text: string, start: number, next: number | undefined): string {
  const line = text.slice(start, next === undefined ? text.length : next - 1);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

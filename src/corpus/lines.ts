import { lineIndexAt } from '../diagnostics/span.ts';

/** A line of a file. Offsets count into the file's text; the line end belongs to no line. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** The line without white space around it; equal where the line is blank. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it; a tab counts four. */
  readonly indent: number;
}

/** Offset of the first character of each line. Line ends are LF, CRLF and a lone CR. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
  return starts;
}

export function linesOf(text: string, lineStarts: readonly number[]): readonly Line[] {
  return lineStarts.map((from, index) => {
    const to = lineStarts[index + 1] ?? text.length;
    let start = from;
    let end = to;
    while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
    while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
    return { number: index + 1, start, end, indent: columns(text, from, start) };
  });
}

/** Number of the line (from 1) that holds an offset. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  return lineIndexAt(lineStarts, offset) + 1;
}

/** `\s`, no-break spaces among it, and the zero-width space that web pages leave behind. */
function isWhiteSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** White space folded to single spaces, none at the ends. */
export function foldWhiteSpace(text: string): string {
  // Most paragraphs stand on one line and need nothing: to see that takes a tenth of the time.
  if (!/[^\S ]|\u200b| {2}/.test(text)) return text.trim();
  return text.replace(/[\s\u200b]+/gu, ' ').trim();
}

function columns(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += text.charCodeAt(at) === 0x09 ? 4 : 1;
  return width;
}

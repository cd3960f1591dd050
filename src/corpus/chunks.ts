import { bulletLength } from './bullets.ts';
import type { Line } from './lines.ts';
import { isContinuation } from './wrapping.ts';

/** Lines that belong together, before anything is known of what they are. */
export interface Chunk {
  /** Offsets into the file's text, bullet and white space around excluded. */
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Depth of a list item, from 1; 0 for what is none. */
  readonly level: number;
  /** Whether it stands right under the chunk before, without a blank line between. */
  readonly closeToPrevious: boolean;
}

interface Growing {
  readonly bulletIndent: number | undefined;
  readonly start: number;
  readonly closeToPrevious: boolean;
  readonly lines: [Line, ...Line[]];
}

/** Puts the lines of one stretch of a file together: paragraphs wrapped at `width`, list items. */
export function chunkLines(
  text: string,
  lines: readonly Line[],
  width: number | undefined,
): readonly Chunk[] {
  const growing: Growing[] = [];
  let open: Growing | undefined;
  for (const line of lines) {
    if (line.start === line.end) {
      open = undefined;
      continue;
    }
    const bullet = bulletAt(text, line, open);
    if (open && bullet === 0 && belongs(text, line, open, width)) {
      open.lines.push(line);
      continue;
    }
    const closeToPrevious: boolean = open !== undefined;
    open = {
      bulletIndent: bullet > 0 ? line.indent : undefined,
      start: line.start + bullet,
      closeToPrevious,
      lines: [line],
    };
    growing.push(open);
  }
  return withLevels(growing);
}

function bulletAt(text: string, line: Line, open: Growing | undefined): number {
  const before = open?.lines.at(-1);
  const afterOpenText =
    open !== undefined &&
    open.bulletIndent === undefined &&
    before !== undefined &&
    !/[.!?:;…]["'”’)\]]*$/u.test(text.slice(Math.max(before.start, before.end - 8), before.end));
  return bulletLength(text.slice(line.start, Math.min(line.end, line.start + 16)), afterOpenText);
}

function belongs(text: string, line: Line, open: Growing, width: number | undefined): boolean {
  const last = open.lines.at(-1) ?? open.lines[0];
  if (open.bulletIndent !== undefined && line.indent > open.bulletIndent) return true;
  return isContinuation(text, last, line, width);
}

/** Depth by indentation: a deeper indent opens a level, a lesser one closes those deeper than it. */
function withLevels(growing: readonly Growing[]): readonly Chunk[] {
  const indents: number[] = [];
  return growing.map(({ bulletIndent, start, closeToPrevious, lines }) => {
    if (bulletIndent === undefined) indents.length = 0;
    else {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= bulletIndent) indents.pop();
      indents.push(bulletIndent);
    }
    const last = lines.at(-1) ?? lines[0];
    return {
      start,
      end: last.end,
      firstLine: lines[0].number,
      lastLine: last.number,
      level: indents.length,
      closeToPrevious,
    };
  });
}

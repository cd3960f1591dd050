import type { Span } from './diagnostic.ts';
import { columnsOf, visibleCharacter } from './visible-text.ts';

/** Most characters of a line that a frame shows. */
const windowWidth = 96;
/** Characters kept before the place, where the line is longer. */
const lead = 32;

export interface CodeFrame {
  readonly lineNumber: string;
  readonly line: string;
  /** White space as wide as the line up to the place; tabs stand for themselves. */
  readonly padding: string;
  readonly marks: string;
}

/**
 * The line of a span and carets under it. A stretch that goes on over further lines is marked to the
 * end of its first; an empty one gets one caret.
 */
export function codeFrame(span: Span): CodeFrame {
  const { excerpt } = span;
  const start = Math.min(span.column - 1, excerpt.length);
  const end =
    span.endLine > span.line ? excerpt.length : Math.min(span.endColumn - 1, excerpt.length);
  const { from, to } = windowOf(excerpt, start);
  const cutBefore = from > 0 ? '…' : '';
  const cutAfter = to < excerpt.length ? '…' : '';
  const before = show(excerpt.slice(from, start));
  const marked = show(excerpt.slice(start, Math.min(end, to)));
  return {
    lineNumber: String(span.line),
    line: (
      cutBefore +
      before +
      marked +
      show(excerpt.slice(Math.max(start, Math.min(end, to)), to)) +
      cutAfter
    ).trimEnd(),
    padding: blank(cutBefore + before),
    marks: '^'.repeat(Math.max(1, columnsOf(marked))),
  };
}

function windowOf(excerpt: string, start: number): { from: number; to: number } {
  if (excerpt.length <= windowWidth) return { from: 0, to: excerpt.length };
  const from = start < windowWidth - lead ? 0 : start - lead;
  return { from: wholeCharacter(excerpt, from), to: wholeCharacter(excerpt, from + windowWidth) };
}

/** Moves an offset that falls inside a surrogate pair to the pair's start. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : Math.min(offset, text.length);
}

function show(text: string): string {
  let shown = '';
  for (const character of text) shown += visibleCharacter(character, true);
  return shown;
}

function blank(text: string): string {
  let padding = '';
  for (const character of text) {
    padding += character === '\t' ? '\t' : ' '.repeat(columnsOf(character));
  }
  return padding;
}

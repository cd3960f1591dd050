import type { Slice } from './opaque-markdown.ts';

/** Words in quotation marks: what stands between the marks, by offsets into the Markdown. */
export interface Quoted extends Slice {
  /** Offset after the closing mark. */
  readonly after: number;
}

const closingMark: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

/**
 * The quotations of a Markdown text whose opaque parts are blanked out, outermost ones only. None runs
 * over a blank line: a mark that has no partner in its paragraph is a stray one.
 */
export function quotedWords(prose: string): readonly Quoted[] {
  const found: Quoted[] = [];
  let open: { start: number; opening: string; closing: string; depth: number } | undefined;
  for (let at = 0; at < prose.length; at += 1) {
    const unit = prose.charAt(at);
    if (unit === '\n' && isBlankLineAfter(prose, at)) open = undefined;
    else if (open && unit === open.closing) {
      open.depth -= 1;
      if (open.depth > 0) continue;
      found.push({ start: open.start, end: at, after: at + 1 });
      open = undefined;
    } else if (open && unit === open.opening) open.depth += 1;
    else if (!open) open = openedBy(unit, prose.charAt(at - 1), at);
  }
  return found;
}

/** A straight mark after a letter or digit is a measure of inches, or closes what was never opened. */
function openedBy(
  unit: string,
  before: string,
  at: number,
): { start: number; opening: string; closing: string; depth: number } | undefined {
  const closing = closingMark.get(unit);
  if (closing === undefined || (unit === '"' && /[\p{L}\p{N}]/u.test(before))) return undefined;
  return { start: at + 1, opening: unit, closing, depth: 1 };
}

function isBlankLineAfter(prose: string, lineEnd: number): boolean {
  for (let at = lineEnd + 1; at < prose.length; at += 1) {
    const unit = prose.charAt(at);
    if (unit === '\n') return true;
    if (unit !== ' ' && unit !== '\t' && unit !== '>') return false;
  }
  return true;
}

import type { Line } from './lines.ts';

/** Lines outside these lengths (in UTF-16 units) are not the work of a typewriter's wrap. */
const narrowest = 40;
const widest = 110;
/** A line as short as this can be a label, whatever the next begins with. */
const shortestBroken = 15;

/**
 * The usual length of the lines of a file's wrapped paragraphs, or `undefined` where each line is a paragraph.
 * A break is seen to be a wrap where a line stops in mid-sentence and the next begins in lower case;
 * two such breaks, and two in five of all that could be wraps, make a wrapped file.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const lengths: number[] = [];
  let candidates = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const length = line.end - line.start;
    if (!next || next.start === next.end || length < narrowest || length > widest) continue;
    candidates++;
    if (breaksInMidSentence(text, line, next)) lengths.push(length);
  }
  if (lengths.length < 2 || lengths.length * 5 < candidates * 2) return undefined;
  lengths.sort((a, b) => a - b);
  // The median: one stray break in a wide line would make every other line look short.
  return lengths[Math.floor(lengths.length / 2)];
}

/** Whether a line, not blank, goes on the paragraph of the line right before it. */
export function isContinuation(
  text: string,
  line: Line,
  next: Line,
  width: number | undefined,
): boolean {
  const length = line.end - line.start;
  if (length >= shortestBroken && breaksInMidSentence(text, line, next)) return true;
  if (width === undefined || length > width + 12 || next.indent > line.indent + 1) return false;
  // A line that is nearly full and stops without an end goes on, whatever the next begins with.
  if (length * 20 >= width * 17 && !endsSentence(text, line)) return true;
  // The next word would not have fitted: the writer had no choice but to break here.
  return length + 1 + firstWordLength(text, next) > width;
}

function breaksInMidSentence(text: string, line: Line, next: Line): boolean {
  if (endsSentence(text, line)) return false;
  const start = text.slice(next.start, Math.min(next.end, next.start + 12));
  return /^\p{Ll}/u.test(start) && !/^(?:by\s|www\.|https?:)/i.test(start);
}

function endsSentence(text: string, line: Line): boolean {
  const end = text.slice(Math.max(line.start, line.end - 8), line.end);
  return /[.!?:…]["'”’)\]]*$/u.test(end);
}

function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text[at] !== ' ' && text[at] !== '\t') at++;
  return at - line.start;
}

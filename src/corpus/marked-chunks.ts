import type { Chunk } from './chunks.ts';
import type { Mark } from './extraction.ts';
import type { Verdict } from './furniture/candidate.ts';
import type { Line } from './lines.ts';

/** A chunk as the format marks it; the verdict where the format alone decides. */
export interface MarkedChunk {
  readonly chunk: Chunk;
  readonly verdict: Verdict | undefined;
}

/**
 * The chunks of some lines, as their file's format divides them. A mark that begins before the lines
 * or ends after them is cut: a person may leave out a line in the middle of a block.
 */
export function markedChunks(
  lines: readonly Line[],
  marks: readonly Mark[],
): readonly MarkedChunk[] {
  const chunks: MarkedChunk[] = [];
  let at = 0;
  let previous: Line | undefined;
  for (const mark of marks) {
    while (at < lines.length && (lines[at]?.end ?? 0) <= mark.start) at++;
    const first = lines[at];
    if (!first || first.start >= mark.end) continue;
    let last = at;
    while ((lines[last + 1]?.start ?? Number.POSITIVE_INFINITY) < mark.end) last++;
    const lastLine = lines[last] ?? first;
    const start = Math.max(mark.start, first.start);
    const end = Math.min(mark.end, lastLine.end);
    if (start >= end) continue;
    const chunk: Chunk = {
      start,
      end,
      firstLine: first.number,
      lastLine: lastLine.number,
      level: mark.kind === 'list-item' ? mark.level : 0,
      closeToPrevious: previous?.number === first.number - 1,
    };
    chunks.push({ chunk, verdict: verdictOf(mark) });
    previous = lastLine;
  }
  return chunks;
}

/**
 * A paragraph or a list item is only a shape: a share bar and a byline have it too, so the rules have
 * the last word on them. What has a name of its own in the format is what it is called.
 */
function verdictOf({ kind, level, reason }: Mark): Verdict | undefined {
  if (reason === 'table-row') return { kind, level, reason };
  return kind === 'paragraph' || kind === 'list-item' ? undefined : { kind, level, reason };
}

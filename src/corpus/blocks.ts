import type { LineRange, Omission } from '../spec/source-description.ts';
import type { Block } from './article.ts';
import { type Chunk, chunkLines } from './chunks.ts';
import type { Verdict } from './furniture/candidate.ts';
import { classify } from './furniture/classify.ts';
import type { Line } from './lines.ts';

/** What blocks are made from: a stretch of a file, and what a person has said of it. */
export interface Stretch {
  readonly text: string;
  /** All lines of the file. */
  readonly lines: readonly Line[];
  /** The column its paragraphs are wrapped at, if they are. */
  readonly width: number | undefined;
  readonly range: LineRange;
  readonly omit: readonly Omission[];
  readonly title?: string | undefined;
}

/** The blocks of a stretch, in order: every character of it that is not white space or a bullet is in one. */
export function blocksOf(stretch: Stretch): readonly Block[] {
  const { text, width, title } = stretch;
  const chunks: Chunk[] = [];
  const known: (Verdict | undefined)[] = [];
  for (const { lines, reason } of runsOf(stretch)) {
    for (const chunk of chunkLines(text, lines, width)) {
      chunks.push(chunk);
      known.push(reason === undefined ? undefined : { kind: 'furniture', level: 0, reason });
    }
  }
  const verdicts = classify(text, chunks, known, title);
  return chunks.map((chunk, index) => blockOf(chunk, verdicts[index]));
}

function blockOf({ start, end }: Chunk, verdict: Verdict | undefined): Block {
  const { kind, level, reason } = verdict ?? { kind: 'furniture', level: 0, reason: 'unknown' };
  const quotable = kind === 'paragraph' || kind === 'list-item' || kind === 'block-quotation';
  return { kind, start, end, level, quotable, reason };
}

interface Run {
  readonly lines: Line[];
  /** Why a person leaves these lines out; `undefined` where nobody does. */
  readonly reason: string | undefined;
}

/** Lines that are left out for one reason, or not at all, so that no paragraph joins both kinds. */
function runsOf({ lines, range, omit }: Stretch): readonly Run[] {
  const runs: Run[] = [];
  for (const line of lines.slice(range.first - 1, range.last)) {
    const reason = omit.find(
      ({ lines: { first, last } }) => first <= line.number && line.number <= last,
    )?.reason;
    const run = runs.at(-1);
    if (run && run.reason === reason) run.lines.push(line);
    else runs.push({ lines: [line], reason });
  }
  return runs;
}

import type { LineRange, Omission } from '../spec/source-description.ts';
import type { Block } from './article.ts';
import { type Chunk, chunkLines } from './chunks.ts';
import type { Mark } from './extraction.ts';
import type { Verdict } from './furniture/candidate.ts';
import { type Classified, classify } from './furniture/classify.ts';
import type { Line } from './lines.ts';
import { type MarkedChunk, markedChunks } from './marked-chunks.ts';

/** What blocks are made from: a stretch of a file, and what a person has said of it. */
export interface Stretch {
  readonly text: string;
  /** All lines of the file. */
  readonly lines: readonly Line[];
  /** The column its paragraphs are wrapped at, if they are. */
  readonly width: number | undefined;
  /** Of the file, where its format says what is a block. */
  readonly marks?: readonly Mark[] | undefined;
  readonly range: LineRange;
  readonly omit: readonly Omission[];
  readonly keep: readonly Omission[];
  readonly title?: string | undefined;
}

/** The blocks of a stretch, in order: every character of it that is not white space or a bullet is in one. */
export function blocksOf(stretch: Stretch): readonly Block[] {
  const { text, title } = stretch;
  const chunks: Chunk[] = [];
  const known: (Verdict | undefined)[] = [];
  for (const { lines, decision } of runsOf(stretch)) {
    for (const { chunk, verdict } of chunksOf(lines, stretch)) {
      chunks.push(chunk);
      known.push(decision ? decidedVerdict(decision, chunk) : verdict);
    }
  }
  return classify(text, chunks, known, title).map(blockOf);
}

function chunksOf(lines: readonly Line[], { text, width, marks }: Stretch): readonly MarkedChunk[] {
  if (marks) return markedChunks(lines, marks);
  return chunkLines(text, lines, width).map((chunk) => ({ chunk, verdict: undefined }));
}

/** What a person decided about lines. */
interface Decision {
  readonly isKept: boolean;
  readonly omission: Omission;
}

function decidedVerdict({ isKept, omission: { reason } }: Decision, { level }: Chunk): Verdict {
  if (!isKept) return { kind: 'furniture', level: 0, reason };
  return { kind: level > 0 ? 'list-item' : 'paragraph', level, reason };
}

function blockOf({ chunk: { start, end }, verdict }: Classified): Block {
  const { kind, level, reason } = verdict;
  const quotable = kind === 'paragraph' || kind === 'list-item' || kind === 'block-quotation';
  return { kind, start, end, level, quotable, reason };
}

interface Run {
  readonly lines: Line[];
  readonly decision: Decision | undefined;
}

/** Lines that are decided on together, or not at all, so that no paragraph joins both kinds. */
function runsOf({ lines, range, omit, keep }: Stretch): readonly Run[] {
  const decisions: readonly Decision[] = [
    ...omit.map((omission) => ({ isKept: false, omission })),
    ...keep.map((omission) => ({ isKept: true, omission })),
  ];
  const runs: Run[] = [];
  for (const line of lines.slice(range.first - 1, range.last)) {
    const decision = decisions.find(({ omission }) => holds(omission.lines, line.number));
    const run = runs.at(-1);
    if (run && run.decision === decision) run.lines.push(line);
    else runs.push({ lines: [line], decision });
  }
  return runs;
}

function holds({ first, last }: LineRange, line: number): boolean {
  return first <= line && line <= last;
}

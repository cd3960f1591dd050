import type { BlockKind } from '../article.ts';
import type { Chunk } from '../chunks.ts';
import { foldWhiteSpace } from '../lines.ts';

/** A chunk with what the rules look at. */
export interface Candidate extends Chunk {
  /** Its words, white space folded, curly apostrophes made straight: only ever compared. */
  readonly text: string;
  readonly words: readonly string[];
  /** Ends as a sentence does, or as one that goes on (colon, comma, dash). */
  readonly endsAsSentence: boolean;
}

/** What a rule or a person decided about a candidate. */
export interface Verdict {
  readonly kind: BlockKind;
  /** Heading level; 0 for the rest. */
  readonly level: number;
  readonly reason: string;
}

/** One verdict a candidate, `undefined` while none is known. */
export type Verdicts = readonly (Verdict | undefined)[];

/** Longer than any furniture; a text of this length is only compared with its like. */
const longestFurniture = 700;

export function candidateOf(text: string, chunk: Chunk): Candidate {
  const folded = foldWhiteSpace(text.slice(chunk.start, chunk.end)).replace(/[‘’]/gu, "'");
  const end = folded.slice(-8);
  return {
    ...chunk,
    text: folded,
    words: folded.length > longestFurniture ? [] : folded.split(' '),
    endsAsSentence:
      /[.!?:;,…។៕—–؟؛،۔။。！？：；，、-]["'”»」』）)\]*]*$/u.test(end) || /\[\d+\]$/.test(end),
  };
}

/** Few words, so that a look at each of them is cheap; long texts have none. */
export function isShort(candidate: Candidate, most: number): boolean {
  return candidate.words.length > 0 && candidate.words.length <= most;
}

export function furniture(reason: string): Verdict {
  return { kind: 'furniture', level: 0, reason };
}

import type { Candidate } from './candidate.ts';

/**
 * A rule that looks at one candidate alone. Precision comes first: a line of furniture that stays is
 * an ugly quotation at worst, a paragraph that goes is evidence lost without anyone seeing it.
 */
export interface Rule {
  /** Shown by `brief corpus`. */
  readonly reason: string;
  holds(candidate: Candidate): boolean;
}

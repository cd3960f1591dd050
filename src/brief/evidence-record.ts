import type { Place } from '../corpus/passage.ts';
import type { ScoreParts } from '../evidence/score-parts.ts';
import type { Balance } from './brief.ts';

/**
 * `NAME.evidence.json`: what went into a brief, so that every quotation can be traced and an edited
 * Markdown can be checked again. Keys are written in the order of these types.
 */
export interface EvidenceRecord {
  readonly format: 'policy-brief-evidence/1';
  readonly brief: string;
  /** SHA-256 of `evidence` as canonical JSON; the Markdown's front matter carries it too. */
  readonly evidenceSha256: string;
  readonly evidence: RecordedEvidence;
  /** SHA-256 of the files published beside it, by file name. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RecordedEvidence {
  /** In order of appearance: block quotations and verified inline quotations. */
  readonly quotations: readonly RecordedQuotation[];
  readonly sections: readonly RecordedSection[];
}

export interface RecordedQuotation {
  readonly id: string;
  readonly kind: 'block' | 'inline';
  readonly theme?: string;
  readonly source: {
    readonly file: string;
    readonly sha256: string;
    readonly article: string;
    /** Page, paragraph or element of the file, for formats that have no lines of their own. */
    readonly place?: Place;
  };
  /** Offsets into the text extracted from the file, of each run printed. */
  readonly segments: readonly { readonly start: number; readonly end: number }[];
  /** The words, run by run, byte for byte as the source has them. */
  readonly text: readonly string[];
  /**
   * Indexes of runs that follow the run before with nothing left out but the bullet of a list: no
   * […] stands before them.
   */
  readonly joined?: readonly number[];
  readonly score?: number;
  readonly terms?: readonly string[];
  /** What the score is made of: the parts add up to it. */
  readonly parts?: ScoreParts;
  readonly pinned?: boolean;
  readonly reason?: string;
  readonly speaker?: Readonly<Record<string, unknown>>;
  /** As printed. */
  readonly attribution?: string;
  /** As printed in the line under the quotation. */
  readonly sourceLine?: string;
  /** As printed in its note. */
  readonly citation: string;
  readonly csl: Readonly<Record<string, unknown>>;
}

export interface RecordedSection {
  readonly heading: string;
  readonly theme?: string;
  readonly matchedPassages: number;
  readonly matchedSources: number;
  /** Ids of `quotations`. */
  readonly chosen: readonly string[];
  /** Whose words they are, as the brief prints it. */
  readonly balance?: Balance;
  readonly runnersUp: readonly {
    readonly id: string;
    readonly article: string;
    readonly score: number;
    readonly terms: readonly string[];
    readonly parts: ScoreParts;
    readonly cause: string;
    readonly reason: string;
  }[];
}

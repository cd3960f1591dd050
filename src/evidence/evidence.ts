import type { Passage } from '../corpus/passage.ts';
import type { ScoreParts } from './score-parts.ts';

/** Words of the file that justify a speaker: the clause "he added", a byline, a letterhead. */
export interface Attribution {
  /** Offsets into the file's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text between them. */
  readonly words: string;
}

/**
 * Who utters the words. `quoted`: a person or body whose words the passage carries directly.
 * `reported`: whose words it reports. `author`: the article's author, nobody being quoted.
 * `issuer`: the office whose release it is. `unidentified`: quoted words without a certain speaker.
 */
export type Speaker =
  | (NamedSpeaker & { readonly kind: 'quoted'; readonly speech: 'direct' })
  | (NamedSpeaker & { readonly kind: 'reported'; readonly speech: 'reported' })
  | {
      readonly kind: 'author';
      readonly name?: string;
      readonly role?: string;
      readonly organisation?: string;
      /** The byline, where the file carries it. */
      readonly attribution?: Attribution;
    }
  | {
      readonly kind: 'issuer';
      readonly name: string;
      /** The letterhead or the line that names the office, where the file carries it. */
      readonly attribution?: Attribution;
    }
  | { readonly kind: 'unidentified' };

export interface NamedSpeaker {
  readonly name: string;
  /** Capacity and organisation in the text's own words, such as "director of …". */
  readonly role?: string;
  /** The organisation that the role names, or that the text puts beside the name. */
  readonly organisation?: string;
  readonly attribution: Attribution;
}

/** A passage chosen for a theme. */
export interface Evidence {
  readonly passage: Passage;
  /** Id of the theme. */
  readonly theme: string;
  readonly score: number;
  readonly terms: readonly string[];
  /** What the score is made of; absent where the passage is pinned and is not among the hits. */
  readonly parts?: ScoreParts;
  readonly speaker: Speaker;
  /** Runs of the passage that are printed, as offsets into the file's text; one run: all of it. */
  readonly segments: readonly { readonly start: number; readonly end: number }[];
  readonly pinned: boolean;
  /** Why it was taken, as a sentence for the record. */
  readonly reason: string;
}

/** A passage that matched and was not taken. */
export interface RunnerUp {
  readonly passage: Passage;
  readonly score: number;
  readonly terms: readonly string[];
  readonly parts: ScoreParts;
  readonly cause:
    | 'excluded'
    | 'quoted-elsewhere'
    | 'weak'
    | 'near-duplicate'
    | 'per-source'
    | 'less-new'
    | 'limit';
  /**
   * Why, as a sentence: names the passage it duplicates or adds least to, the section that quotes it,
   * or the score that it would have needed.
   */
  readonly reason: string;
}

export interface Selection {
  readonly theme: string;
  /** Best first, pinned ones before the rest in the order of the spec. */
  readonly evidence: readonly Evidence[];
  /** The best ranked that were not taken, at most ten, best first. */
  readonly runnersUp: readonly RunnerUp[];
  /** How many passages of how many articles matched in all. */
  readonly matchedPassages: number;
  readonly matchedArticles: number;
}

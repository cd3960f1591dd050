import type { Candidate } from '../engine.ts';
import type { Occurrences, RuleReader } from './rule-reader.ts';

/** A candidate whose words have been looked at: where each of `plan.counted` stands in each field. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  /** Numbers of the vocabulary. */
  readonly words: Int32Array;
  readonly titleWords: Int32Array;
  readonly text: readonly Occurrences[];
  readonly heading: readonly Occurrences[];
  readonly title: readonly Occurrences[];
}

export function readCandidate(candidate: Candidate, reader: RuleReader): ReadCandidate {
  const { vocabulary } = reader;
  const words = vocabulary.read(candidate.words);
  const titleWords = vocabulary.read(candidate.titleWords);
  return {
    candidate,
    words,
    titleWords,
    text: reader.find(words),
    heading: reader.find(vocabulary.read(candidate.headingWords)),
    title: reader.find(titleWords),
  };
}

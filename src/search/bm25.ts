/*
 * Okapi BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
 * (2009), with the inverse document frequency that Lucene uses, which is never negative:
 *
 *     idf   = ln(1 + (N − n + 0.5) / (n + 0.5))
 *     score = weight · idf · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / averageLength))
 *
 * N passages in all, n that match; a phrase or a window is counted as if it were one word.
 */
const k1 = 1.2;
const b = 0.75;

/**
 * What a match in the heading or the title adds, as a part of what one match in a text of average
 * length would score. Both are small: they tell what a passage is near, not what it says, and a
 * title would otherwise lift every passage of its article alike.
 */
const headingPart = 0.2;
const titlePart = 0.1;

/** How much a match tells: more, the fewer passages have it. */
export function inverseDocumentFrequency(passages: number, matching: number): number {
  return Math.log(1 + (passages - matching + 0.5) / (matching + 0.5));
}

export interface Occurrence {
  readonly weight: number;
  readonly idf: number;
  /** Times the rule matches in the passage's text; 0 where only the heading or the title has it. */
  readonly frequency: number;
  /** Length of the passage as a part of the average: 1 is average. */
  readonly relativeLength: number;
  readonly inHeading: boolean;
  readonly inTitle: boolean;
}

/** What one rule adds to the score of one passage. */
export function scoreOf(occurrence: Occurrence): number {
  const { weight, idf, frequency, relativeLength, inHeading, inTitle } = occurrence;
  const saturation = k1 * (1 - b + b * relativeLength);
  const text = (frequency * (k1 + 1)) / (frequency + saturation);
  const fields = (inHeading ? headingPart : 0) + (inTitle ? titlePart : 0);
  return weight * idf * (text + fields);
}

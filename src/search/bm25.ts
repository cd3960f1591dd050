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

/** How much a match tells: more, the fewer passages have it. */
export function inverseDocumentFrequency(passages: number, matching: number): number {
  return Math.log(1 + (passages - matching + 0.5) / (matching + 0.5));
}

/** `relativeLength`: of the passage, as a part of the average: 1 is average. */
export function saturation(frequency: number, relativeLength: number): number {
  return saturated(frequency / lengthNorm(relativeLength));
}

/** What to divide a frequency by, that long passages do not win by their length alone. */
export function lengthNorm(relativeLength: number): number {
  return 1 - b + b * relativeLength;
}

/** A frequency whose length is allowed for, so that each further match adds less: below k1 + 1. */
export function saturated(frequency: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1);
}

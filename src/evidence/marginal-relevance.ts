import type { EvidenceSettings } from '../spec/brief-spec.ts';

/**
 * What a passage is worth beside those taken: maximal marginal relevance, after J. Carbonell and J.
 * Goldstein, "The use of MMR, diversity-based reranking for reordering documents and producing
 * summaries" (1998).
 *
 *   worth = (1 - d) · score / best score - d · likeness to the most like one that is taken
 *
 * `d` is the section's `diversity`. Both scores and likenesses are at most 1, so is a worth.
 */
export function worthOf(
  relevance: number,
  likeness: number,
  { diversity }: Pick<EvidenceSettings, 'diversity'>,
): number {
  return (1 - diversity) * relevance - diversity * likeness;
}

/** The score at which a passage of this likeness is worth so much; `undefined`: no score would do. */
export function scoreFor(
  worth: number,
  likeness: number,
  best: number,
  { diversity }: Pick<EvidenceSettings, 'diversity'>,
): number | undefined {
  if (diversity >= 1) return undefined;
  return ((worth + diversity * likeness) / (1 - diversity)) * best;
}

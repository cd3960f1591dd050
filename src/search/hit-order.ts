/** Best first; equal scores by id, compared by code unit. */
export function compareHits(
  a: { readonly id: string; readonly score: number },
  b: { readonly id: string; readonly score: number },
): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What matched, as the query writes it: heaviest first, of equal weights in the query's order. */
export function byWeight(
  rules: readonly { readonly text: string; readonly weight: number }[],
): readonly string[] {
  return [...rules].sort((a, b) => b.weight - a.weight).map((rule) => rule.text);
}

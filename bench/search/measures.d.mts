export interface Measures {
  readonly ndcg10: number;
  readonly map: number;
  readonly r100: number;
}
export function measure(
  ranked: readonly string[],
  relevance: ReadonlyMap<string, number>,
): Measures;
export function mean(all: readonly Measures[]): Measures;

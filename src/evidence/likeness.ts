import { termsOf } from '../search/analyse.ts';

/** The stems of a text, each once, stop words aside. */
export type Stems = ReadonlySet<string>;

export function stemsOf(text: string): Stems {
  return new Set(termsOf(text));
}

/**
 * How much two texts are about the same, from 0 to 1: the cosine of their sets of stems, which is the
 * shared ones over the geometric mean of both sizes (A. Ochiai, 1957).
 */
export function likeness(one: Stems, other: Stems): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const stem of fewer) if (more.has(stem)) shared += 1;
  return shared / Math.sqrt(fewer.size * more.size);
}

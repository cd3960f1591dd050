import type { Candidate } from '../engine.ts';
import type { Share } from '../explanation.ts';

const part = 0.05;
/** CSL types whose texts put the news first. */
const newsKinds: ReadonlySet<string> = new Set(['article-newspaper', 'broadcast']);

/** A mild bias for the top of a news story, which says first what matters most: a part of the rules'. */
export function openingShare({ kind, position }: Candidate, sum: number): Share {
  const isNews = kind !== undefined && newsKinds.has(kind);
  return { share: isNews ? (part * sum) / (1 + position) : 0, words: [] };
}

import type { Hit } from '../search/engine.ts';
import type { Elsewhere } from './quoted-passages.ts';

/** A passage's place among all that matched. */
export interface Ranking {
  readonly hit: Hit;
  /** From 1. */
  readonly rank: number;
  readonly of: number;
}

/** Why a passage was taken, as a sentence: "Ranked 2nd of 14 matching passages, score 6.21, on …". */
export function reasonForChoice(ranking: Ranking | undefined, pinned: boolean): string {
  if (!ranking) return 'Pinned in the spec; it does not match the theme.';
  const { hit, rank, of } = ranking;
  const ranked = `anked ${ordinal(rank)} of ${of} matching ${of === 1 ? 'passage' : 'passages'}`;
  const terms = hit.terms.map((term) => `“${term}”`).join(', ');
  const score = `score ${hit.score.toFixed(2)}${terms && `, on ${terms}`}`;
  return pinned ? `Pinned in the spec; r${ranked}, ${score}.` : `R${ranked}, ${score}.`;
}

export function reasonForLimit(limit: number): string {
  return `The section's limit of ${counted(limit, 'passage')} was reached by better ones.`;
}

export function reasonForSource(article: string, perSource: number): string {
  return `The section already quotes ${counted(perSource, 'passage')} of "${article}", the most from one source.`;
}

export function reasonForDuplicate(chosen: string): string {
  return `It says nearly the same words as "${chosen}", which is quoted.`;
}

/** `id`: of the passage that is not taken. */
export function reasonForElsewhere(id: string, { section, isPinned, passage }: Elsewhere): string {
  const where = `${isPinned ? 'pinned' : 'already quoted'} in section ${section}`;
  return passage.id === id
    ? `${where.charAt(0).toUpperCase()}${where.slice(1)}.`
    : `It says nearly the same words as "${passage.id}", ${where}.`;
}

export function reasonForExclusion(id: string, isArticle: boolean): string {
  return isArticle ? `The spec excludes its source, "${id}".` : 'The spec excludes it.';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function ordinal(rank: number): string {
  const tens = rank % 100;
  if (tens >= 11 && tens <= 13) return `${rank}th`;
  return `${rank}${['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th'}`;
}

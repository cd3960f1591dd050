import type { Elsewhere } from './quoted-passages.ts';
import { partsInWords, type ScoreParts } from './score-parts.ts';

/** A passage's place among all that matched. */
export interface Ranking {
  readonly score: number;
  readonly terms: readonly string[];
  readonly parts: ScoreParts;
  /** From 1. */
  readonly rank: number;
  readonly of: number;
}

/**
 * Why a passage was taken, as a sentence: "Ranked 2nd of 14 matching passages, score 6.21 (terms 5.10,
 * coverage 1.11), on “dialogue”."
 */
export function reasonForChoice(ranking: Ranking, isPinned: boolean): string {
  const { score, terms, parts, rank, of } = ranking;
  const ranked = `anked ${ordinal(rank)} of ${of} matching ${of === 1 ? 'passage' : 'passages'}`;
  const named = terms.map((term) => `“${term}”`).join(', ');
  const scored = `score ${score.toFixed(2)} (${partsInWords(parts)})${named && `, on ${named}`}`;
  return isPinned ? `Pinned in the spec; r${ranked}, ${scored}.` : `R${ranked}, ${scored}.`;
}

/** `ranked` of the `matching` passages were ranked; all, where the pin does not match at all. */
export function reasonForPin(ranked: number, matching: number): string {
  if (ranked >= matching) return 'Pinned in the spec; it does not match the theme.';
  return `Pinned in the spec; it is not among the best ${ranked} of ${matching} matching passages.`;
}

/** `needed`: the score at which it would have been taken; absent where none would do. */
export function reasonForLimit(limit: number, score: number, needed: number | undefined): string {
  const reached = `The section's limit of ${counted(limit, 'passage')} was reached`;
  return needed === undefined
    ? `${reached} by what is pinned.`
    : `${reached}: it scores ${score.toFixed(2)} and needed more than ${needed.toFixed(2)}.`;
}

/** `share`: how like the passage it is that is quoted, 0 to 1. */
export function reasonForLessNew(
  quoted: string,
  share: number,
  score: number,
  needed: number | undefined,
): string {
  const likeness = `It adds less that is new: ${Math.round(share * 100)} % of its words are those of "${quoted}", which is quoted`;
  return needed === undefined
    ? `${likeness}.`
    : `${likeness}; it scores ${score.toFixed(2)} and needed more than ${needed.toFixed(2)}.`;
}

/** `share`: what part `least` is of what the theme's terms earn the strongest passage. */
export function reasonForWeakness(strength: number, least: number, share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `Too weak: the theme's terms earn it ${strength.toFixed(2)}, less than ${least.toFixed(2)}, which is ${percent} % of what they earn the strongest.`;
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

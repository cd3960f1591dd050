import type { ScoreParts } from '../evidence/score-parts.ts';

/** Four decimals: enough to rank by, and the same on machines whose last bit differs. */
export function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

export function roundedParts({ terms, ...rest }: ScoreParts): ScoreParts {
  const { coverage, proximity, opening, likeness } = rest;
  return {
    terms: terms.map(({ term, share }) => ({ term, share: rounded(share) })),
    coverage: rounded(coverage),
    proximity: rounded(proximity),
    opening: rounded(opening),
    likeness: rounded(likeness),
  };
}

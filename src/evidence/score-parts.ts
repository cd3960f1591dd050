import type { Explanation } from '../search/explanation.ts';

/** What a score is made of: the parts add up to it. */
export interface ScoreParts {
  /** What each term adds by the text, the heading and the title, best first. */
  readonly terms: readonly { readonly term: string; readonly share: number }[];
  readonly coverage: number;
  readonly proximity: number;
  readonly opening: number;
  readonly likeness: number;
}

/** What the theme's own terms earn a passage: the measure of a weak one, which may be like strong ones. */
export function strengthOf({ explanation }: { readonly explanation: Explanation }): number {
  return explanation.rules.reduce(
    (sum, { text, heading, title }) => sum + text + heading + title,
    0,
  );
}

export function scorePartsOf(explanation: Explanation): ScoreParts {
  const { rules, coverage, proximity, opening, likeness } = explanation;
  return {
    terms: rules
      .map(({ term, text, heading, title }) => ({ term, share: text + heading + title }))
      .sort((a, b) => b.share - a.share),
    coverage: coverage.share,
    proximity: proximity.share,
    opening: opening.share,
    likeness: likeness.share,
  };
}

/** "terms 4.10, coverage 0.62, proximity 0.30"; what adds nothing is left out. */
export function partsInWords({ terms, ...rest }: ScoreParts): string {
  const all = { terms: terms.reduce((sum, { share }) => sum + share, 0), ...rest };
  const { coverage, proximity, opening, likeness } = all;
  const named: readonly (readonly [string, number])[] = [
    ['terms', all.terms],
    ['coverage', coverage],
    ['proximity', proximity],
    ['opening', opening],
    ['likeness to the best', likeness],
  ];
  return named
    .filter(([, share]) => share.toFixed(2) !== '0.00')
    .map(([name, share]) => `${name} ${share.toFixed(2)}`)
    .join(', ');
}

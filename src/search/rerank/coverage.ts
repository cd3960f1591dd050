import type { RuleShare, Share } from '../explanation.ts';
import { worthOf } from './rule-shares.ts';
import type { WeighedRule } from './weighed-rules.ts';

/** Small: BM25 itself favours what has more of the rules, by adding less for each further match. */
const part = 0.05;

/**
 * A bonus for having more of what is asked for: a part of what the rules add, times the part of the
 * rules' worth (weight × idf) that the text has. What no passage of the index has is not missed.
 */
export function coverageShare(
  rules: readonly WeighedRule[],
  shares: readonly RuleShare[],
  sum: number,
): Share {
  const found: string[] = [];
  let covered = 0;
  let asked = 0;
  for (const [index, { text, isKnown, weight, members }] of rules.entries()) {
    if (!isKnown) continue;
    const share = shares[index];
    const isFound = share !== undefined && worthOf(share) > 0;
    const worth = isFound ? share.weight * share.idf : weight * Math.max(...members.map(idfOf));
    asked += worth;
    if (!isFound) continue;
    covered += worth;
    found.push(text);
  }
  if (found.length < 2) return { share: 0, words: [] };
  return { share: (part * sum * covered) / asked, words: found };
}

function idfOf({ idf }: { readonly idf: number }): number {
  return idf;
}

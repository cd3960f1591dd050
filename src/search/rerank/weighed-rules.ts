import { inverseDocumentFrequency } from '../bm25.ts';
import type { Candidates } from '../engine.ts';
import { countedIn, type QueryPlan } from '../query-plan.ts';

/** A rule of the plan with what it is worth in this index. */
export interface WeighedRule {
  readonly text: string;
  readonly weight: number;
  /** Of a group, several; else one, the rule itself. */
  readonly members: readonly WeighedMember[];
  /** Whether any passage of the index has it. */
  readonly isKnown: boolean;
}

export interface WeighedMember {
  readonly text: string;
  /** Of a group, its own times its member's. */
  readonly weight: number;
  readonly idf: number;
  /** Where it stands in `plan.counted`. */
  readonly index: number;
}

/** `plan.scored`, weighed. */
export function weighRules(
  plan: QueryPlan,
  { passages, frequencies }: Pick<Candidates, 'passages' | 'frequencies'>,
): readonly WeighedRule[] {
  let next = 0;
  return plan.scored.map((rule) => {
    const members = countedIn(rule).map((member): WeighedMember => {
      const index = next++;
      return {
        text: member.text,
        weight: rule.kind === 'synonyms' ? rule.weight * member.weight : rule.weight,
        idf: inverseDocumentFrequency(passages, frequencies[index] ?? 0),
        index,
      };
    });
    const isKnown = members.some(({ index }) => (frequencies[index] ?? 0) > 0);
    return { text: rule.text, weight: rule.weight, members, isKnown };
  });
}

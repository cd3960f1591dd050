import type { Phrase, QueryPlan, Rule, Window } from './query-plan.ts';

/** Where a phrase begins in a list of terms. Looks at every place: for one text, not for a corpus. */
function phraseStarts(terms: readonly string[], phrase: Phrase): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start + phrase.words.length <= terms.length; start++) {
    if (phrase.words.every((word, index) => terms[start + index] === word)) starts.push(start);
  }
  return starts;
}

/** How often a rule matches in a list of terms; a window matches once or not at all. */
export function frequencyIn(terms: readonly string[], rule: Rule): number {
  if (rule.kind === 'phrase') return phraseStarts(terms, rule).length;
  return hasWindow(terms, rule) ? 1 : 0;
}

/** Whether a text with these terms is what the query asks for, its filter aside. */
export function isMatch(terms: readonly string[], plan: QueryPlan): boolean {
  const has = (rule: Rule) => frequencyIn(terms, rule) > 0;
  return (
    !plan.isEmpty &&
    (plan.any.length === 0 || plan.any.some(has)) &&
    plan.all.every(has) &&
    !plan.none.some(has)
  );
}

/**
 * Whether some stretch of `within` words after a first holds all phrases whole:
 *
 *     Koh  Kong  …  …  base        from the first word to the last: 4
 */
function hasWindow(terms: readonly string[], { phrases, within }: Window): boolean {
  const places = phrases.map((phrase) =>
    phraseStarts(terms, phrase).map((start) => ({ start, last: start + phrase.words.length - 1 })),
  );
  return places
    .flat()
    .some((first) =>
      places.every((options) =>
        options.some(({ start, last }) => start >= first.start && last <= first.start + within),
      ),
    );
}

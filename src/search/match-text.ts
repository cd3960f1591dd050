import type { Phrase, QueryPlan, Rule, Window, WordPattern } from './query-plan.ts';
import { stem } from './stem.ts';

/** Whether a word (folded, not stemmed) is what the pattern asks for. */
export function isWord(word: string, { kind, text }: WordPattern): boolean {
  switch (kind) {
    case 'stem':
      return stem(word) === text;
    case 'exact':
      return word === text;
    case 'prefix':
      return word.startsWith(text);
  }
}

/** Where a phrase begins in a list of words. Looks at every place: for one text, not for a corpus. */
function phraseStarts(words: readonly string[], phrase: Phrase): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start + phrase.words.length <= words.length; start++) {
    if (phrase.words.every((pattern, index) => isWord(words[start + index] ?? '', pattern))) {
      starts.push(start);
    }
  }
  return starts;
}

/** How often a rule matches in a list of words; a window matches once or not at all. */
export function frequencyIn(words: readonly string[], rule: Rule): number {
  switch (rule.kind) {
    case 'phrase':
      return phraseStarts(words, rule).length;
    case 'window':
      return hasWindow(words, rule) ? 1 : 0;
    case 'synonyms':
      return Math.max(...rule.phrases.map((phrase) => frequencyIn(words, phrase)));
  }
}

/** Whether a text with these words is what the query asks for, its filter aside. */
export function isMatch(words: readonly string[], plan: QueryPlan): boolean {
  const has = (rule: Rule) => frequencyIn(words, rule) > 0;
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
function hasWindow(words: readonly string[], { phrases, within }: Window): boolean {
  const places = phrases.map((phrase) =>
    phraseStarts(words, phrase).map((start) => ({ start, last: start + phrase.words.length - 1 })),
  );
  return places
    .flat()
    .some((first) =>
      places.every((options) =>
        options.some(({ start, last }) => start >= first.start && last <= first.start + within),
      ),
    );
}

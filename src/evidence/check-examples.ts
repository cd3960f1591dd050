import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { frequencyIn, isMatch } from '../search/match-text.ts';
import { type Phrase, planQuery, type QueryPlan, type Rule } from '../search/query-plan.ts';
import { textMatches } from '../search/text-matches.ts';
import { wordsOf } from '../search/words-of.ts';
import type { Loaded } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import { themeQuery } from './theme-query.ts';

/**
 * BRIEF-THEME-020 for each example of a theme that does not do as it should, with the reason: what
 * found it, or what it lacks.
 */
export function failedExamples({ value: theme, locate }: Loaded<Theme>): readonly Diagnostic[] {
  const query = themeQuery(theme, { dated: 'any' });
  const plan = planQuery(query);
  const wrong = (key: string, index: number, message: string, hint: string): Diagnostic =>
    diagnostic('BRIEF-THEME-020', `${message}: "${theme.id}"`, {
      span: locate(['examples', key, index]),
      hints: [hint],
    });
  const missed = theme.examples.match.flatMap((text, index) => {
    const words = wordsOf(text);
    if (isMatch(words, plan)) return [];
    const message = 'an example that should match does not';
    return [wrong('match', index, message, whyMissed(words, plan))];
  });
  const caught = theme.examples.noMatch.flatMap((text, index) => {
    const terms = textMatches(query, text);
    if (terms.length === 0) return [];
    const message = 'an example that should not match does';
    return [wrong('no-match', index, message, `it is found by ${terms.join(', ')}`)];
  });
  return [...missed, ...caught];
}

function whyMissed(words: readonly string[], plan: QueryPlan): string {
  const has = (rule: Rule): boolean => frequencyIn(words, rule) > 0;
  const refusing = plan.none.filter(has);
  if (refusing.length > 0) return `it is refused by ${textsOf(refusing)}, under "none:"`;
  const lacking = plan.all.filter((rule) => !has(rule));
  if (lacking.length > 0) return `it lacks ${textsOf(lacking)}, under "all:"`;
  const nearest = nearestOf(plan.any, words);
  const add = 'add the words it turns on to "any:"';
  return nearest === undefined ? `it has nothing of the theme: ${add}` : `${nearest}; or ${add}`;
}

function textsOf(rules: readonly Rule[]): string {
  return rules.map(({ text }) => text).join(', ');
}

/** The first rule whose words all stand in the text, though not as the rule wants them. */
function nearestOf(rules: readonly Rule[], words: readonly string[]): string | undefined {
  for (const rule of rules) {
    if (rule.kind === 'window' && rule.phrases.every((phrase) => frequencyIn(words, phrase) > 0)) {
      return `it has ${rule.text}, but more than ${rule.within} words apart`;
    }
    const phrases = rule.kind === 'synonyms' ? rule.phrases : rule.kind === 'phrase' ? [rule] : [];
    const scattered = phrases.find((phrase) => isScattered(phrase, words));
    if (scattered) return `it has the words of "${scattered.text}", but not one after the other`;
  }
  return undefined;
}

function isScattered(phrase: Phrase, words: readonly string[]): boolean {
  return (
    phrase.words.length > 1 &&
    phrase.words.every((word) => frequencyIn(words, { ...phrase, words: [word] }) > 0)
  );
}

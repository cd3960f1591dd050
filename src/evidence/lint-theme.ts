import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Phrase } from '../search/query-plan.ts';
import type { Loaded } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import { alternativesOf, type PlacedRule, rulesOf } from './theme-rules.ts';

/**
 * What is odd in a theme by itself, whatever the corpus: BRIEF-THEME-024 (a term that no text can
 * have), -025 (a term that another covers), -026 (a rule that what is refused rules out). Rules of
 * a theme that it extends are that one's to answer for.
 */
export function lintTheme(theme: Loaded<Theme>): readonly Diagnostic[] {
  const rules = rulesOf(theme.value).filter(({ list, index }) => isOwn(theme, list, index));
  return [...emptyTerms(theme, rules), ...coveredTerms(theme, rules), ...refused(theme, rules)];
}

/** Whether a rule stands in the theme's own file. */
export function isOwn({ file, locate }: Loaded<Theme>, list: string, index: number): boolean {
  return locate([list, index]).file === file;
}

function emptyTerms(
  { locate }: Loaded<Theme>,
  rules: readonly PlacedRule[],
): readonly Diagnostic[] {
  return rules.flatMap(({ list, index, empty }) =>
    empty.map((text) =>
      diagnostic('BRIEF-THEME-024', `"${text}" can be found nowhere: small words do not count`, {
        span: locate([list, index]),
        hints: ['give it a word that counts, or take it out'],
      }),
    ),
  );
}

/** The later of two that look for the same, each in what scores or each in what refuses. */
function coveredTerms(
  { locate }: Loaded<Theme>,
  rules: readonly PlacedRule[],
): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return rules.flatMap(({ list, index, rule }) => {
    if (!rule) return [];
    return alternativesOf(rule).flatMap((phrase) => {
      const key = `${list === 'none' ? 'none' : 'scored'} ${JSON.stringify(phrase.words)}`;
      const other = seen.get(key);
      seen.set(key, other ?? phrase.text);
      if (other === undefined) return [];
      const message =
        other === phrase.text
          ? `"${phrase.text}" is listed twice`
          : `"${phrase.text}" finds what "${other}" finds: the two have the same stem`;
      const hints = ['keep the one with the weight that is meant'];
      return [diagnostic('BRIEF-THEME-025', message, { span: locate([list, index]), hints })];
    });
  });
}

/** Rules all of whose words are in the way of what `none` refuses: no passage can have them. */
function refused({ locate }: Loaded<Theme>, rules: readonly PlacedRule[]): readonly Diagnostic[] {
  const refusals = rules.flatMap(({ list, rule }) =>
    list === 'none' && rule ? alternativesOf(rule) : [],
  );
  return rules.flatMap(({ list, index, text, rule }) => {
    const phrases = rule && list !== 'none' ? alternativesOf(rule) : [];
    const [first] = phrases.map((phrase) => refusals.find((each) => holds(phrase, each)));
    if (
      first === undefined ||
      !phrases.every((phrase) => refusals.some((each) => holds(phrase, each)))
    )
      return [];
    const message = `"${text}" can never count: "${first.text}" is under "none:"`;
    const hints = ['take one of the two out'];
    return [diagnostic('BRIEF-THEME-026', message, { span: locate([list, index]), hints })];
  });
}

/** Whether the words of one phrase hold those of another, one after the other. */
function holds({ words }: Phrase, inner: Phrase): boolean {
  const same = (at: number): boolean =>
    inner.words.every((word, offset) => {
      const own = words[at + offset];
      return own?.kind === word.kind && own.text === word.text;
    });
  return words.some((_, at) => same(at));
}

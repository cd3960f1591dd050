import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { failedExamples } from '../evidence/check-examples.ts';
import { lintTheme } from '../evidence/lint-theme.ts';
import { lintAgainstCorpus, ruleUses } from '../evidence/rule-use.ts';
import type { Themes } from '../spec/load-themes.ts';
import { counted } from './build-summary.ts';
import type { Library } from './library.ts';
import type { Voice } from './voice.ts';

/** What is wrong with each theme's examples, and odd in its rules, in the order of the themes. */
export function checkedThemes(themes: Themes, { engine }: Library): readonly Diagnostic[] {
  return [...themes.values()].flatMap((theme) => [
    ...failedExamples(theme),
    ...lintTheme(theme),
    ...lintAgainstCorpus(theme, engine),
  ]);
}

const widestRule = 60;

/** What each rule does: a table for each theme. */
export function printRules(themes: Themes, { engine }: Library, voice: Voice): void {
  for (const [id, { value }] of themes) {
    const uses = ruleUses(value, engine);
    const names = uses.map(({ list, rule }) => clipped(`${list}: ${visibleText(rule)}`));
    const width = Math.max(id.length, ...names.map(({ length }) => length));
    voice.answer(`${id.padEnd(width)}  passages  needed  examples`);
    for (const [index, { passages, needed, examples }] of uses.entries()) {
      const cells = [
        String(passages).padStart(8),
        String(needed).padStart(6),
        String(examples).padStart(8),
      ];
      voice.answer(`${(names[index] ?? '').padEnd(width)}  ${cells.join('  ')}`);
    }
    voice.answer('');
  }
}

function clipped(text: string): string {
  return text.length <= widestRule ? text : `${text.slice(0, widestRule - 1)}…`;
}

export function printCheck(themes: Themes, found: readonly Diagnostic[], voice: Voice): void {
  const examples = [...themes.values()].flatMap(({ value }) => [
    ...value.examples.match,
    ...value.examples.noMatch,
  ]);
  const wrong = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - wrong;
  const tail = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
  voice.say(
    `${counted(examples.length, 'example')} of ${counted(themes.size, 'theme')}, ${wrong} wrong${tail}`,
  );
}

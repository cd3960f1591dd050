import type Handlebars from 'handlebars';
import { escapeMarkdown } from '../brief/escape-markdown.ts';
import { helpers } from './helpers/all-helpers.ts';
import { type Helper, Markdown } from './helpers/helper.ts';
import { fieldOf, HelperMistake, textOf } from './helpers/values.ts';
import { placeKeys, printEscaped, printMarkdown } from './prepare-template.ts';
import { type FailurePlace, TemplateFailure } from './template-failure.ts';

/** Gives an environment our helpers, and the two that print. */
export function registerHelpers(environment: typeof Handlebars, language: string): void {
  for (const [name, helper] of helpers) {
    environment.registerHelper(name, callable(helper, language));
  }
  environment.registerHelper(printEscaped, (value: unknown, call: unknown) =>
    print(value, call, escapeMarkdown),
  );
  environment.registerHelper(printMarkdown, (value: unknown, call: unknown) =>
    print(value, call, (text) => text),
  );
}

/** Handlebars hands its options over as the last argument; what comes before are the values. */
function callable(helper: Helper, language: string): Handlebars.HelperDelegate {
  return (...all: readonly unknown[]): unknown => {
    const values = all.slice(0, -1);
    const named = fieldOf(all.at(-1), 'hash');
    return atPlace(all.at(-1), () =>
      helper(values, { named: (key) => fieldOf(named, key), language }),
    );
  };
}

/** Runs a helper; a mistake in its use ends the rendering, and is told at the place of the call. */
function atPlace<T>(call: unknown, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof HelperMistake) throw new TemplateFailure(error.message, placeOf(call));
    throw error;
  }
}

/** `prepareTemplate` puts the file and the place of a call among its named arguments. */
function placeOf(call: unknown): FailurePlace {
  const named = fieldOf(call, 'hash');
  const number = (key: string): number => Number(fieldOf(named, key));
  return {
    file: String(fieldOf(named, placeKeys.file)),
    start: { line: number(placeKeys.line), column: number(placeKeys.column) },
    end: { line: number(placeKeys.endLine), column: number(placeKeys.endColumn) },
  };
}

/** What is printed, escaped unless a helper made it as Markdown. */
function print(value: unknown, call: unknown, asMarkdown: (text: string) => string): string {
  const name = String(fieldOf(fieldOf(call, 'hash'), placeKeys.name));
  if (value instanceof Markdown) return value.markdown;
  return atPlace(call, () => {
    if (value === undefined) throw new HelperMistake(`there is no "${name}" to print here`);
    return asMarkdown(textOf(value, `{{${name}}}`));
  });
}

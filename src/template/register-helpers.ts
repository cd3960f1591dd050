import type Handlebars from 'handlebars';
import { escapeMarkdown } from './escape-markdown.ts';
import { helpers } from './helpers/all-helpers.ts';
import type { Helper, Markdown } from './helpers/helper.ts';
import { fieldOf, HelperMistake, textOf } from './helpers/values.ts';
import { printEscaped, printMarkdown } from './prepare-template.ts';
import { TemplateFailure } from './template-failure.ts';

/** Gives an environment our helpers, and the two that print. */
export function registerHelpers(environment: typeof Handlebars, language: string): void {
  for (const [name, helper] of helpers) {
    environment.registerHelper(name, callable(name, helper, language));
  }
  environment.registerHelper(printEscaped, (value: unknown, call: unknown) =>
    print(value, call, escapeMarkdown),
  );
  environment.registerHelper(printMarkdown, (value: unknown, call: unknown) =>
    print(value, call, (text) => text),
  );
}

/** Handlebars hands its options over as the last argument; what comes before are the values. */
function callable(name: string, helper: Helper, language: string): Handlebars.HelperDelegate {
  return (...all: readonly unknown[]): unknown => {
    const values = all.slice(0, -1);
    const named = fieldOf(all.at(-1), 'hash');
    try {
      return helper(values, {
        named: (key) => fieldOf(named, key),
        language,
        count: values.length,
      });
    } catch (error) {
      // Printed or not, the value goes through no other helper: a mistake ends the rendering.
      if (error instanceof HelperMistake) throw new HelperMistake(`{{${name}}}: ${error.message}`);
      throw error;
    }
  };
}

/** What is printed, escaped unless a helper made it as Markdown. */
function print(value: unknown, call: unknown, asMarkdown: (text: string) => string): string {
  const named = fieldOf(call, 'hash');
  const place = (key: string): string => textOf(fieldOf(named, key), 'print');
  if (value === undefined) {
    const message = `there is no "${place('name')}" to print here`;
    throw new TemplateFailure(message, place('file'), Number(place('line')));
  }
  if (isMarkdown(value)) return value.markdown;
  try {
    return asMarkdown(textOf(value, `{{${place('name')}}}`));
  } catch (error) {
    if (!(error instanceof HelperMistake)) throw error;
    throw new TemplateFailure(error.message, place('file'), Number(place('line')));
  }
}

function isMarkdown(value: unknown): value is Markdown {
  return typeof fieldOf(value, 'markdown') === 'string';
}

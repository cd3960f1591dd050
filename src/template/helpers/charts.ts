import { type Helper, type HelperCall, Markdown } from './helper.ts';
import { textIfAny, textOf, type Value } from './values.ts';

/** Those of a marker that `src/document` reads, in the order in which they are written. */
const keys: readonly string[] = ['title', 'table', 'label', 'values', 'cells', 'totals'];

/** The line before a table that draws it. */
export const chartHelpers: readonly (readonly [string, Helper])[] = [
  ['chart', ([kind], call) => new Markdown(chartMarker(kind, call))],
];

function chartMarker(kind: Value, call: HelperCall): string {
  const options = keys.flatMap((key) => {
    const value = textIfAny(call.named(key), 'chart').replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [`; ${key}: ${escaped(value)}`];
  });
  return `<!-- chart: ${escaped(textOf(kind, 'chart'))}${options.join('')} -->`;
}

/** No text ends the comment or its own value: what could is written as a character reference. */
export function escaped(text: string): string {
  return text.replace(/[<>&;]|--+/g, (signs) =>
    [...signs].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
  );
}

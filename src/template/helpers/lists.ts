import type { Helper } from './helper.ts';
import { fieldOf, HelperMistake, isTrue, listOf, numberOf, textIfAny, textOf } from './values.ts';

/** Parts and sizes of lists and texts. */
export const listHelpers: readonly (readonly [string, Helper])[] = [
  ['length', ([value]) => lengthOf(value)],
  ['first', ([list, n]) => listOf(list, 'first').slice(0, numberOf(n, 'first'))],
  ['default', ([value, instead]) => textIfAny(isTrue(value) ? value : instead, 'default')],
  ['tally', ([list]) => listOf(list, 'tally').map(tallied).join('; ')],
  ['slug', ([text]) => slug(textOf(text, 'slug'))],
  [
    'capital',
    ([text]) => textOf(text, 'capital').replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
  ],
];

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  throw new HelperMistake('length wants a list or text');
}

/** "Ada Ferryman, 2": a name, and how many passages are its own. */
function tallied(item: unknown): string {
  const passages = numberOf(fieldOf(item, 'passages'), 'tally');
  return `${textOf(fieldOf(item, 'name'), 'tally')}, ${passages}`;
}

/** Lower-case letters and digits of any script, joined by hyphens. */
function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

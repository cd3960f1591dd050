import type { YamlPath } from './locator.ts';
import { has, isMapping } from './whole-checks.ts';

const longestShown = 60;

/** What a value was found to be, as a message names it: `the number 1.10`, `"soon"`, `a list`. */
export function found(value: unknown, source: string | undefined): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (typeof value === 'number') return `the number ${foundBriefly(value, source)}`;
  return `the word ${source ?? String(value)}`;
}

/** A value as it was written. */
export function foundBriefly(value: unknown, source: string | undefined): string {
  return shortened(source ?? String(value));
}

function shortened(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  tuple: 'a list',
};

/** The name, for a writer of YAML, of a type as the validator calls it. */
export function expectedWord(type: string): string {
  return words[type] ?? type;
}

/** What a message is about: `"title"`, `item 2 of "keywords"`, `the file`. */
export function subjectOf(path: YamlPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.slice(0, -1).findLast((step) => typeof step === 'string');
  const item = `item ${last + 1}`;
  return list === undefined ? item : `${item} of "${list}"`;
}

/** The value at a path of plain data; own properties only. */
export function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((parent, step) => {
    if (Array.isArray(parent) && typeof step === 'number') return parent[step];
    return isMapping(parent) && has(parent, String(step)) ? parent[String(step)] : undefined;
  }, root);
}

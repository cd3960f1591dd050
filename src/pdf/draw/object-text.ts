import type { Tree } from 'pdfkit';
import { number } from './operators.ts';

/**
 * A value as a PDF writes it (ISO 32000-1, 7.3), one character a byte and no space that is not needed.
 * As pdfkit has it: a string is a name and a `String` a string; `undefined` entries are left out.
 * References write themselves.
 */
export function objectText(value: unknown): string {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return `/${value.replace(irregular, hexOf)}`;
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  if (Array.isArray(value)) return `[${joined(value.map(objectText))}]`;
  if (isDictionary(value)) return dictionaryText(value);
  if (value instanceof String) return stringText(value.valueOf());
  if (value instanceof Date) return stringText(dateText(value));
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  return isTree(value) ? treeText(value) : String(value);
}

function isDictionary(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype;
}

function isTree(value: object): value is Tree {
  return '_items' in value;
}

/** In one node, whatever there is. ISO 32000-1, 7.9.6 and 7.9.7. */
function treeText(tree: Tree): string {
  const keys = Object.keys(tree._items).sort((a, b) => tree._compareKeys(a, b));
  const written = keys.map((key) => tree._dataForKey(key));
  const entries = keys.flatMap((key, index) => [written[index], tree._items[key]]);
  const limits = tree.limits && keys.length > 1 && [written[0], written.at(-1)];
  return dictionaryText({ ...(limits && { Limits: limits }), [tree._keysName()]: entries });
}

function dictionaryText(dictionary: Readonly<Record<string, unknown>>): string {
  let text = '<<';
  for (const key of Object.keys(dictionary)) {
    const value = dictionary[key];
    if (value === undefined) continue;
    const written = objectText(value);
    text += beginsItself(written) ? `/${key}${written}` : `/${key} ${written}`;
  }
  return `${text}>>`;
}

function joined(items: readonly string[]): string {
  let text = '';
  for (const item of items) text += text === '' || beginsItself(item) ? item : ` ${item}`;
  return text;
}

/** Begins with a delimiter, so that it needs no space before it. */
function beginsItself(text: string): boolean {
  return delimiters.includes(text.charAt(0));
}

const delimiters = '/<[(';

// Characters that a name cannot hold as they are (7.3.5); a `#` is an escape already.
const irregular = /[^!-~]|[%()/<>[\]{}]/g;
const escaped = /[\n\r\t\b\f()\\]/g;
const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

function hexOf(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** ASCII as it is, anything else as UTF-16 with the mark that says so (7.9.2.2). */
function stringText(text: string): string {
  const bytes = /^[\0-\x7f]*$/.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(escaped, (character) => escapes[character] ?? character)})`;
}

/** ISO 32000-1, 7.9.4; in UTC. */
function dateText(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { decodeCharacterReferences } from '../character-references.ts';

/** What a marker asks for. Columns count from 1. */
export interface ChartRequest {
  readonly kind: ChartKind;
  readonly title?: string;
  readonly showsTable: boolean;
  readonly label?: number;
  readonly values?: readonly number[];
}

export type ChartKind = 'bar' | 'timeline';

const kinds: readonly ChartKind[] = ['bar', 'timeline'];
const keys: readonly string[] = ['title', 'table', 'label', 'values'];

/** A semicolon before white space, but not that of a character reference. */
const valueEnd = /(?<!&#?\w{1,31});(?=\s|$)/;

export interface ChartMistake {
  readonly message: string;
  readonly hint: string;
}

/** What stands in `<!-- chart: … -->` on a line of its own; `undefined` for any other HTML. */
export function chartMarker(html: string): string | undefined {
  const raw = html.trim();
  if (!raw.startsWith('<!--') || !raw.endsWith('-->')) return undefined;
  return /^chart[ \t]*:(.*)$/s.exec(raw.slice(4, -3).trim())?.[1]?.trim();
}

/** Reads `KIND; key: value; …`. A semicolon that white space follows ends a value. */
export function readRequest(text: string): ChartRequest | ChartMistake {
  const [name = '', ...parts] = text.split(valueEnd).map((part) => part.trim());
  const kind = kinds.find((known) => known === name);
  if (kind === undefined) return unknown('chart', name, kinds, 'kinds');
  const options = new Map<string, string>();
  for (const part of parts) {
    if (part === '') continue;
    const [, key = part, value = ''] = /^([^:]*):(.*)$/s.exec(part) ?? [];
    if (!keys.includes(key.trim())) return unknown('key of a chart', key.trim(), keys, 'keys');
    if (options.has(key.trim())) return mistake(`"${key.trim()}" stands twice`, 'keep one of them');
    options.set(key.trim(), decodeCharacterReferences(value).trim());
  }
  return requestOf(kind, options);
}

function requestOf(
  kind: ChartKind,
  options: ReadonlyMap<string, string>,
): ChartRequest | ChartMistake {
  const table = options.get('table') ?? 'hidden';
  if (table !== 'shown' && table !== 'hidden')
    return mistake(`the table of a chart is ${JSON.stringify(table)}`, 'write shown or hidden');
  if (kind !== 'bar' && (options.has('label') || options.has('values')))
    return mistake(
      'only a bar chart has "label" and "values"',
      'a timeline has its dates in the first column and what happened in the second',
    );
  const label = columns(options.get('label'));
  const values = columns(options.get('values'));
  if (label === 'none' || values === 'none' || (label !== undefined && label.length !== 1))
    return mistake('a column is not named by its number', 'write label: 1; values: 2, 3');
  const title = options.get('title');
  return {
    kind,
    showsTable: table === 'shown',
    ...(title && { title }),
    ...(label?.[0] !== undefined && { label: label[0] }),
    ...(values && { values }),
  };
}

function columns(text: string | undefined): readonly number[] | 'none' | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^[1-9]\d{0,2}$/.test(part)) ? parts.map(Number) : 'none';
}

function unknown(
  what: string,
  name: string,
  known: readonly string[],
  plural: string,
): ChartMistake {
  const near = didYouMean(name, known);
  const hint = near === undefined ? `${plural} are ${known.join(', ')}` : `did you mean "${near}"?`;
  return mistake(`unknown ${what} ${JSON.stringify(name)}`, hint);
}

function mistake(message: string, hint: string): ChartMistake {
  return { message, hint };
}

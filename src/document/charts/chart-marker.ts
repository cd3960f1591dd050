import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { decodeCharacterReferences } from '../character-references.ts';

/** What a marker asks for. Columns count from 1. */
export interface ChartRequest {
  readonly kind: ChartKind;
  readonly title?: string;
  readonly showsTable: boolean;
  readonly label?: number;
  readonly values?: readonly number[];
  readonly cells: 'circles' | 'tints';
  readonly showsTotals: boolean;
}

export type ChartKind = 'bar' | 'line' | 'timeline' | 'matrix';

/** What may be said of each kind. */
const keysOf: Readonly<Record<ChartKind, readonly string[]>> = {
  bar: ['title', 'table', 'label', 'values'],
  line: ['title', 'table', 'label', 'values'],
  timeline: ['title', 'table'],
  matrix: ['title', 'table', 'label', 'values', 'cells', 'totals'],
};

const kinds = Object.keys(keysOf) as readonly ChartKind[];

/** Of keys that are a choice between words; the first is what holds where nothing is said. */
const choices = {
  table: ['hidden', 'shown'],
  totals: ['hidden', 'shown'],
  cells: ['circles', 'tints'],
} as const;

/** A semicolon before white space, but not that of a character reference. */
const valueEnd = /(?<!&#?\w{1,31});(?=\s|$)/;

export interface ChartMistake {
  readonly message: string;
  readonly hint: string;
}

type Options = ReadonlyMap<string, string>;

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
    if (!keysOf[kind].includes(key.trim())) return strange(key.trim(), kind);
    if (options.has(key.trim())) return mistake(`"${key.trim()}" stands twice`, 'keep one of them');
    options.set(key.trim(), decodeCharacterReferences(value).trim());
  }
  return mistakenChoice(options) ?? requestOf(kind, options);
}

function requestOf(kind: ChartKind, options: Options): ChartRequest | ChartMistake {
  const label = columns(options.get('label'));
  const values = columns(options.get('values'));
  if (label === 'none' || values === 'none' || (label !== undefined && label.length !== 1))
    return mistake('a column is not named by its number', 'write label: 1; values: 2, 3');
  const title = options.get('title');
  return {
    kind,
    showsTable: options.get('table') === 'shown',
    cells: options.get('cells') === 'tints' ? 'tints' : 'circles',
    showsTotals: options.get('totals') === 'shown',
    ...(title && { title }),
    ...(label?.[0] !== undefined && { label: label[0] }),
    ...(values && { values }),
  };
}

function mistakenChoice(options: Options): ChartMistake | undefined {
  for (const [key, words] of Object.entries(choices)) {
    const value = options.get(key);
    if (value === undefined || words.some((word) => word === value)) continue;
    const plural = /s$/.test(key) ? 'are' : 'is';
    return mistake(
      `the ${key} of a chart ${plural} ${JSON.stringify(value)}`,
      `write ${words.join(' or ')}`,
    );
  }
  return undefined;
}

function columns(text: string | undefined): readonly number[] | 'none' | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^[1-9]\d{0,2}$/.test(part)) ? parts.map(Number) : 'none';
}

/** A key that this kind does not take, or none does. */
function strange(key: string, kind: ChartKind): ChartMistake {
  const takers = kinds.filter((each) => keysOf[each].includes(key));
  if (takers.length === 0) return unknown('key of a chart', key, keysOf[kind], 'keys');
  const hint =
    kind === 'timeline' ? 'its dates are in the first column, what happened in the second' : '';
  return mistake(
    `a ${kind} chart has no "${key}"`,
    hint || `${takers.join(', ')} ${takers.length > 1 ? 'have' : 'has'} one`,
  );
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

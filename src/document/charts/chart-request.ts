import {
  type MarkerMistake,
  type MarkerOptions,
  markerParts,
  readOptions,
  unknownName,
} from '../marker-options.ts';

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

/** Reads `KIND; key: value; …`. A semicolon that white space follows ends a value. */
export function readChartRequest(text: string): ChartRequest | MarkerMistake {
  const [name = '', ...parts] = markerParts(text);
  const kind = kinds.find((known) => known === name);
  if (kind === undefined) return unknownName('chart', name, kinds, 'kinds');
  const options = readOptions(parts, keysOf[kind], (key) => strangeKey(key, kind));
  if ('message' in options) return options;
  return mistakenChoice(options) ?? requestOf(kind, options);
}

function requestOf(kind: ChartKind, options: MarkerOptions): ChartRequest | MarkerMistake {
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

function mistakenChoice(options: MarkerOptions): MarkerMistake | undefined {
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
function strangeKey(key: string, kind: ChartKind): MarkerMistake {
  const takers = kinds.filter((each) => keysOf[each].includes(key));
  if (takers.length === 0) return unknownName('key of a chart', key, keysOf[kind], 'keys');
  const hint =
    kind === 'timeline' ? 'its dates are in the first column, what happened in the second' : '';
  return mistake(
    `a ${kind} chart has no "${key}"`,
    hint || `${takers.join(', ')} ${takers.length > 1 ? 'have' : 'has'} one`,
  );
}

function mistake(message: string, hint: string): MarkerMistake {
  return { message, hint };
}

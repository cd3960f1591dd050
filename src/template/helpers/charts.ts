import type { Helper } from './helper.ts';
import { escaped, marker } from './marker.ts';
import { textOf } from './values.ts';

/** In the order in which they are written. */
const keys: readonly string[] = ['title', 'table', 'label', 'values', 'cells', 'totals'];

/** The line before a table that draws it. */
export const chartHelpers: readonly (readonly [string, Helper])[] = [
  [
    'chart',
    ([kind], call) => marker(`chart: ${escaped(textOf(kind, 'chart'))}`, keys, call, 'chart'),
  ],
];

import { type Helper, Markdown } from './helper.ts';
import { escaped, marker } from './marker.ts';
import { textIfAny, textOf } from './values.ts';

/** In the order in which they are written. */
const keys: readonly string[] = ['title', 'table', 'label', 'values', 'cells', 'totals'];

/** The line before a table that draws it, or says what it shows; without words there is no caption. */
export const chartHelpers: readonly (readonly [string, Helper])[] = [
  [
    'chart',
    ([kind], call) => marker(`chart: ${escaped(textOf(kind, 'chart'))}`, keys, call, 'chart'),
  ],
  [
    'table',
    (_, call) => {
      const caption = textIfAny(call.named('caption'), 'table').replace(/\s+/g, ' ').trim();
      return caption === ''
        ? new Markdown('')
        : marker(`table: caption: ${escaped(caption)}`, [], call, 'table');
    },
  ],
];

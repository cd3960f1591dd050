import type { Helper } from './helper.ts';
import { marker } from './marker.ts';

/** The line that a table of contents takes the place of. */
export const contentsHelpers: readonly (readonly [string, Helper])[] = [
  ['contents', (_, call) => marker('contents', ['depth', 'title'], call, 'contents')],
];

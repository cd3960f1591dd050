import { escaped } from './charts.ts';
import { type Helper, Markdown } from './helper.ts';
import { textIfAny } from './values.ts';

/** The line that a table of contents takes the place of. */
export const contentsHelpers: readonly (readonly [string, Helper])[] = [
  [
    'contents',
    (_, call) => {
      const options = ['depth', 'title'].flatMap((key) => {
        const value = textIfAny(call.named(key), 'contents').replace(/\s+/g, ' ').trim();
        return value === '' ? [] : [`; ${key}: ${escaped(value)}`];
      });
      return new Markdown(`<!-- contents${options.join('')} -->`);
    },
  ],
];

import type { Direction } from '../layout/measurer.ts';

/** Words recur, and the dots of contents do; a word of a hundred thousand letters does not. */
export const longestWord = 128;

/** Words are kept by their letters; those from right to left behind a sign that no Markdown has. */
export function wordKey(text: string, direction: Direction): string {
  return direction === 'rtl' ? `\0${text}` : text;
}

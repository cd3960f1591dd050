import type { Direction } from '../measurer.ts';
import { firstStrong } from './embedding-levels.ts';
import { holdsRightToLeft } from './right-to-left.ts';

/**
 * The direction of a paragraph: that of its language where it holds letters of it, or figures alone;
 * else that of its first strong character. `wanted` is the direction of the language.
 */
export function paragraphDirection(text: string, wanted: Direction | undefined): Direction {
  if (holdsRightToLeft(text)) return wanted ?? firstStrong(text) ?? 'ltr';
  return wanted === 'rtl' && !/\p{L}/u.test(text) ? 'rtl' : 'ltr';
}

import type { Range } from './mentions.ts';
import { headOf } from './noun-phrases.ts';
import type { Word } from './words.ts';

/** Offices that one person at a time holds. A spokesman, an adviser or an official is one of many. */
const offices = new Set(
  `president vice-president minister premier chancellor king queen emir sultan pope governor mayor head
  secretary-general director-general chairman chairwoman chairperson chair representative delegate
  ambassador commissioner speaker observer secretary`.split(/\s+/),
);

/**
 * Whether a phrase names an office so that its holder needs no name: "the President of Mexico", "the
 * Secretary-General"; not "the minister", which says nothing where none was named.
 */
export function isOffice(words: readonly Word[], phrase: Range): boolean {
  const head = headOf(words, phrase);
  if (!offices.has(words[head]?.lower ?? '')) return false;
  const own = words.slice(phrase.from, phrase.to);
  if (own.some((word) => word.isPossessive || /^(?:former|then|late)$/u.test(word.lower)))
    return false;
  const rest = words.slice(head + 1, phrase.to);
  if (rest.length > 0) return rest.some((word) => word.isCapital);
  return (
    own.every((word) => word.isCapital) &&
    /^(?:secretary-general|director-general)$/u.test(words[head]?.lower ?? '')
  );
}

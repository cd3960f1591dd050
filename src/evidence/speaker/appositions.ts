import { verbsOfSaying } from './lexicon/verbs.ts';
import type { Range } from './mentions.ts';
import { isNamePart, isRoleNoun } from './names.ts';
import type { Extent } from './quotation-spans.ts';
import type { Word } from './words.ts';

const LONGEST = 40;

/**
 * A role after a name and a comma: "Kin Phea, director of …,". It ends at a comma or with the
 * sentence; what runs into a verb of saying has that verb's own subject in it ("after talks with
 * Royal, embassy officials said").
 */
export function roleAfter(words: readonly Word[], comma: number, end: number): Range | undefined {
  if (words[comma]?.text !== ',') return undefined;
  const from = afterAge(words, comma + 1);
  let to = from;
  while (to < end && to - from < LONGEST && !endsApposition(words, to)) to += 1;
  const range = { from, to };
  const isVerb = verbsOfSaying.has(words[to]?.text ?? '');
  return !isVerb && isRole(words, range) ? range : undefined;
}

/** Steps over "45," in "Tep Ngorn, 45, a farmer". */
function afterAge(words: readonly Word[], at: number): number {
  return /^(?:aged|\p{N}{1,3})$/u.test(words[at]?.text ?? '') && words[at + 1]?.text === ','
    ? at + 2
    : at;
}

function endsApposition(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.isQuoted) return true;
  if (/^[,.;:!?—–]$/u.test(word.text)) return true;
  if (/^(?:who|which|that|whose)$/u.test(word.lower)) return true;
  return !word.isCapital && verbsOfSaying.has(word.lower) && !isRoleNoun(word);
}

/**
 * Whether a stretch between commas says what somebody is: it has a role before its first "of", "at" or
 * "for", and no name follows the role ("Kin Phea, Director Smith and …" is a list).
 */
export function isRole(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || word.isQuoted) return false;
    if (at > from && /^(?:of|at|for|in|with|from|to)$/u.test(word.lower)) return false;
    if (/^(?:is|was|are|were|has|had|have|will|would|became|remains)$/u.test(word.lower))
      return false;
    if (isRoleNoun(word) && !(at + 1 < to && isNamePart(words, at + 1, false))) return true;
  }
  return false;
}

/** "a graduate of West Point": what somebody is, by a word that no list has. */
export function isDescription(words: readonly Word[], { from, to }: Range): boolean {
  return /^(?:an?|the)$/u.test(words[from]?.lower ?? '') && to - from >= 2 && to - from <= LONGEST;
}

/** Offsets into the file's text of a range of words, without a possessive ending. */
export function offsetsOf(words: readonly Word[], { from, to }: Range): Extent {
  const last = words[to - 1];
  const end = (last?.end ?? 0) - (last?.isPossessive ? 2 : 0);
  return { start: words[from]?.start ?? 0, end };
}

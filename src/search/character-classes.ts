import { characterPatterns } from './token-pattern.ts';

/** What a UTF-16 unit can be in a token. Ordered: what can stand in a word is from `digit` on. */
export const between = 1;
export const point = 2;
export const comma = 3;
export const apostrophe = 4;
/** Half of a pair, or of a script that is cut into clusters: `token-pattern.ts` decides. */
export const unusual = 5;
export const digit = 6;
/** Stands in words and in no initialism: combining accents, soft hyphens, joiners. */
export const sign = 7;
export const letter = 8;

/** By unit; 0 where it has not been met yet: finding out 65,536 of them would take too long. */
const classes = new Uint8Array(0x10000);

/** The class of a unit; `between` after the end of a text. */
export function classAt(text: string, offset: number): number {
  if (offset >= text.length) return between;
  const unit = text.charCodeAt(offset);
  const known = classes[unit] ?? 0;
  return known === 0 ? learn(unit) : known;
}

function learn(unit: number): number {
  const found = classOf(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classOf(character: string): number {
  if (character === '.') return point;
  if (character === ',') return comma;
  if (/^['\u2019\uff07]$/.test(character)) return apostrophe;
  // A letter by its category, and an apostrophe by its use in place of one.
  if (character === '\u02bc' || /^[\ud800-\udfff]$/.test(character)) return unusual;
  if (characterPatterns.digit.test(character)) return digit;
  if (characterPatterns.apart.test(character)) return unusual;
  if (characterPatterns.letter.test(character)) return letter;
  return characterPatterns.inWord.test(character) ? sign : between;
}

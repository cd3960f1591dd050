/**
 * Whether the last word of a text tells enough to be the beginning of words: three letters of Latin
 * script, or one syllable of a script that puts no space between words.
 */
export function isLongEnoughPrefix(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return /^[\p{Script=Latin}\p{N}]*$/u.test(last) ? last.length >= 3 : last !== '';
}

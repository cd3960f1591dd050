/*
 * Scripts that put no space between words. A Han word has two characters on average, one of the
 * others about five letters and signs: near enough to know a paragraph from a heading, and a passage
 * that fits the page from one that does not.
 */
const short = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const long = String.raw`\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}`;
const word = new RegExp(`[${short}]{1,2}|[${long}]{1,5}|[^\\s\\u200b${short}${long}]+`, 'gu');

/** How many words a text has, as near as can be told without a dictionary. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

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
  return countSpaced(text) ?? text.match(word)?.length ?? 0;
}

/** The first letter of the first of those scripts, and the block of dashes and quotation marks after it. */
const firstUnspaced = 0x0e00;
const firstMark = 0x2010;
const lastMark = 0x2027;

/** Counts what stands between white space; `undefined` where a character may be of those scripts. */
function countSpaced(text: string): number | undefined {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isMark = code >= firstMark && code <= lastMark;
    if (code >= firstUnspaced && !isMark) return undefined;
    const isSpace = code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
    if (!isSpace && !isInside) words++;
    isInside = !isSpace;
  }
  return words;
}

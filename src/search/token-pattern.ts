/*
 * What a token is made of, tried in this order. Every part is linear: no repetition can share a
 * character with its neighbour.
 *
 *   initialism   U.S.  U.N.'s  e.g.      letters with points between
 *   cluster      ភ្នំ  ពេញ                one Khmer orthographic syllable: a base, then
 *                                        subscripts (coeng and a base), vowels and signs
 *                洪  水  ท่               likewise one letter, with its signs, of the other
 *                                        scripts that put no space between words
 *   word         Cambodia’s  Hun  41st  1,000  9.42
 *
 * Hyphens and dashes of all kinds, and spaces of all kinds, stand between tokens: "Indo-Pacific" is
 * what "Indo Pacific" is. A superscript figure (¹) is a note's mark and no part of a word.
 */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}`;
const spaced = String.raw`(?![\p{Script=Khmer}${unspaced}])`;
const inWord = String.raw`[\p{L}\p{M}\p{Nl}\u00ad\u200c\u200d\u2060]`;
const letter = `(?:[A-Za-z]|${spaced}${inWord})`;
const character = String.raw`(?:[A-Za-z0-9]|${spaced}${inWord}|\p{Nd})`;
const apostrophe = String.raw`['\u2019\u02bc\uff07]`;
const initialism = String.raw`\p{L}(?:\.\p{L})+(?!${character})(?:\.(?!${character}))?(?:${apostrophe}[sS](?!${character}))?`;
const cluster = String.raw`[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17dd\u200c\u200d])*|(?!\p{Nd})[${unspaced}]\p{M}*`;
const word = String.raw`${character}+(?:${apostrophe}${letter}+|(?<=\p{Nd})(?:\.\p{Nd}|,\p{Nd}{3}(?!\p{Nd}))${character}*)*`;

/** The definition of a token, initialisms in the first group and clusters in the second. */
export const tokenPattern: string = `(${initialism})|(${cluster})|${word}`;

/** One character at a time, for `character-classes.ts`: the same parts by themselves. */
export const characterPatterns: Readonly<Record<'letter' | 'inWord' | 'digit' | 'apart', RegExp>> =
  {
    letter: /^\p{L}$/u,
    inWord: new RegExp(`^${inWord}$`, 'u'),
    digit: /^\p{Nd}$/u,
    /** Of the scripts that are cut into clusters. */
    apart: new RegExp(`^[\\p{Script=Khmer}${unspaced}]$`, 'u'),
  };

import { foldCluster, foldNumber, foldWord } from './fold.ts';
import { stem } from './stem.ts';
import { capitalNames, stopWords } from './stop-words.ts';

/** A word of a text, as an index knows it. */
export interface Token {
  /** What is compared: a stem, a number, an initialism, a cluster of a script without spaces. */
  readonly term: string;
  /** Offsets into the text analysed (UTF-16 units), end exclusive. */
  readonly start: number;
  readonly end: number;
}

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
const letter = String.raw`(?:[A-Za-z]|${spaced}[\p{L}\p{M}\p{Nl}\u00ad\u200c\u200d\u2060])`;
const character = String.raw`(?:[A-Za-z0-9]|${spaced}[\p{L}\p{M}\p{Nl}\u00ad\u200c\u200d\u2060]|\p{Nd})`;
const apostrophe = String.raw`['\u2019\u02bc\uff07]`;
const initialism = String.raw`\p{L}(?:\.\p{L})+(?!${character})(?:\.(?!${character}))?(?:${apostrophe}[sS](?!${character}))?`;
const cluster = String.raw`[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17dd\u200c\u200d])*|(?!\p{Nd})[${unspaced}]\p{M}*`;
const word = String.raw`${character}+(?:${apostrophe}${letter}+|(?<=\p{Nd})(?:\.\p{Nd}|,\p{Nd}{3}(?!\p{Nd}))${character}*)*`;
const tokens = new RegExp(`(${initialism})|(${cluster})|${word}`, 'gu');

/**
 * The words of a text, in order, without stop words: a phrase's words follow one another in this
 * list whatever small words stand between them.
 *
 * Words are folded (case, accents, apostrophes, possessives) and stemmed. "US", "U.S." and "u.s."
 * are one term, which the pronoun "us" is not; "UN" and "U.N." are one.
 */
export function analyse(text: string): readonly Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(tokens)) {
    const [raw, dotted, syllable] = match;
    const term = termOf(raw, dotted, syllable);
    if (term !== undefined) {
      found.push({ term, start: match.index, end: match.index + raw.length });
    }
  }
  return found;
}

/** The terms alone, for a text whose offsets nobody asks for. */
export function termsOf(text: string): readonly string[] {
  return analyse(text).map((token) => token.term);
}

function termOf(
  raw: string,
  dotted: string | undefined,
  syllable: string | undefined,
): string | undefined {
  if (syllable !== undefined) return foldCluster(syllable);
  if (dotted !== undefined) return initialismTerm(dotted);
  if (/\p{Nd}/u.test(raw)) return foldNumber(raw);
  const folded = foldWord(singular(raw));
  if (!stopWords.has(folded)) return folded === '' ? undefined : stem(folded);
  const capitals = raw.replace(/['\u2019\u02bc\uff07]s$/, '');
  return capitalNames.has(capitals) ? withPoints(folded) : undefined;
}

/** "NGOs" is "NGO": the stemmer leaves the s to words that end like this one. */
function singular(word: string): string {
  return /^\p{Lu}\p{L}*\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word;
}

/** `U.N.` is `un`, as "UN" is; `U.S.` keeps its points, since without them it is a stop word. */
function initialismTerm(dotted: string): string {
  const folded = foldWord(dotted).replaceAll('.', '');
  return stopWords.has(folded) ? withPoints(folded) : stem(folded);
}

function withPoints(letters: string): string {
  return [...letters].join('.');
}

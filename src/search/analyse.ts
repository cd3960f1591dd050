import { foldCluster, foldNumber, foldWord, withoutElision } from './fold.ts';
import { scanTokens, type TokenKind } from './scan-tokens.ts';
import { stem } from './stem.ts';
import { capitalNames, stopWords } from './stop-words.ts';

/** A word of a text, as an index knows it. */
export interface Token {
  /** What is compared: a stem, a number, an initialism, a cluster of a script without spaces. */
  readonly term: string;
  /**
   * The word itself, folded and not stemmed, for what is asked for exactly or by its beginning. The
   * term follows from it (`stem(word)`): one word never has two terms.
   */
  readonly word: string;
  /** Offsets into the text analysed (UTF-16 units), end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text, in order, without stop words: a phrase's words follow one another in this
 * list whatever small words stand between them. `token-pattern.ts` says what is one word.
 *
 * Words are folded (case, accents, apostrophes, possessives) and stemmed. "US", "U.S." and "u.s."
 * are one term, which the pronoun "us" is not; "UN" and "U.N." are one. "l’alerte" is the word after
 * its apostrophe.
 *
 * The language of a text changes nothing: a query has none, and looks through texts of all of them.
 * English stems do to a French or an Italian word what they do to the same word in the query.
 */
export function analyse(text: string): readonly Token[] {
  const found: Token[] = [];
  scanTokens(text, (kind, start, end) => {
    const raw = text.slice(start, end);
    const known = readingOf(kind, raw);
    if (known !== undefined) {
      const { term, word, skipped } = known;
      found.push({ term, word, start: start + skipped, end });
    }
  });
  return found;
}

/** The terms alone, for a text whose offsets nobody asks for. */
export function termsOf(text: string): readonly string[] {
  return analyse(text).map((token) => token.term);
}

/** What a token's letters come to. */
interface Reading {
  readonly term: string;
  readonly word: string;
  /** Units at its beginning that are no part of the word: the `l’` of "l’alerte". */
  readonly skipped: number;
}

/** Readings by what stands in the text; `undefined` for stop words. One map a kind: "e.g" can be two. */
const readings: Readonly<Record<TokenKind, Map<string, Reading | undefined>>> = {
  initialism: new Map(),
  cluster: new Map(),
  word: new Map(),
};
/** A vocabulary beyond this is noise; the map then starts anew. The General Debate of the UN has 130,000. */
const mostReadings = 200_000;
/** What is longer comes once. */
const longestKept = 40;

function readingOf(kind: TokenKind, raw: string): Reading | undefined {
  const known = readings[kind];
  const kept = known.get(raw);
  if (kept !== undefined || known.has(raw)) return kept;
  if (raw.length > longestKept) return read(kind, raw);
  // A slice keeps the whole text in memory for as long as it lives: this copy does not.
  const own = Buffer.from(raw, 'utf16le').toString('utf16le');
  const reading = read(kind, own);
  if (known.size >= mostReadings) known.clear();
  known.set(own, reading);
  return reading;
}

function read(kind: TokenKind, raw: string): Reading | undefined {
  const rest = kind === 'word' ? withoutElision(raw) : raw;
  const word = wordOf(kind, rest);
  if (word === undefined || word === '') return undefined;
  return { term: stem(word), word, skipped: raw.length - rest.length };
}

function wordOf(kind: TokenKind, raw: string): string | undefined {
  if (kind === 'cluster') return foldCluster(raw);
  if (kind === 'initialism') return initialismWord(raw);
  if (/\p{Nd}/u.test(raw)) return foldNumber(raw);
  const folded = foldWord(singular(raw));
  if (!stopWords.has(folded)) return folded;
  const capitals = raw.replace(/['\u2019\u02bc\uff07]s$/, '');
  return capitalNames.has(capitals) ? withPoints(folded) : undefined;
}

/** "NGOs" is "NGO": the stemmer leaves the s to words that end like this one. */
function singular(word: string): string {
  return /^\p{Lu}\p{L}*\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word;
}

/** `U.N.` is `un`, as "UN" is; `U.S.` keeps its points, since without them it is a stop word. */
function initialismWord(dotted: string): string {
  const folded = foldWord(dotted).replaceAll('.', '');
  return stopWords.has(folded) ? withPoints(folded) : folded;
}

function withPoints(letters: string): string {
  return [...letters].join('.');
}

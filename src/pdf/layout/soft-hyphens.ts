import type { Hyphenator } from './hyphenator.ts';
import { WordCache } from './word-cache.ts';

/** Shows where a line ends after it, and nowhere else. */
export const softHyphen = '\u00ad';

/** A word as it may be divided. */
export interface DividedWord {
  /** With a soft hyphen at each place. */
  readonly text: string;
  readonly isName: boolean;
}

/** Letters alone, with apostrophes between them, and marks around them. */
const plainWord = /^([^\p{L}\p{N}\p{M}\u00ad]*)(\p{L}+(?:['’]\p{L}+)*)([^\p{L}\p{N}]*)$/u;

const capitalWithin = /\p{L}[\p{Lu}\p{Lt}]/u;

/**
 * Marks where a word (a stretch without white space) may be divided. Words with digits, with capitals
 * inside or of nothing else, and with signs inside, such as addresses and compounds with a hyphen, may
 * not; nor words in which the author has placed soft hyphens. A capital is a name's where `previous`,
 * the word before it, begins no sentence with it.
 */
export function withSoftHyphens(
  word: string,
  previous: string,
  hyphenator: Hyphenator,
): DividedWord | undefined {
  const known = knownWords(hyphenator);
  let divided = known.get(word);
  if (divided === undefined) {
    divided = dividedText(word, hyphenator);
    known.keep(word, divided);
  }
  if (divided === word) return undefined;
  const isName =
    !hyphenator.capitalisesNouns && hasCapital.test(word) && !endsSentence.test(previous);
  return { text: divided, isName };
}

const dividedWords = new WeakMap<Hyphenator, WordCache<string>>();

function knownWords(hyphenator: Hyphenator): WordCache<string> {
  let known = dividedWords.get(hyphenator);
  if (known === undefined) {
    known = new WordCache();
    dividedWords.set(hyphenator, known);
  }
  return known;
}

function dividedText(word: string, { divide }: Hyphenator): string {
  if (word.length > 2 * longestWord) return word;
  const [, before = '', letters = '', after = ''] = plainWord.exec(word) ?? [];
  if (letters.length < shortestWord || letters.length > longestWord) return word;
  if (capitalWithin.test(letters)) return word;
  const runs = letters.split(/(['’])/);
  return before + runs.map((run) => marked(run, divide(run))).join('') + after;
}

export const shortestWord = 5;

/** Longer ones are no words; the time to measure their parts grows with the square. */
const longestWord = 64;
const hasCapital = /\p{Lu}/u;

/** Or nothing, before the first word. */
const endsSentence = /^$|[.!?:…][\])"'”’»]*$/;

function marked(run: string, places: readonly number[]): string {
  if (places.length === 0) return run;
  const ends = [...places, run.length];
  return ends.map((end, index) => run.slice(ends[index - 1] ?? 0, end)).join(softHyphen);
}

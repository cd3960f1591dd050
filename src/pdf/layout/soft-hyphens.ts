import { isCapital, isLetter } from './characters.ts';
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

/** The same for words of ASCII, as most are: V8 compiles it in a tenth of the time. */
const plainAsciiWord = /^([^A-Za-z0-9]*)([A-Za-z]+(?:'[A-Za-z]+)*)([^A-Za-z0-9]*)$/;
const isAscii = /^[\0-\x7f]*$/;

/** A capital after a letter. Of what `plainWord` takes for a word. */
function hasCapitalWithin(letters: string): boolean {
  let previous = '';
  for (const character of letters) {
    if (isLetter(previous) && (isCapital(character) || titlecase.test(character))) return true;
    previous = character;
  }
  return false;
}

/** The few letters that are a capital and a small one in one. */
const titlecase =
  /[\u01c5\u01c8\u01cb\u01f2\u1f88-\u1f8f\u1f98-\u1f9f\u1fa8-\u1faf\u1fbc\u1fcc\u1ffc]/;

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
  const isName = !hyphenator.capitalisesNouns && hasCapital(word) && !endsSentence.test(previous);
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
  const pattern = isAscii.test(word) ? plainAsciiWord : plainWord;
  const [, before = '', letters = '', after = ''] = pattern.exec(word) ?? [];
  if (letters.length < shortestWord || letters.length > longestWord) return word;
  if (hasCapitalWithin(letters)) return word;
  const runs = letters.split(/(['’])/);
  return before + runs.map((run) => marked(run, divide(run))).join('') + after;
}

export const shortestWord = 5;

/** Longer ones are no words; the time to measure their parts grows with the square. */
const longestWord = 64;

function hasCapital(word: string): boolean {
  for (const character of word) if (isCapital(character)) return true;
  return false;
}

/** Or nothing, before the first word. */
const endsSentence = /^$|[.!?:…][\])"'”’»]*$/;

function marked(run: string, places: readonly number[]): string {
  if (places.length === 0) return run;
  const ends = [...places, run.length];
  return ends.map((end, index) => run.slice(ends[index - 1] ?? 0, end)).join(softHyphen);
}

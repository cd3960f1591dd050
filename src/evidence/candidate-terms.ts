import { analyse, type Token } from '../search/analyse.ts';
import { isWord } from '../search/match-text.ts';
import type { Phrase } from '../search/query-plan.ts';
import { isUnsuggested } from './unsuggested-words.ts';

/** A word or a phrase that some texts have, gathered over its spellings. */
export interface TermCandidate {
  /** The spelling that the most texts have; of equals, the first. */
  readonly text: string;
  /** Stems, in order. */
  readonly words: readonly string[];
  /** Numbers of the texts that have it, ascending. */
  readonly found: readonly number[];
  /** Where the first of them has it: offsets into the text. */
  readonly example: { readonly passage: number; readonly start: number; readonly end: number };
}

interface Gathered {
  readonly words: readonly string[];
  readonly found: number[];
  readonly spellings: Map<string, number>;
  readonly example: TermCandidate['example'];
}

const longestPhrase = 3;

/**
 * Words, and phrases of two and three words, of some texts; not those that stand where the texts
 * have a known phrase, nor those that a mark of punctuation parts. In a script that puts no space
 * between words, a word is what the segmenter of Unicode takes for one.
 */
export function candidateTerms(
  texts: readonly string[],
  known: readonly Phrase[],
): readonly TermCandidate[] {
  const gathered = new Map<string, Gathered>();
  for (const [number, text] of texts.entries()) {
    const seen = new Set<string>();
    for (const { tokens, start, end } of runsIn(text, known)) {
      const words = tokens.map(({ term }) => term);
      const key = words.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      gather(gathered, key, words, text.slice(start, end), { passage: number, start, end });
    }
  }
  return [...gathered.values()].map(({ spellings, ...rest }) => ({
    ...rest,
    text: mostFrequent(spellings),
  }));
}

function gather(
  gathered: Map<string, Gathered>,
  key: string,
  words: readonly string[],
  written: string,
  example: TermCandidate['example'],
): void {
  const one: Gathered = gathered.get(key) ?? { words, found: [], spellings: new Map(), example };
  const spelling = written.replaceAll(/\s+/g, ' ');
  one.found.push(example.passage);
  one.spellings.set(spelling, (one.spellings.get(spelling) ?? 0) + 1);
  gathered.set(key, one);
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [spelling, own] of spellings) {
    // A capital at the beginning of a sentence is no spelling of its own.
    const times = isUncapitalised(spelling)
      ? own + (spellings.get(capitalised(spelling)) ?? 0)
      : own;
    if (times > most) {
      best = spelling;
      most = times;
    }
  }
  return best;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isUncapitalised(text: string): boolean {
  return capitalised(text) !== text;
}

interface Run {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

/** One word of the text: a token, or in a script without spaces the tokens of a word. */
type Unit = Run;

function runsIn(text: string, known: readonly Phrase[]): readonly Run[] {
  const tokens = analyse(text);
  const taken = tokensTaken(tokens, known);
  const units = unitsOf(text, tokens, taken);
  return units.flatMap((unit, at): readonly Run[] => {
    if (!unit) return [];
    const runs: Run[] = isTelling(text, unit) ? [unit] : [];
    let longer = unit;
    for (const next of units.slice(at + 1, at + longestPhrase)) {
      if (!next || !isJoint(text.slice(longer.end, next.start))) break;
      longer = { tokens: [...longer.tokens, ...next.tokens], start: unit.start, end: next.end };
      if (isPhrase(text, unit, next)) runs.push(longer);
    }
    return runs;
  });
}

/** Of each token, whether it is part of what the theme finds already. */
function tokensTaken(tokens: readonly Token[], known: readonly Phrase[]): readonly boolean[] {
  const taken = tokens.map(() => false);
  for (const { words } of known) {
    for (let at = 0; at + words.length <= tokens.length; at++) {
      const isHere = words.every((word, offset) => isWord(tokens[at + offset]?.word ?? '', word));
      if (isHere) taken.fill(true, at, at + words.length);
    }
  }
  return taken;
}

/** The words of a text, in order; `undefined` where one is taken. */
function unitsOf(
  text: string,
  tokens: readonly Token[],
  taken: readonly boolean[],
): readonly (Unit | undefined)[] {
  const units: (Unit | undefined)[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const end = unspaced.test(token.word) ? endOfWord(text, tokens, at) : at + 1;
    const parts = tokens.slice(at, end);
    const last = parts.at(-1) ?? token;
    const isTaken = taken.slice(at, end).some(Boolean);
    units.push(isTaken ? undefined : { tokens: parts, start: token.start, end: last.end });
    at = end - 1;
  }
  return units;
}

const unspaced =
  /^[\p{Script=Khmer}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** Longer words than this many syllables are names run together. */
const longestWord = 12;

let segmenter: Intl.Segmenter | undefined;

/** Index after the last token of the word that begins with a token, as the segmenter cuts it. */
function endOfWord(text: string, tokens: readonly Token[], at: number): number {
  segmenter ??= new Intl.Segmenter('km', { granularity: 'word' });
  const from = tokens[at]?.start ?? 0;
  const reach = tokens[Math.min(at + longestWord, tokens.length) - 1]?.end ?? from;
  const [word] = segmenter.segment(text.slice(from, reach));
  const wordEnd = from + (word?.segment.length ?? 0);
  let end = at + 1;
  while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= wordEnd) end++;
  return end;
}

/** Between two words of one phrase stand spaces, a hyphen, an apostrophe, and small words at most. */
function isJoint(gap: string): boolean {
  if (gap.length > 24 || /[^\p{L}\p{M}\s\-‐‑'’]/u.test(gap)) return false;
  if (/\n\s*\n/.test(gap)) return false;
  const small = gap.match(/[\p{L}\p{M}]+/gu) ?? [];
  return small.length <= 2 && small.every((word) => links.has(word.toLowerCase()));
}

/** "rule of law", "freedom of the press": other small words part what they stand between. */
const links: ReadonlySet<string> = new Set('of the and for on in to a an l d'.split(' '));

/** A word that can stand alone: three letters or more, or an initialism. */
function isTelling(text: string, { tokens, start, end }: Unit): boolean {
  const written = text.slice(start, end);
  if (!/\p{L}/u.test(written) || tokens.some(({ term }) => isUnsuggested(term))) return false;
  if (unspaced.test(written)) return tokens.length > 1;
  return written.length > 2 || /^\p{Lu}{2}$/u.test(written);
}

/** A phrase begins and ends with a word that tells something, and with no figure. */
function isPhrase(text: string, first: Unit, last: Unit): boolean {
  return [first, last].every(
    ({ tokens, start, end }) =>
      /\p{L}{2}/u.test(text.slice(start, end)) && !tokens.some(({ term }) => isUnsuggested(term)),
  );
}

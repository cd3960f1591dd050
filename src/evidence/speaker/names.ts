import { determiners, isFunctionWord } from './lexicon/function-words.ts';
import {
  bodyNouns,
  honorifics,
  neverInNames,
  officesBeforeGeneral,
  places,
  roleModifiers,
  roleNouns,
  surnamesToo,
} from './lexicon/nouns.ts';
import type { Range, Subject } from './mentions.ts';
import { isAcronym, isApostrophe, type Word } from './words.ts';

const MOST_NAME_WORDS = 4;
/** Bodies that are somebody's: in "the office of President X" it is not X who speaks. */
const bodiesOfPersons = new Set(
  'office administration government cabinet court party house mission delegation secretariat'.split(
    ' ',
  ),
);
const particles = new Set('van von de der den da dos la le bin bint ibn al ul del'.split(' '));

/**
 * The person's name that ends with word `last`, with the role before it ("army commander Lieutenant
 * General Hun Manet"). A single word counts: whether it is a name, the article must tell.
 */
export function nameBefore(
  words: readonly Word[],
  last: number,
  first: number,
): Subject | undefined {
  let from = last + 1;
  while (
    from > first &&
    last + 1 - from < MOST_NAME_WORDS &&
    isNamePart(words, from - 1, from <= last)
  ) {
    from -= 1;
  }
  while (from <= last && particles.has(words[from]?.text ?? '')) from += 1;
  if (from > last) return undefined;
  // "Critics said": a capital, but no name.
  if (from === last && roleNouns.has(words[last]?.lower.replace(/s$/u, '') ?? '')) return undefined;
  const bare = { from, to: last + 1 };
  const ranked = withHonorifics(words, from, first);
  const role = roleBefore(words, ranked, first);
  const start = role?.from ?? ranked;
  const before = words[start - 1];
  const hasDeterminer = start > first && before !== undefined && determiners.has(before.lower);
  // "the Kremlin", "the Post": an article goes with a role, never with a name alone.
  if (hasDeterminer && !role && ranked === from) return undefined;
  const name = { from: ranked, to: last + 1 };
  return {
    mention: { kind: 'person', name, bare, ...(role && { role }) },
    range: { from: hasDeterminer ? start - 1 : start, to: last + 1 },
  };
}

/** Whether a word can belong to a person's name. */
export function isNamePart(words: readonly Word[], at: number, isInner: boolean): boolean {
  const word = words[at];
  if (!word || word.isQuoted || (isInner && word.isPossessive)) return false;
  if (isInner && particles.has(word.text)) {
    const before = words[at - 1];
    return before?.isCapital === true || particles.has(before?.text ?? '');
  }
  if (!word.isCapital) return false;
  if (isAcronym(word)) return isSurnameInCapitals(words, at);
  if (isFunctionWord(word.lower) && !(isInner && isNameLikeWord(words, at))) return false;
  const { lower } = word;
  if (/^\p{Lu}\.?$/u.test(word.text)) return isInner;
  if (isSurname(words, at)) return true;
  return !(
    neverInNames.has(lower) ||
    places.has(lower) ||
    honorifics.has(lower) ||
    isRoleNoun(word) ||
    bodyNouns.has(lower)
  );
}

/** “H.E. Mr. SOK Chenda Sophea”, “Samdech HUN SEN”: letters that a form of address leads to are a name. */
function isSurnameInCapitals(words: readonly Word[], at: number): boolean {
  if (!/^\p{Lu}{2,}(?:[’']s)?$/u.test(words[at]?.text ?? '')) return false;
  let from = at;
  while (at - from < MOST_NAME_WORDS && /^\p{Lu}{2,}$/u.test(words[from - 1]?.text ?? ''))
    from -= 1;
  const before = words[from - 1];
  return (
    before?.isCapital === true &&
    !before.isQuoted &&
    (honorifics.has(before.lower) || /^(?:minister|president|ambassador)$/u.test(before.lower))
  );
}

/**
 * “Khin Than Nwe”, “President To Lam”, “said So Sophort”: words of other languages that English has, too.
 */
export function isNameLikeWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1]?.text ?? '';
  const isShort = /^(?:than|so|an|to|he|my|you|on|in|no|how|if|do|her)$/u.test(word?.lower ?? '');
  return (
    isShort &&
    word?.isCapital === true &&
    /^\p{L}/u.test(before) &&
    words[at + 1]?.isCapital === true
  );
}

/** “Stephen King said”: a role that stands last after a first name. */
function isSurname(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !before || !surnamesToo.has(word.lower) || next?.isCapital) return false;
  return before.isCapital && !before.isPossessive && isNamePart(words, at - 1, false);
}

function isHonorific(words: readonly Word[], at: number): boolean {
  const { lower } = words[at] ?? { lower: '' };
  return honorifics.has(lower) || (lower === 'field' && words[at + 1]?.lower === 'marshal');
}

function withHonorifics(words: readonly Word[], name: number, first: number): number {
  let from = name;
  while (
    from > first &&
    isHonorific(words, from - 1) &&
    words[from - 1]?.isCapital &&
    words[from - 2]?.lower !== 'of'
  ) {
    from -= 1;
  }
  const office = words[from - 1]?.lower ?? '';
  const isChief = office === 'chief' && words[from]?.lower === 'justice';
  return from < name && (isChief || officesBeforeGeneral.has(office)) ? name : from;
}

/**
 * The role that stands before a name, back to the beginning of its noun phrase: "US Department of
 * State assistant secretary for East Asian and Pacific Affairs". None without a noun that is a role.
 */
function roleBefore(words: readonly Word[], name: number, first: number): Range | undefined {
  let from = name;
  let hasHead = false;
  // What stands right after "of" is part of the office: "the Office for the District of New York".
  if (/^(?:of|for|to|at|in|and|the)$/u.test(words[name - 1]?.lower ?? '')) return undefined;
  while (from > first) {
    const step = roleStep(words, from - 1, first, hasHead);
    if (step === 0) break;
    for (let at = from - step; at < from; at += 1) hasHead ||= isRoleNoun(words[at]);
    from -= step;
  }
  while (from < name && /^(?:of|for|to|and|the|at)$/u.test(words[from]?.lower ?? '')) from += 1;
  return hasHead && from < name ? { from, to: name } : undefined;
}

/** How many words, 0 to 3, the phrase goes on to the left at word `at`. */
function roleStep(words: readonly Word[], at: number, first: number, hasHead: boolean): number {
  const word = words[at];
  const left = at > first ? words[at - 1] : undefined;
  if (!word || word.isQuoted) return 0;
  if (isRolePart(word)) return 1;
  if (word.text === ')' && left && isAcronym(left) && words[at - 2]?.text === '(') return 3;
  if (!left || left.isQuoted) return 0;
  if (isApostrophe(word) && left.isCapital) return 1;
  if (/^(?:of|for|to|at)$/u.test(word.lower)) {
    // "Ministry of Interior spokesman X" is X's role; "spokesman for Prime Minister X" is another's.
    if (hasHead) return bodyNouns.has(left.lower) && !bodiesOfPersons.has(left.lower) ? 1 : 0;
    return isRolePart(left) || left.text === ')' ? 1 : 0;
  }
  if (word.lower === 'the') return /^(?:of|for|to|at)$/u.test(left.lower) ? 1 : 0;
  // Past the head, "and" joins another person: "Daniel Kritenbrink and assistant secretary Jed Royal".
  if (word.lower === 'and' && !hasHead) return isRolePart(left) && left.isCapital ? 1 : 0;
  return 0;
}

function isRolePart(word: Word): boolean {
  if (word.isCapital) return !isFunctionWord(word.lower) && !isTime(word.lower);
  const { lower } = word;
  return isRoleNoun(word) || roleModifiers.has(lower) || bodyNouns.has(lower);
}

export function isRoleNoun(word: Word | undefined): boolean {
  if (!word) return false;
  const { lower } = word;
  if (roleNouns.has(lower)) return true;
  // "ex-minister", "singer-guitarists"; and no list has every -ist, as hardly a surname ends.
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const isCompound = last !== lower && roleNouns.has(last.replace(/s$/u, ''));
  return isCompound || /(?:-general|(?<![qk][uv])(?<=\p{L}{4})ists?)$/u.test(lower);
}

function isTime(lower: string): boolean {
  return /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(
    lower,
  );
}

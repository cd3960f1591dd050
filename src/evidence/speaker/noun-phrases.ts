import { definiteDeterminers, determiners, isFunctionWord } from './lexicon/function-words.ts';
import {
  bodyNouns,
  documentNouns,
  honorifics,
  mediumNouns,
  roleModifiers,
  roleNouns,
} from './lexicon/nouns.ts';
import type { Mention, Range, Subject } from './mentions.ts';
import { isNameLikeWord, isRoleNoun, nameBefore } from './names.ts';
import { isAcronym, isApostrophe, type Word } from './words.ts';

const pronouns = new Set('he she it they i we'.split(' '));

/** The noun phrase that ends with word `last`, as a subject; `undefined` where none does. */
export function subjectBefore(
  words: readonly Word[],
  last: number,
  first: number,
): Subject | undefined {
  const word = words[last];
  if (!word || last < first || word.isQuoted || word.isPossessive) return undefined;
  if (pronouns.has(word.lower)) {
    return { mention: { kind: 'pronoun', word: word.lower }, range: { from: last, to: last + 1 } };
  }
  const named = nameBefore(words, last, first);
  const isFirst = named?.range.from === first;
  if (named && isJoinedToName(words, named.range.from, first)) {
    return { mention: { kind: 'others' }, range: named.range };
  }
  if (named && isPartOfName(words, named, first)) return phraseBefore(words, last, first);
  if (named && (isFirst || !isAfterPreposition(words, named.range.from))) return named;
  return phraseBefore(words, last, first);
}

/** The noun phrase that begins with word `first`: "said the RCAF", "according to Phea". */
export function subjectAfter(
  words: readonly Word[],
  first: number,
  end: number,
): Subject | undefined {
  const word = words[first];
  if (!word || first >= end || word.isQuoted) return undefined;
  if (pronouns.has(word.lower)) {
    return {
      mention: { kind: 'pronoun', word: word.lower },
      range: { from: first, to: first + 1 },
    };
  }
  let last = first - 1;
  for (let at = first; at < end && !words[at]?.isQuoted; at += 1) {
    if (!continuesRight(words, at, first)) break;
    last = at;
  }
  while (last >= first && isConnector(words[last])) last -= 1;
  if (last < first) return undefined;
  const subject = subjectBefore(words, last, first);
  return subject && subject.range.from === first ? subject : undefined;
}

/** A phrase that names no person: a body, a text, someone by what they are. */
function phraseBefore(words: readonly Word[], last: number, first: number): Subject | undefined {
  let from = last + 1;
  while (from > first && continuesLeft(words, from - 1, first)) from -= 1;
  while (from <= last && isConnector(words[from])) from += 1;
  if (from > last) return undefined;
  const determiner = words[from - 1];
  const hasDeterminer =
    from > first && determiner !== undefined && determiners.has(determiner.lower);
  const phrase = { from, to: last + 1 };
  const isDefinite = hasDeterminer && definiteDeterminers.has(determiner.lower);
  const range = { from: hasDeterminer ? from - 1 : from, to: last + 1 };
  if (isCoordinated(words, range.from, first)) return { mention: { kind: 'others' }, range };
  return { mention: classify(words, phrase, range, isDefinite), range };
}

function classify(
  words: readonly Word[],
  phrase: Range,
  range: Range,
  isDefinite: boolean,
): Mention {
  const at = headOf(words, phrase);
  const head = words[at]?.lower ?? '';
  const isProper = words.slice(phrase.from, phrase.to).some((word) => word.isCapital);
  if (documentNouns.has(head)) return { kind: 'medium', head };
  if (mediumNouns.has(head) && !words[at]?.isCapital) {
    const owner = possessorOf(words, phrase, at);
    return { kind: 'medium', head, ...(owner && { owner }) };
  }
  if (roleNouns.has(head)) return { kind: 'descriptor', phrase, isDefinite };
  // "Critics said": a capital, but no name.
  const capitals = words.slice(phrase.from, phrase.to).filter((word) => word.isCapital);
  const isTitle = words[at]?.isCapital === true && capitals.length > 2;
  if (roleNouns.has(head.replace(/s$/u, '')) && !isTitle) return { kind: 'others' };
  if (bodyNouns.has(head) || isProper) {
    const isBare = !isProper && phrase.to - phrase.from === 1;
    // "the embassy" keeps its article; a proper name reads better without.
    const name = isProper ? phrase : range;
    if (!isProper && !isDefinite) return { kind: 'others' };
    return { kind: 'body', name, head, isBare };
  }
  return { kind: 'others' };
}

/** The last word before the first "of", "for" or "in" of a phrase. */
export function headOf(words: readonly Word[], { from, to }: Range): number {
  for (let at = from + 1; at < to; at += 1) {
    if (/^(?:of|for|in|at|to|on|by|from)$/u.test(words[at]?.lower ?? ''))
      return headBefore(words, at);
  }
  return headBefore(words, to);
}

/** Steps back over the acronym in "Armed Forces (RCAF)". */
function headBefore(words: readonly Word[], end: number): number {
  return words[end - 1]?.text === ')' ? Math.max(0, end - 4) : end - 1;
}

function possessorOf(words: readonly Word[], { from }: Range, head: number): Range | undefined {
  for (let at = head - 1; at >= from; at -= 1) {
    if (words[at]?.isPossessive) return { from, to: at + 1 };
  }
  return undefined;
}

function continuesLeft(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  const left = words[at - 1];
  if (!word || word.isQuoted) return false;
  if (isNominal(word)) return true;
  if (at <= first || !left) return false;
  if (isApostrophe(word)) return left.isCapital;
  if (word.text === ')') return words[at - 2]?.text === '(' && isAcronym(left);
  if (word.text === '(') return words[at + 2]?.text === ')';
  if (word.lower === 'the' || word.lower === 'a') return isConnector(left);
  if (/^(?:in|at|on)$/u.test(word.lower)) {
    return isInstitutional(left) || endsInstitution(words, at - 1, first);
  }
  return isConnector(word) && isNominal(left);
}

function continuesRight(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  const left = words[at - 1];
  const right = words[at + 1];
  if (!word) return false;
  if (at === first) {
    return isNominal(word) || isNameLikeWord(words, at) || determiners.has(word.lower);
  }
  if (isNominal(word)) return !isWeekday(word);
  if (isApostrophe(word))
    return left?.isCapital === true && right !== undefined && isNominal(right);
  if (word.text === '(')
    return right !== undefined && isAcronym(right) && words[at + 2]?.text === ')';
  if (word.text === ')') return words[at - 2]?.text === '(';
  if (word.lower === 'the') return isConnector(left);
  if (!left || !right) return false;
  if (/^(?:in|at|on|and)$/u.test(word.lower)) {
    return isInstitutional(left) && right.isCapital && !isWeekday(right);
  }
  return isConnector(word) && isInstitutional(left) && (isNominal(right) || right.lower === 'the');
}

function isNominal(word: Word): boolean {
  if (/^\p{L}$/u.test(word.text) && word.lower !== 'i' && !word.isCapital) return false;
  if (word.isCapital) return !isFunctionWord(word.lower);
  return (
    isKnownNoun(word.lower) ||
    isRoleNoun(word) ||
    roleModifiers.has(word.lower) ||
    /-based$/u.test(word.lower)
  );
}

function isKnownNoun(lower: string): boolean {
  const singular = lower.replace(/s$/u, '');
  return [lower, singular].some(
    (noun) =>
      roleNouns.has(noun) ||
      bodyNouns.has(noun) ||
      mediumNouns.has(noun) ||
      documentNouns.has(noun) ||
      honorifics.has(noun),
  );
}

function isInstitutional(word: Word): boolean {
  return roleNouns.has(word.lower) || bodyNouns.has(word.lower) || mediumNouns.has(word.lower);
}

/** "Committee for Press Freedom": a body's name, though its last word is no body. */
function endsInstitution(words: readonly Word[], last: number, first: number): boolean {
  for (let at = last; at >= Math.max(first, last - 8); at -= 1) {
    const word = words[at];
    if (!word || word.isQuoted) return false;
    if (word.isCapital && bodyNouns.has(word.lower) && at < last) return true;
    if (!word.isCapital && !/^(?:of|for|and|the)$/u.test(word.lower)) return false;
  }
  return false;
}

function isConnector(word: Word | undefined): boolean {
  return word !== undefined && /^(?:of|for|to|and|&|in|at|on)$/u.test(word.lower);
}

function isWeekday(word: Word): boolean {
  return word.isCapital && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word.lower);
}

/** "Royal and Kritenbrink said": no one of them can be named. */
function isCoordinated(words: readonly Word[], from: number, first: number): boolean {
  if (from - 1 < first || words[from - 1]?.lower !== 'and') return false;
  return from - 2 >= first && words[from - 2]?.text !== ',';
}

/** "Hun Sen and Hun Manet said:" is not Manet's alone; "Sen arrived and Manet said:" is. */
function isJoinedToName(words: readonly Word[], from: number, first: number): boolean {
  const other = from - 2 >= first ? words[from - 2] : undefined;
  if (!other || other.isQuoted || !/^(?:and|or|nor|&)$/u.test(words[from - 1]?.lower ?? '')) {
    return false;
  }
  return (other.isCapital && !isFunctionWord(other.lower)) || roleNouns.has(other.lower);
}

/** “Air Lumière said”: what looks like a name is the end of a longer one, which is no person’s. */
function isPartOfName(words: readonly Word[], { mention, range }: Subject, first: number): boolean {
  const before = words[range.from - 1];
  if (range.from <= first || !before || before.isQuoted || mention.kind !== 'person') return false;
  if (mention.role || mention.name.from < mention.bare.from) return false;
  return (
    /^(?:air|royal|national|international|central|united|new|global|pacific|bank)$/u.test(
      before.lower,
    ) && before.isCapital
  );
}

function isAfterPreposition(words: readonly Word[], from: number): boolean {
  const left = words[from - 1];
  return left !== undefined && !left.isQuoted && /^(?:in|at|of|for|to|from|by)$/u.test(left.lower);
}

/** "A man in the crowd …", "Dara’s brother …": whether a sentence is about somebody without a name. */
export function opensWithPerson(words: readonly Word[], { from, to }: Range): boolean {
  let isOwned = determiners.has(words[from]?.lower ?? '');
  for (let at = isOwned ? from + 1 : from; at < Math.min(to, from + 6); at += 1) {
    const word = words[at];
    if (!word || word.isQuoted || isFunctionWord(word.lower)) return false;
    if (isOwned && !word.isPossessive && (isRoleNoun(word) || isSomebody(word.lower))) return true;
    if (!isOwned && !word.isCapital) return false;
    isOwned ||= word.isPossessive;
  }
  return false;
}

function isSomebody(lower: string): boolean {
  return /^(?:\p{L}*(?:m[ae]n|person|keeper|maker|holder|goer)|boy|girl|child|youth|neighbou?r)$/u.test(
    lower,
  );
}

import { isFunctionWord } from './lexicon/function-words.ts';
import { bodyNouns } from './lexicon/nouns.ts';
import { verbsOfSaying } from './lexicon/verbs.ts';
import type { Range, Subject } from './mentions.ts';
import { isNamePart, nameBefore } from './names.ts';
import { isApostrophe, type Word } from './words.ts';

/** Roles whose words no list has: told by where they stand, between a boundary and a full name. */
const MOST_OPEN_WORDS = 5;

/** Says how somebody is, not what: "an angry Ann Smith". */
const adjectives =
  /^(?:\p{L}+(?:ed|ing|ly|ful|ish|ous)|angry|happy|sad|old|young|late|great|famous|own|weary|proud|other|same|very)$/u;

/**
 * "Fire brigade spokeswoman Eleni Stathi said", "“…,” elder Bounmy Sisouk said": plain words between
 * the beginning of the clause and a full name before its verb are that person's role.
 */
export function withOpenRole(words: readonly Word[], subject: Subject, sentence: Range): Subject {
  const { mention, range } = subject;
  if (mention.kind !== 'person' || !isFull(mention.bare, mention.name, mention.role))
    return subject;
  let from = range.from;
  while (from > sentence.from && range.from - from < MOST_OPEN_WORDS && isPlain(words[from - 1])) {
    from -= 1;
  }
  if (from === range.from || !isBoundary(words, from, sentence)) return subject;
  const before = words[from - 1];
  const hasDeterminer = from > sentence.from && isDeterminer(before);
  const isRole = mention.role !== undefined || !isAdjective(words[mention.name.from - 1]);
  const role = { from, to: mention.role?.to ?? mention.name.from };
  return {
    mention: isRole ? { ...mention, role } : mention,
    range: { from: hasDeterminer ? from - 1 : from, to: range.to },
  };
}

/**
 * "The coast guard said", "the Kyrgyz border service said": a body whose name has words that no list
 * has, from its article or its capital to its head.
 */
export function openBody(
  words: readonly Word[],
  last: number,
  sentence: Range,
): Subject | undefined {
  const head = words[last];
  if (!head || head.isQuoted || head.isPossessive || !bodyNouns.has(head.lower)) return undefined;
  let from = last;
  while (from > sentence.from && last - from < MOST_OPEN_WORDS && isPlain(words[from - 1]))
    from -= 1;
  const before = words[from - 1];
  const isDefinite =
    from > sentence.from && /^(?:the|its|their|his|her)$/u.test(before?.lower ?? '');
  if (from === last || !isDefinite || !isBoundary(words, from, sentence)) return undefined;
  const isProper = words.slice(from, last + 1).some((word) => word.isCapital);
  const range = { from: from - 1, to: last + 1 };
  const name = isProper ? { from, to: last + 1 } : range;
  return { mention: { kind: 'body', name, head: head.lower, isBare: false }, range };
}

/** "said agronomist Yusuf Haddad": the same after the verb. */
export function openNameAfter(
  words: readonly Word[],
  first: number,
  end: number,
): Subject | undefined {
  const start = isDeterminer(words[first]) ? first + 1 : first;
  let name = start;
  while (name < end && name - start < MOST_OPEN_WORDS && isPlain(words[name])) {
    if (words[name]?.isCapital) break;
    name += 1;
  }
  if (name === start) return undefined;
  let last = name;
  while (last + 1 < end && !words[last]?.isPossessive && isNamePart(words, last + 1, true)) {
    last += 1;
  }
  const found = nameBefore(words, last, name);
  if (found?.mention.kind !== 'person' || found.range.from !== name) return undefined;
  const { mention } = found;
  if (words[last]?.isPossessive || !isFull(mention.bare, mention.name, mention.role)) {
    return undefined;
  }
  const isRole = !isAdjective(words[name - 1]);
  const role = { from: start, to: name };
  return {
    mention: isRole ? { ...mention, role } : mention,
    range: { from: first, to: last + 1 },
  };
}

/** "said the schoolgirl, Noy Phommachanh, who …": a plain noun, then a full name between marks. */
export function openRoleThenName(
  words: readonly Word[],
  first: number,
  end: number,
): Subject | undefined {
  if (!isDeterminer(words[first])) return undefined;
  let comma = first + 1;
  while (comma < end && comma - first < MOST_OPEN_WORDS && isPlain(words[comma])) comma += 1;
  if (comma === first + 1 || words[comma]?.text !== ',') return undefined;
  let last = comma;
  while (last + 1 < end && isNamePart(words, last + 1, last > comma)) last += 1;
  const found = nameBefore(words, last, comma + 1);
  const isClosed = last + 1 >= end || /^[.,;:]$/u.test(words[last + 1]?.text ?? '');
  if (found?.mention.kind !== 'person' || found.range.from !== comma + 1 || !isClosed) {
    return undefined;
  }
  const { mention } = found;
  if (words[last]?.isPossessive || mention.bare.to - mention.bare.from < 2) return undefined;
  const role = { from: first + 1, to: comma };
  return { mention: { ...mention, role }, range: { from: first, to: last + 1 } };
}

/** "Lindqvist’s deputy, ", "The head of the mission in Libya, ": what stands before a comma and a name. */
export function openPhraseBefore(
  words: readonly Word[],
  comma: number,
  sentence: Range,
): Range | undefined {
  let from = comma;
  while (from > sentence.from && comma - from < 24 && belongsToPhrase(words[from - 1])) from -= 1;
  const isWhole =
    from === sentence.from || words[from - 1]?.text === ',' || words[from - 1]?.isQuoted === true;
  if (!isWhole || comma - from < 2) return undefined;
  const isOwned = words
    .slice(from, Math.min(comma, from + 4))
    .some((word) => word.isPossessive || isApostrophe(word));
  if (!isDeterminer(words[from]) && !isOwned) return undefined;
  return { from, to: comma };
}

/** Two words at least, a rank or a role: enough to be sure of a name. */
function isFull(bare: Range, name: Range, role: Range | undefined): boolean {
  return bare.to - bare.from > 1 || name.from < bare.from || role !== undefined;
}

function isPlain(word: Word | undefined): boolean {
  if (!word || word.isQuoted || !/^\p{L}[\p{L}\p{M}-]*$/u.test(word.text)) return false;
  return !isFunctionWord(word.lower) && !verbsOfSaying.has(word.lower);
}

function isBoundary(words: readonly Word[], from: number, sentence: Range): boolean {
  const before = words[from - 1];
  if (from === sentence.from || !before || before.isQuoted) return true;
  if (!isDeterminer(before)) return before.text === ',';
  const outer = words[from - 2];
  return from - 1 === sentence.from || !outer || outer.isQuoted || outer.text === ',';
}

function belongsToPhrase(word: Word | undefined): boolean {
  if (!word || word.isQuoted) return false;
  if (isApostrophe(word)) return true;
  if (!/^[\p{L}\p{N}]/u.test(word.text)) return false;
  if (/^(?:of|for|the|in|at|and|on|to|an?|his|her|its|their)$/u.test(word.lower)) return true;
  return !isFunctionWord(word.lower) && !verbsOfSaying.has(word.text);
}

function isDeterminer(word: Word | undefined): boolean {
  return /^(?:the|an?|his|her|its|their|our|my)$/u.test(word?.lower ?? '');
}

function isAdjective(word: Word | undefined): boolean {
  return word !== undefined && adjectives.test(word.lower);
}

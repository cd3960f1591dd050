import { isDescription, isRole } from './appositions.ts';
import { isFunctionWord } from './lexicon/function-words.ts';
import { betweenSubjectAndVerb } from './lexicon/verbs.ts';
import type { Range, Subject } from './mentions.ts';
import { isRoleNoun, nameBefore } from './names.ts';
import { subjectBefore } from './noun-phrases.ts';
import { openBody, openPhraseBefore, withOpenRole } from './open-roles.ts';
import { isApostrophe, type Word } from './words.ts';

/** The subject of a verb, and the role that stands after it between commas. */
export interface SpeakingSubject {
  readonly subject: Subject;
  readonly apposition?: Range;
  /** “…, who said”: part of a clause about somebody else. */
  readonly isRelative?: boolean;
}

/** The subject before a verb at `verb`; `undefined` where there is none, as in "…,” said Phea". */
export function subjectOfVerb(
  words: readonly Word[],
  verb: number,
  sentence: Range,
): SpeakingSubject | undefined {
  let last = verb - 1;
  while (last >= sentence.from && isBetween(words, last)) last -= 1;
  const before = words[last];
  if (last < sentence.from || !before || before.isQuoted) return undefined;
  if (before.lower === 'who') return antecedent(words, last, sentence);
  if (before.text === ',') return beforeComma(words, last, sentence);
  const unclosed = withoutSecondComma(words, last, sentence);
  if (unclosed) return unclosed;
  const affiliated = withAffiliation(words, last, sentence.from);
  const subject = affiliated ?? subjectBefore(words, last, sentence.from);
  if (!subject || subject.mention.kind === 'others' || subject.mention.kind === 'body') {
    const body = openBody(words, last, sentence);
    if (body) return { subject: body };
  }
  return subject && { subject: withOpenRole(words, subject, sentence) };
}

/** “Dr Fiona Mackie of the University of Dundee said”: the name comes first, then where from. */
function withAffiliation(words: readonly Word[], last: number, first: number): Subject | undefined {
  for (let at = last - 1; at > Math.max(first, last - LONGEST_AFFILIATION); at -= 1) {
    const word = words[at];
    if (!word || word.isQuoted || !/^[\p{L}\p{N}’'&()]/u.test(word.text)) return undefined;
    if (!/^(?:of|from|at|with|in)$/u.test(word.lower)) {
      if (word.isCapital || /^(?:the|and|for)$/u.test(word.lower) || isApostrophe(word)) continue;
      return undefined;
    }
    const named = nameBefore(words, at - 1, first);
    if (named?.mention.kind !== 'person') continue;
    const { mention, range } = named;
    const { bare, name, role } = mention;
    const isCertain = bare.to - bare.from > 1 || name.from < bare.from || role !== undefined;
    if (!isCertain || isAfterName(words, range.from, first)) return undefined;
    const begin = isArticle(words[at + 1]) ? at + 2 : at + 1;
    const affiliation = word.lower === 'in' ? undefined : { from: begin, to: last + 1 };
    return {
      mention: { ...mention, ...(affiliation && { affiliation }) },
      range: { from: range.from, to: last + 1 },
    };
  }
  return undefined;
}

const LONGEST_AFFILIATION = 14;

/** “The office of Ann Smith of Dundee said”, “Bo Lee and Ann Smith of Dundee said”: not she alone. */
function isAfterName(words: readonly Word[], from: number, first: number): boolean {
  if (from <= first) return false;
  return /^(?:of|and|or|nor|&|for|to|at|in|by|from)$/u.test(words[from - 1]?.lower ?? '');
}

/** “Kwame Nkrumah who warned”, “the Soviet leader, Mr. Gorbachev, who has stated”. */
function antecedent(
  words: readonly Word[],
  who: number,
  sentence: Range,
): SpeakingSubject | undefined {
  const last = words[who - 1]?.text === ',' ? who - 2 : who - 1;
  const subject = subjectBefore(words, last, sentence.from);
  const { mention } = subject ?? {};
  const isNamed =
    mention?.kind === 'person' || (mention?.kind === 'descriptor' && mention.isDefinite);
  return subject && isNamed
    ? { subject: roleBeforeName(words, last, sentence) ?? subject, isRelative: true }
    : undefined;
}

function isBetween(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.isQuoted) return false;
  if (isAdverb(word)) return true;
  if (word.text !== ',') return false;
  // The commas of "Phea, however, said".
  return [at - 1, at + 1].some(
    (adverb) =>
      isAdverb(words[adverb]) && words[adverb - 1]?.text === ',' && words[adverb + 1]?.text === ',',
  );
}

const notAdverbs =
  /^(?:family|assembly|ally|monopoly|daily|weekly|monthly|bully|july|italy|supply|reply)$/u;

function isAdverb(word: Word | undefined): boolean {
  if (!word || word.isQuoted) return false;
  if (betweenSubjectAndVerb.has(word.lower)) return true;
  return !word.isCapital && /^\p{L}{3,}ly$/u.test(word.lower) && !notAdverbs.test(word.lower);
}

/** "Kin Phea, director of …, said" and "The ministry’s spokesman, Chhay Sinarith, said". */
function beforeComma(
  words: readonly Word[],
  closing: number,
  sentence: Range,
): SpeakingSubject | undefined {
  const opening = lastComma(words, closing - 1, sentence.from);
  if (opening === undefined) return undefined;
  const described = roleThenName(words, { from: opening, to: closing }, sentence);
  if (described) return { subject: described };
  const segment = { from: opening + 1, to: closing };
  const isApposed =
    isRole(words, segment) || isDescription(words, segment) || isOpenRole(words, segment);
  if (!isApposed && !isAside(words, segment)) return undefined;
  const last = beforeAge(words, opening, sentence) - 1;
  const subject =
    roleBeforeName(words, last, sentence) ?? subjectBefore(words, last, sentence.from);
  const isHolder =
    subject?.mention.kind === 'descriptor' && subject.mention.isDefinite && !isApposed;
  const isSomebody = subject?.mention.kind === 'person' || subject?.mention.kind === 'pronoun';
  if (!subject || !(isSomebody || isHolder)) return undefined;
  const own = withOpenRole(words, subject, sentence);
  return { subject: own, ...(isApposed && { apposition: segment }) };
}

/** "senior investigator with the rights group Licara": a role by what follows its head. */
function isOpenRole(words: readonly Word[], { from, to }: Range): boolean {
  const segment = words.slice(from, to);
  const of = segment.findIndex(({ lower }) => /^(?:of|at|with|for)$/u.test(lower));
  if (of < 1 || of > 4 || segment.some((word) => word.isQuoted)) return false;
  return segment
    .slice(0, of)
    .every(
      ({ text, lower }) =>
        /^\p{Ll}[\p{L}-]+$/u.test(text) &&
        !isFunctionWord(lower) &&
        !/(?:ed|ing|ly)$|^(?:along|together|out|up|back)$/u.test(lower),
    );
}

/** "45", "who heads the institute", "speaking in Hanoi": says nothing of a role. */
function isAside(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (!first) return false;
  if (isAge(first) && to - from === 1) return true;
  return asides.has(first.lower) || /^\p{L}{2,}ing$/u.test(first.lower);
}

const asides = new Set(['who', 'whom', 'in', 'on', 'at', 'during']);

/** The comma before an age: of "Tep Ngorn, 45, a farmer, said" the first. */
function beforeAge(words: readonly Word[], opening: number, sentence: Range): number {
  const inner = lastComma(words, opening - 1, sentence.from);
  const age = words[opening - 1];
  return inner !== undefined && inner === opening - 2 && age && isAge(age) ? inner : opening;
}

function isAge(word: Word): boolean {
  return /^\p{N}{1,3}$/u.test(word.text);
}

/** "Ann Smith, chair of the League said": the second comma is missing, at a sentence's start. */
function withoutSecondComma(
  words: readonly Word[],
  last: number,
  sentence: Range,
): SpeakingSubject | undefined {
  const opening = lastComma(words, last, sentence.from);
  if (opening === undefined) return undefined;
  const apposition = { from: opening + 1, to: last + 1 };
  const subject = nameBefore(words, opening - 1, sentence.from);
  const startsSentence = subject?.range.from === sentence.from;
  const hasArticle = isArticle(words[opening + 1]);
  if (!startsSentence || hasArticle || !isRole(words, apposition)) return undefined;
  return { subject, apposition };
}

/** `commas`: from the comma before the name to the one after it. */
function roleThenName(words: readonly Word[], commas: Range, sentence: Range): Subject | undefined {
  const name = nameBefore(words, commas.to - 1, sentence.from);
  if (name?.mention.kind !== 'person' || name.range.from !== commas.from + 1) return undefined;
  const { bare, name: ranked } = name.mention;
  const isFull = bare.to - bare.from > 1 || ranked.from < bare.from;
  if (endsWithAnother(words, commas.from, sentence.from)) return undefined;
  const phrase = subjectBefore(words, commas.from - 1, sentence.from);
  const isDescriptor = phrase?.mention.kind === 'descriptor';
  const open = isFull ? openPhraseBefore(words, commas.from, sentence) : undefined;
  const from = open?.from ?? (isDescriptor ? phrase.range.from : undefined);
  if (from === undefined) return undefined;
  const role = { from: from + (isDeterminer(words[from]) ? 1 : 0), to: commas.from };
  return { mention: { ...name.mention, role }, range: { from, to: name.range.to } };
}

/** "A spokeswoman for the owner, Petrox, said": the name may be the owner's. */
export function endsWithAnother(words: readonly Word[], comma: number, first: number): boolean {
  const last = words[comma - 1];
  if (!last || last.isCapital || !isRoleNoun(last)) return false;
  for (let at = comma - 2; at >= Math.max(first, comma - 5); at -= 1) {
    const { lower } = words[at] ?? { lower: '' };
    if (/^(?:for|of|to)$/u.test(lower)) return true;
  }
  return false;
}

/** “The Secretary of State, Mr. Kissinger, who …, said”: the role that leads to the name. */
function roleBeforeName(
  words: readonly Word[],
  last: number,
  sentence: Range,
): Subject | undefined {
  const name = nameBefore(words, last, sentence.from);
  const comma = (name?.range.from ?? 0) - 1;
  if (!name || comma <= sentence.from || words[comma]?.text !== ',') return undefined;
  const subject = roleThenName(words, { from: comma, to: last + 1 }, sentence);
  const before = words[(subject?.range.from ?? 0) - 1];
  const isWhole = subject?.range.from === sentence.from || before?.text === ',' || before?.isQuoted;
  return isWhole ? subject : undefined;
}

/** "its spokesman": whose he is, the brief's reader could not tell from "its". */
function isDeterminer(word: Word | undefined): boolean {
  return isArticle(word) || /^(?:his|her|its|their|our|my)$/u.test(word?.lower ?? '');
}

function isArticle(word: Word | undefined): boolean {
  return word !== undefined && /^(?:the|an?)$/u.test(word.lower) && !word.isPossessive;
}

/** In words, between two commas. */
const LONGEST_ASIDE = 60;

function lastComma(words: readonly Word[], from: number, first: number): number | undefined {
  for (let at = from; at >= Math.max(first, from - LONGEST_ASIDE); at -= 1) {
    if (words[at]?.text === ',' && !words[at]?.isQuoted) return at;
  }
  return undefined;
}

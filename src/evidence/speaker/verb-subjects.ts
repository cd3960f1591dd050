import { isDescription, isRole } from './appositions.ts';
import { betweenSubjectAndVerb } from './lexicon/verbs.ts';
import type { Range, Subject } from './mentions.ts';
import { nameBefore } from './names.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { Word } from './words.ts';

/** The subject of a verb, and the role that stands after it between commas. */
export interface SpeakingSubject {
  readonly subject: Subject;
  readonly apposition?: Range;
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
  if (before.text === ',') return beforeComma(words, last, sentence);
  const unclosed = withoutSecondComma(words, last, sentence);
  if (unclosed) return unclosed;
  const subject = subjectBefore(words, last, sentence.from);
  return subject && { subject };
}

function isBetween(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.isQuoted) return false;
  if (betweenSubjectAndVerb.has(word.lower)) return true;
  if (word.text !== ',') return false;
  // The commas of "Phea, however, said".
  return [at - 1, at + 1].some(
    (adverb) =>
      betweenSubjectAndVerb.has(words[adverb]?.lower ?? '') &&
      words[adverb - 1]?.text === ',' &&
      words[adverb + 1]?.text === ',',
  );
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
  const isApposed = isRole(words, segment) || isDescription(words, segment);
  if (!isApposed && !isAside(words, segment)) return undefined;
  const subject = subjectBefore(words, beforeAge(words, opening, sentence) - 1, sentence.from);
  if (subject?.mention.kind !== 'person' && subject?.mention.kind !== 'pronoun') return undefined;
  return { subject, ...(isApposed && { apposition: segment }) };
}

/** "45", "who heads the institute", "speaking in Hanoi": says nothing of a role. */
function isAside(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (!first) return false;
  return (isAge(first) && to - from === 1) || asides.has(first.lower);
}

const asides = new Set(['who', 'whom', 'speaking', 'citing', 'referring', 'writing']);

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
  const phrase = subjectBefore(words, commas.from - 1, sentence.from);
  if (phrase?.mention.kind !== 'descriptor') return undefined;
  const { from } = phrase.range;
  const role = { from: from + (isDeterminer(words[from]) ? 1 : 0), to: commas.from };
  return { mention: { ...name.mention, role }, range: { from, to: name.range.to } };
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

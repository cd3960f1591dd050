import { roleAfter } from './appositions.ts';
import { connectives, sceneOpeners, subordinators } from './lexicon/function-words.ts';
import { verbsOfSaying } from './lexicon/verbs.ts';
import type { Range } from './mentions.ts';
import { subjectAfter } from './noun-phrases.ts';
import type { SpeakingSubject } from './verb-subjects.ts';
import type { Word } from './words.ts';

/** Forms in -ing that bring in what the subject of the sentence says: "denied the charge, saying …". */
export const participles: ReadonlySet<string> = new Set(
  `saying adding noting warning arguing insisting stressing claiming explaining emphasising emphasizing
  pointing suggesting predicting declaring stating recalling writing`.split(/\s+/),
);

/** In words, between a subject and its second verb. */
const LONGEST_CLAUSE = 40;

/**
 * The subject of a second verb: "Governor Marsh welcomed the plant and said …", "Moke denied it, saying
 * …". It is what the sentence begins with, unless a clause between could have a subject of its own.
 */
export function sharedSubject(
  words: readonly Word[],
  verb: number,
  sentence: Range,
): SpeakingSubject | undefined {
  if (!isJoined(words, verb, sentence)) return undefined;
  const from = afterScene(words, sentence, verb);
  const subject = subjectAfter(words, from, verb);
  if (!subject || verb - subject.range.to > LONGEST_CLAUSE) return undefined;
  const { kind } = subject.mention;
  if (kind === 'others' || kind === 'medium') return undefined;
  const apposition = roleAfter(words, subject.range.to, verb);
  const rest = { from: apposition ? apposition.to + 1 : subject.range.to, to: verb };
  if (!isOneClause(words, rest)) return undefined;
  return { subject, ...(apposition && { apposition }) };
}

function isJoined(words: readonly Word[], verb: number, sentence: Range): boolean {
  let before = verb - 1;
  while (before > sentence.from && /ly$|^then$|^also$/u.test(words[before]?.lower ?? ''))
    before -= 1;
  const joint = words[before];
  if (!joint || before <= sentence.from) return false;
  if (!participles.has(words[verb]?.lower ?? ''))
    return !joint.isQuoted && /^(?:and|but)$/u.test(joint.lower);
  return joint.isQuoted || joint.text === ',' || joint.lower === 'by';
}

/** Steps over "However," and "On Monday,". */
function afterScene(words: readonly Word[], sentence: Range, verb: number): number {
  const first = words[sentence.from]?.lower ?? '';
  const opens = sceneOpeners.has(first) || connectives.has(first) || /day$/u.test(first);
  if (!opens) return sentence.from;
  for (let at = sentence.from; at < Math.min(verb, sentence.from + LONGEST_CLAUSE); at += 1) {
    if (words[at]?.text === ',' && !words[at]?.isQuoted) return at + 1;
  }
  return sentence.from;
}

/** Begins with a verb, and nothing in it is the subject of another. */
function isOneClause(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (!first || first.isQuoted || first.isCapital || !/^\p{L}/u.test(first.text)) return false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || word.isQuoted) continue;
    if (/^[;:()]$/u.test(word.text) || /^(?:he|she|they|we|i)$/u.test(word.lower)) return false;
    if (subordinators.has(word.lower) && word.lower !== 'as') return false;
    if (/^(?:said|says|told|tells)$/u.test(word.lower)) return false;
    if (at > from && verbsOfSaying.has(word.text) && words[at - 1]?.isCapital) return false;
  }
  return true;
}

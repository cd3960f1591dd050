import { roleAfter } from './appositions.ts';
import { endsClause, type Frame, frameOf } from './frames.ts';
import { determiners, sceneOpeners, subordinators } from './lexicon/function-words.ts';
import { roleNouns } from './lexicon/nouns.ts';
import {
  clauseOpeners,
  passives,
  requestsNeeding,
  type VerbClass,
  verbsOfSaying,
} from './lexicon/verbs.ts';
import type { Mention, Range, Subject } from './mentions.ts';
import { subjectAfter } from './noun-phrases.ts';
import { openNameAfter, openRoleThenName } from './open-roles.ts';
import { participles, sharedSubject } from './shared-subjects.ts';
import { endsWithAnother, type SpeakingSubject, subjectOfVerb } from './verb-subjects.ts';
import type { Word } from './words.ts';

/** A clause that says whose words a sentence carries. */
export interface Attribution {
  readonly mention: Mention;
  /** Role that stands after the name: "Kin Phea, director of …, said". */
  readonly apposition?: Range;
  /** All the words of the clause. */
  readonly range: Range;
  readonly frame: Frame;
  /** Whether what follows is, by the verb and its complement, reported speech. */
  readonly reports: boolean;
  /** "As Chan noted, …": what follows is the author's, too. */
  readonly isAgreed: boolean;
  /** A colon follows: the words come next. */
  readonly leadsIn: boolean;
}

interface Verb {
  readonly range: Range;
  readonly verbClass: VerbClass;
  /** Only a subject after it counts: "according to X". */
  readonly isPreposition: boolean;
}

/** The attributions of one sentence, in order. */
export function attributionsOf(words: readonly Word[], sentence: Range): Attribution[] {
  const found: Attribution[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const verb = verbAt(words, at, sentence);
    if (!verb) continue;
    const attribution = attributionOf(words, verb, sentence);
    if (attribution) found.push(attribution);
    at = verb.range.to - 1;
  }
  return found;
}

function verbAt(words: readonly Word[], at: number, sentence: Range): Verb | undefined {
  const word = words[at];
  if (!word || word.isQuoted) return undefined;
  const next = words[at + 1]?.lower ?? '';
  if (word.lower === 'according' && next === 'to') {
    return { range: { from: at, to: at + 2 }, verbClass: 'plain', isPreposition: true };
  }
  const isPassive = passives.has(words[at - 1]?.lower ?? '') && at - 1 >= sentence.from;
  const isCited = /^(?:quoted|cited)$/u.test(word.lower);
  if (isCited && isPassive && next === 'as') {
    return { range: { from: at - 1, to: at + 3 }, verbClass: 'plain', isPreposition: false };
  }
  if (/^(?:put|puts)$/u.test(word.lower) && next === 'it') {
    const to = /^(?:best|well|so|thus|bluntly)$/u.test(words[at + 2]?.lower ?? '')
      ? at + 3
      : at + 2;
    return { range: { from: at, to }, verbClass: 'plain', isPreposition: false };
  }
  if (isCitation(words, at)) {
    return {
      range: { from: at, to: at + (next === 'of' ? 2 : 1) },
      verbClass: 'plain',
      isPreposition: true,
    };
  }
  if (participles.has(word.lower)) {
    return {
      range: { from: at, to: at + 1 },
      verbClass: classOfParticiple(word),
      isPreposition: false,
    };
  }
  const verbClass = verbsOfSaying.get(word.text);
  if (!verbClass || isPassive || words[at - 1]?.lower === 'to') return undefined;
  return { range: { from: at, to: at + 1 }, verbClass, isPreposition: false };
}

/** "in the words of X", "to quote X". */
function isCitation(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.lower === 'words') return next?.lower === 'of';
  return word?.lower === 'quote' && before?.lower === 'to';
}

/** "in the very apt words of". */
function isIn(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === 'in');
}

/** Of "saying" what follows is speech; "noting the date" is not. */
function classOfParticiple({ lower }: Word): VerbClass {
  return lower === 'saying' ? 'plain' : 'clause';
}

function attributionOf(
  words: readonly Word[],
  verb: Verb,
  sentence: Range,
): Attribution | undefined {
  if (verb.isPreposition) return inverted(words, verb, sentence);
  const shared = sharedSubject(words, verb.range.from, sentence);
  if (shared) return direct(words, shared, verb, sentence);
  if (participles.has(words[verb.range.from]?.lower ?? '')) return undefined;
  const speaking = subjectOfVerb(words, verb.range.from, sentence);
  return speaking ? direct(words, speaking, verb, sentence) : inverted(words, verb, sentence);
}

/** "Phea said". */
function direct(
  words: readonly Word[],
  { subject, apposition, isRelative }: SpeakingSubject,
  verb: Verb,
  sentence: Range,
): Attribution {
  const range = { from: subject.range.from, to: verb.range.to };
  const frame = isRelative ? 'embedded' : frameOf(words, range, sentence);
  // "As Chan noted, trade grew": the author says so, too.
  const isAgreed = words[range.from - 1]?.lower === 'as' && range.from > sentence.from;
  const reports = frame === 'set-off' || reportsSpeech(words, verb, sentence);
  return {
    mention: subject.mention,
    ...(apposition && { apposition }),
    range,
    frame,
    reports,
    isAgreed,
    leadsIn: words[verb.range.to]?.text === ':' || colonEnds(words, verb.range.to, sentence),
  };
}

/** "said Phea", "read the post", "according to the ministry": after quoted words or after a comma. */
function inverted(words: readonly Word[], verb: Verb, sentence: Range): Attribution | undefined {
  if (!verb.isPreposition && !canBeInverted(words, verb, sentence)) return undefined;
  const subject = citedSubject(words, verb, sentence);
  if (!subject) return undefined;
  const isPerson = subject.mention.kind === 'person';
  const apposition = isPerson ? roleAfter(words, subject.range.to, sentence.to) : undefined;
  const range = { from: verb.range.from, to: apposition?.to ?? subject.range.to };
  if (!verb.isPreposition && !endsInversion(words, range.to, sentence)) return undefined;
  const isCited = isCitation(words, verb.range.from);
  if (verb.isPreposition && isJoinedOn(words, range.to)) return undefined;
  return {
    mention: subject.mention,
    ...(apposition && { apposition }),
    range,
    frame: verb.range.from === sentence.from && verb.isPreposition ? 'initial' : 'set-off',
    reports: !isCited || isIn(words, verb.range.from),
    isAgreed: false,
    leadsIn: words[range.to]?.text === ':',
  };
}

/**
 * Who stands after the verb: "said Phea", "said a spokesman for the ministry, Ung Dara", "said
 * agronomist Yusuf Haddad".
 */
function citedSubject(words: readonly Word[], verb: Verb, sentence: Range): Subject | undefined {
  const subject = subjectAfter(words, verb.range.to, sentence.to);
  if (subject?.mention.kind === 'descriptor') {
    return nameAfterRole(words, subject, sentence) ?? subject;
  }
  if (subject && subject.mention.kind !== 'others') return subject;
  const { from, to } = { from: verb.range.to, to: sentence.to };
  return openNameAfter(words, from, to) ?? openRoleThenName(words, from, to) ?? subject;
}

/** "said its chairman, Justice Peter Okello.": the role leads to the name, which ends the clause. */
function nameAfterRole(
  words: readonly Word[],
  role: Subject,
  sentence: Range,
): Subject | undefined {
  const comma = role.range.to;
  if (words[comma]?.text !== ',' || endsWithAnother(words, comma, role.range.from))
    return undefined;
  const named = subjectAfter(words, comma + 1, sentence.to);
  if (named?.mention.kind !== 'person' || role.mention.kind !== 'descriptor') return undefined;
  const { bare, name } = named.mention;
  const isFull = bare.to - bare.from > 1 || name.from < bare.from;
  const ends = words[named.range.to];
  const isClosed =
    !ends || named.range.to >= sentence.to || ends.isQuoted || /^[.,;:]$/u.test(ends.text);
  const isKnown = roleNouns.has(words[comma - 1]?.lower ?? '');
  if (!(isFull || isKnown) || !isClosed) return undefined;
  return {
    mention: { ...named.mention, role: role.mention.phrase },
    range: { from: role.range.from, to: named.range.to },
  };
}

/** "according to the Marshal and his party": several at once. */
function isJoinedOn(words: readonly Word[], at: number): boolean {
  if (!/^(?:and|or|&)$/u.test(words[at]?.lower ?? '')) return false;
  const next = words[at + 1];
  return next !== undefined && (next.isCapital || determiners.has(next.lower));
}

/**
 * Beside quoted words any verb of saying can come before its subject. Elsewhere only "said" can: in
 * "he met farmers, asked Minister Lim for help and left" Lim says nothing.
 */
function canBeInverted(words: readonly Word[], verb: Verb, sentence: Range): boolean {
  const verbText = words[verb.range.from]?.text ?? '';
  const before = words[verb.range.from - 1];
  if (/^(?:told|tells)$/u.test(verbText)) return false;
  if (verb.range.from === sentence.from || !before || before.isQuoted) return true;
  if (before.text === ',' && words[verb.range.from - 2]?.isQuoted) return true;
  return /^[,–—-]$/u.test(before.text) && /^(?:said|says)$/u.test(verbText);
}

function endsInversion(words: readonly Word[], at: number, sentence: Range): boolean {
  // "says Lin Piao reassuringly,"
  const isAdverb = /^\p{Ll}{4,}ly$/u.test(words[at]?.text ?? '');
  if (isAdverb && at + 1 < sentence.to) return endsClause(words, at + 1, sentence);
  const next = words[at]?.lower ?? '';
  return endsClause(words, at, sentence) || next === 'of' || subordinators.has(next);
}

/** "said in a statement:" at the end of a sentence, nothing quoted between. */
function colonEnds(words: readonly Word[], from: number, { to }: Range): boolean {
  if (words[to - 1]?.text !== ':' || to - from > 15) return false;
  return words.slice(from, to).every((word) => !word.isQuoted);
}

function reportsSpeech(words: readonly Word[], verb: Verb, sentence: Range): boolean {
  const needed = requestsNeeding.get(words[verb.range.from]?.text ?? '');
  if (needed) return needed.includes(words[verb.range.to]?.lower ?? '');
  // "has said nothing in public"
  const next = words[verb.range.to]?.lower ?? '';
  if (/^(?:nothing|little|anything|goodbye|farewell|so|prayers|mass)$/u.test(next)) return false;
  if (verb.verbClass !== 'clause') return true;
  for (let at = verb.range.to; at < sentence.to && at < verb.range.to + 14; at += 1) {
    const word = words[at];
    if (!word || /^[,;]$/u.test(word.text)) return false;
    if (word.isQuoted) return true;
    const isNext = at === verb.range.to;
    if (word.lower === 'that' && (isNext || opensScene(words, verb.range.to))) return true;
    if (isNext && clauseOpeners.has(word.lower) && word.lower !== 'what') return true;
  }
  return false;
}

/** "announced on Monday that", but not "announced an initiative that". */
function opensScene(words: readonly Word[], at: number): boolean {
  const { lower } = words[at] ?? { lower: '' };
  const isHearer = /^(?:us|them|him|her|me|reporters|journalists|lawmakers|parliament)$/u.test(
    lower,
  );
  return isHearer || sceneOpeners.has(lower) || /day$/u.test(lower);
}

/** "Xinhua quoted Wang Yi as saying": whose words they are comes after the verb. */
export function quotedAsSaying(words: readonly Word[], sentence: Range): Attribution | undefined {
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    const word = words[at];
    if (!word || word.isQuoted || !/^(?:quoted|cited|quotes|cites)$/u.test(word.text)) continue;
    if (passives.has(words[at - 1]?.lower ?? '')) continue;
    const subject = subjectAfter(words, at + 1, sentence.to);
    if (!subject) continue;
    const as = skipTo(words, subject.range.to, sentence);
    if (as === undefined) continue;
    return {
      mention: subject.mention,
      range: { from: at, to: as + 2 },
      frame: 'initial',
      reports: true,
      isAgreed: false,
      leadsIn: words[as + 2]?.text === ':',
    };
  }
  return undefined;
}

function skipTo(words: readonly Word[], from: number, { to }: Range): number | undefined {
  for (let at = from; at < to && at < from + 15; at += 1) {
    if (words[at]?.isQuoted) return undefined;
    if (words[at]?.lower === 'as' && words[at + 1]?.lower === 'saying') return at;
  }
  return undefined;
}

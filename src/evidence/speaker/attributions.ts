import { isDescription, isRole, roleAfter } from './appositions.ts';
import { connectives, sceneOpeners, subordinators } from './lexicon/function-words.ts';
import {
  betweenSubjectAndVerb,
  clauseOpeners,
  passives,
  type VerbClass,
  verbsOfSaying,
} from './lexicon/verbs.ts';
import type { Mention, Range, Subject } from './mentions.ts';
import { nameBefore } from './names.ts';
import { subjectAfter, subjectBefore } from './noun-phrases.ts';
import type { Word } from './words.ts';

/** A clause that says whose words a sentence carries. */
export interface Attribution {
  readonly mention: Mention;
  /** Role that stands after the name: "Kin Phea, director of …, said". */
  readonly apposition?: Range;
  /** All the words of the clause. */
  readonly range: Range;
  /**
   * `initial`: the sentence begins with it. `set-off`: it stands beside the words, "…, he said".
   * `embedded`: it is part of what somebody else says, or of a clause of the author's.
   */
  readonly frame: 'initial' | 'set-off' | 'embedded';
  /** Whether what follows is, by the verb and its complement, reported speech. */
  readonly reports: boolean;
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
  const verbClass = verbsOfSaying.get(word.text);
  if (!verbClass || isPassive || words[at - 1]?.lower === 'to') return undefined;
  return { range: { from: at, to: at + 1 }, verbClass, isPreposition: false };
}

function attributionOf(
  words: readonly Word[],
  verb: Verb,
  sentence: Range,
): Attribution | undefined {
  if (verb.isPreposition) return inverted(words, verb, sentence);
  let last = verb.range.from - 1;
  while (last >= sentence.from && isBetween(words, last)) last -= 1;
  const before = words[last];
  if (last >= sentence.from && before && !before.isQuoted) {
    if (before.text === ',') {
      const apposed = beforeComma(words, last, verb, sentence);
      if (apposed) return apposed;
    } else {
      const subject = unclosed(words, last, sentence) ?? subjectBefore(words, last, sentence.from);
      if (subject && 'apposition' in subject) {
        return asAttribution(words, subject.subject, subject.apposition, verb, sentence);
      }
      return subject && asAttribution(words, subject, undefined, verb, sentence);
    }
  }
  return last === verb.range.from - 1 ? inverted(words, verb, sentence) : undefined;
}

function isBetween(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.isQuoted) return false;
  if (betweenSubjectAndVerb.has(word.lower)) return true;
  // The commas of "Phea, however, said".
  return word.text === ',' &&
    betweenSubjectAndVerb.has(words[at - 1]?.lower ?? '') &&
    words[at - 2]?.text === ','
    ? true
    : word.text === ',' &&
        betweenSubjectAndVerb.has(words[at + 1]?.lower ?? '') &&
        words[at + 2]?.text === ',';
}

/** "Kin Phea, director of …, said" and "The ministry’s spokesman, Chhay Sinarith, said". */
function beforeComma(
  words: readonly Word[],
  closing: number,
  verb: Verb,
  sentence: Range,
): Attribution | undefined {
  const name = nameBefore(words, closing - 1, sentence.from);
  const opening = lastComma(words, closing - 1, sentence.from);
  if (opening === undefined) return undefined;
  if (name?.mention.kind === 'person' && name.range.from === opening + 1) {
    const described = roleThenName(words, name, opening, sentence);
    if (described) return asAttribution(words, described, undefined, verb, sentence);
  }
  const segment = { from: opening + 1, to: closing };
  const age =
    /^\p{N}{1,3}$/u.test(words[segment.from]?.text ?? '') && segment.to - segment.from === 1;
  const inner = lastComma(words, opening - 1, sentence.from);
  const isAged =
    inner !== undefined &&
    opening - inner === 2 &&
    /^\p{N}{1,3}$/u.test(words[inner + 1]?.text ?? '');
  const subject = subjectBefore(words, (isAged ? inner : opening) - 1, sentence.from);
  if (subject?.mention.kind !== 'person' && subject?.mention.kind !== 'pronoun') return undefined;
  const isAside =
    age || /^(?:who|speaking|citing|referring|writing)$/u.test(words[segment.from]?.lower ?? '');
  const isApposed = isRole(words, segment) || isDescription(words, segment);
  if (!isAside && !isApposed) return undefined;
  return asAttribution(words, subject, isApposed ? segment : undefined, verb, sentence);
}

/** "Ann Smith, chair of the League said": a role whose second comma is missing, at a sentence's start. */
function unclosed(
  words: readonly Word[],
  last: number,
  sentence: Range,
): { readonly subject: Subject; readonly apposition: Range } | undefined {
  const opening = lastComma(words, last, sentence.from);
  if (opening === undefined) return undefined;
  const apposition = { from: opening + 1, to: last + 1 };
  const subject = nameBefore(words, opening - 1, sentence.from);
  const startsSentence = subject?.range.from === sentence.from;
  const hasArticle = /^(?:an?|the)$/u.test(words[opening + 1]?.lower ?? '');
  if (!startsSentence || hasArticle || !isRole(words, apposition)) return undefined;
  return { subject, apposition };
}

function roleThenName(
  words: readonly Word[],
  name: Subject,
  comma: number,
  sentence: Range,
): Subject | undefined {
  const phrase = subjectBefore(words, comma - 1, sentence.from);
  if (phrase?.mention.kind !== 'descriptor' || name.mention.kind !== 'person') return undefined;
  const hasArticle =
    !words[phrase.range.from]?.isPossessive &&
    /^(?:the|an?)$/u.test(words[phrase.range.from]?.lower ?? '');
  const role = { from: phrase.range.from + (hasArticle ? 1 : 0), to: comma };
  return {
    mention: { ...name.mention, role },
    range: { from: phrase.range.from, to: name.range.to },
  };
}

function lastComma(words: readonly Word[], from: number, first: number): number | undefined {
  for (let at = from; at >= first; at -= 1) {
    if (words[at]?.text === ',' && !words[at]?.isQuoted) return at;
  }
  return undefined;
}

/** "said Phea", "read the post", "according to the ministry"; after a quotation, a comma or a start. */
function inverted(words: readonly Word[], verb: Verb, sentence: Range): Attribution | undefined {
  const before = words[verb.range.from - 1];
  const isFirst = verb.range.from === sentence.from;
  if (!isFirst && before && !before.isQuoted && !/^[,–—-]$/u.test(before.text)) {
    if (!verb.isPreposition) return undefined;
  }
  const subject = subjectAfter(words, verb.range.to, sentence.to);
  if (!subject) return undefined;
  const comma = subject.range.to;
  const apposition =
    subject.mention.kind === 'person' ? roleAfter(words, comma, sentence.to) : undefined;
  const range = { from: verb.range.from, to: apposition?.to ?? subject.range.to };
  return {
    mention: subject.mention,
    ...(apposition && { apposition }),
    range,
    frame: isFirst && verb.isPreposition ? 'initial' : 'set-off',
    reports: true,
    leadsIn: words[range.to]?.text === ':',
  };
}

function asAttribution(
  words: readonly Word[],
  subject: Subject,
  apposition: Range | undefined,
  verb: Verb,
  sentence: Range,
): Attribution {
  const range = { from: subject.range.from, to: verb.range.to };
  const frame = frameOf(words, range, sentence);
  const next = words[verb.range.to];
  return {
    mention: subject.mention,
    ...(apposition && { apposition }),
    range,
    frame,
    reports: frame === 'set-off' || reportsSpeech(words, verb, sentence),
    leadsIn: next?.text === ':' || colonEnds(words, verb.range.to, sentence),
  };
}

/** "said in a statement:" at the end of a sentence, nothing quoted between. */
function colonEnds(words: readonly Word[], from: number, { to }: Range): boolean {
  if (words[to - 1]?.text !== ':' || to - from > 15) return false;
  return words.slice(from, to).every((word) => !word.isQuoted);
}

function reportsSpeech(words: readonly Word[], verb: Verb, sentence: Range): boolean {
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
  return sceneOpeners.has(words[at]?.lower ?? '') || /day$/u.test(words[at]?.lower ?? '');
}

function frameOf(words: readonly Word[], range: Range, sentence: Range): Attribution['frame'] {
  if (range.from === sentence.from) return 'initial';
  const before = words[range.from - 1];
  if (!before) return 'initial';
  if (subordinators.has(before.lower) && !before.isQuoted) return 'embedded';
  if (isScene(words, { from: sentence.from, to: range.from })) return 'initial';
  if (before.isQuoted) return 'set-off';
  const isAside = /^[,–—-]$/u.test(before.text);
  return isAside && endsClause(words, range.to, sentence) ? 'set-off' : 'embedded';
}

/** What may stand before the one who speaks without a claim of its own. */
function isScene(words: readonly Word[], { from, to }: Range): boolean {
  const scene = words.slice(from, to);
  if (scene.some((word) => word.isQuoted)) return false;
  if (scene.every((word) => connectives.has(word.lower) || word.text === ',')) return true;
  const first = scene.find((word) => !connectives.has(word.lower) && word.text !== ',');
  const opens = first !== undefined && (sceneOpeners.has(first.lower) || /day$/u.test(first.lower));
  return opens && (scene.at(-1)?.text === ',' || scene.length <= 5);
}

/** After "he said", the sentence ends, goes on after a comma, or tells when and where. */
function endsClause(words: readonly Word[], at: number, sentence: Range): boolean {
  const next = words[at];
  if (at >= sentence.to || !next) return true;
  if (next.isQuoted || /^[.,:;!?–—]$/u.test(next.text)) return true;
  return sceneOpeners.has(next.lower) || /day$/u.test(next.lower) || isToldTo(words, at);
}

/** "Phea told The Post.", "he told reporters on Monday": the hearer, then the end. */
function isToldTo(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'told' && words[at - 1]?.lower !== 'tells') return false;
  for (let end = at; end < at + 7; end += 1) {
    const word = words[end];
    if (!word || /^[.,]$/u.test(word.text)) return true;
    if (word.lower === 'that') return false;
  }
  return false;
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

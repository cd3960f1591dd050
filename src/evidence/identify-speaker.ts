import type { Article } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import type { NamedSpeaker, Speaker } from './evidence.ts';
import {
  type Discourse,
  MOST_QUOTATIONS,
  type ReadParagraph,
  readDiscourse,
  type Statement,
} from './speaker/discourse.ts';
import { governingStatement, leadInBefore, leadInOf, signatureAfter } from './speaker/governing.ts';
import { organisationIn } from './speaker/organisations.ts';
import { isSaidByAnother, namesItsSource } from './speaker/prose.ts';
import { countWords, quotationSpans } from './speaker/quotation-spans.ts';
import { sourceVoice } from './speaker/source-voice.ts';
import { fragmentsIn, SPEECH_WORDS, type Speech, speechIn } from './speaker/speech.ts';

const unidentified: Speaker = { kind: 'unidentified' };

/**
 * Who utters the words of a passage, and in what capacity. Unsure is said as unsure: a wrong name is
 * far worse than none.
 *
 * - Mostly quoted words: `quoted`, when one speaker is certain for all of them; else `unidentified`.
 * - The author's prose, every sentence of it the reported speech of one speaker ("Phea said …. He
 *   added …"): `reported`.
 * - Other prose: the article's author or the office that issued it, even where it carries fragments
 *   of others' words, as long as it says itself whose they are and takes them into its own telling
 *   ("she called it “…”"). What somebody else is reported to have said in so many words is not the
 *   author's: `unidentified`, since the rest of the passage is not theirs.
 *
 * The rules are for English; in another language, quoted words of any length are `unidentified`.
 */
export function identifySpeaker(passage: Passage, article: Article): Speaker {
  const { text } = article.file;
  if (!/^en(?:-|$)/iu.test(article.description.language)) return inOtherLanguage(passage, article);
  const discourse = readDiscourse(article, passage.end);
  const first = firstEndingAfter(discourse, passage.start);
  const parts = discourse.slice(first, firstStartingFrom(discourse, first, passage.end));
  const [opening] = parts;
  if (!opening) return inOtherLanguage(passage, article);

  if (parts.some(({ quotations }) => quotations.length > MOST_QUOTATIONS)) return unidentified;
  const lines = parts.map(({ line }) => line);
  if (lines.some((line) => line !== undefined)) return asQuoted(text, lines);
  const signature = signatureOf(discourse, first, parts);
  if (signature) return asQuoted(text, [signature]);
  const lead = leadOf(text, parts) ?? leadOutside(text, discourse, first, passage);
  if (lead) return asQuoted(text, [lead, ...conflicting(parts, passage, lead)]);
  const speech = parts.map((read) => speechIn(text, passage, read.quotations));
  const governing = speech.map((found, index) =>
    found.map(({ quotation }) => governingStatement(text, discourse, first + index, quotation)),
  );
  if (parts.some((read) => read.isBlockQuotation)) return asQuoted(text, governing.flat());
  if (isMostlySpeech(passage, parts, speech.flat())) {
    return asQuoted(text, [...governing.flat(), ...statementsOf(parts, passage)]);
  }
  const reported = reportedBy(text, parts, passage);
  if (reported && !isSpokenBy(reported, speech.flat(), governing.flat())) return unidentified;
  return reported ?? prose(parts, passage, article);
}

/** Place of the first paragraph that ends after an offset. The paragraphs are in order: halving finds it. */
function firstEndingAfter(discourse: Discourse, offset: number): number {
  let [from, to] = [0, discourse.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((discourse[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

function firstStartingFrom(discourse: Discourse, first: number, offset: number): number {
  let at = first;
  while (at < discourse.length && (discourse[at]?.start ?? offset) < offset) at += 1;
  return at;
}

/** Words that the source sets as a quotation or in marks from end to end, with the name below them. */
function signatureOf(
  discourse: Discourse,
  first: number,
  parts: readonly ReadParagraph[],
): Statement | undefined {
  const words = parts.filter(({ isSignature }) => !isSignature);
  const isQuotation = words.every(
    ({ isBlockQuotation, quotations, start, end }) =>
      isBlockQuotation ||
      (quotations.length === 1 && quotations[0]?.start === start && quotations[0].end === end),
  );
  return isQuotation && words.length > 0
    ? signatureAfter(discourse, first + words.length - 1)
    : undefined;
}

/** "X said:" in the first paragraph of the passage, and the words in the next. */
function leadOf(text: string, parts: readonly ReadParagraph[]): Statement | undefined {
  const [opening] = parts;
  return opening && parts.length > 1 ? leadInOf(text, opening) : undefined;
}

function leadOutside(
  text: string,
  discourse: Discourse,
  first: number,
  passage: Passage,
): Statement | undefined {
  const isWhole = discourse[first]?.start === passage.start;
  return isWhole ? leadInBefore(text, discourse, first) : undefined;
}

/** What a passage says of another speaker than the one that leads it in. */
function conflicting(
  parts: readonly ReadParagraph[],
  passage: Passage,
  lead: Statement,
): Statement[] {
  return statementsOf(parts, passage).filter(
    ({ voice }) => voice !== undefined && voice.key !== lead.voice?.key,
  );
}

/** The statements of a passage that are its own frame; "analysts said" names no rival. */
function statementsOf(parts: readonly ReadParagraph[], passage: Passage): Statement[] {
  return parts
    .flatMap((read) => read.sentences)
    .filter(({ start, end }) => start < passage.end && end > passage.start)
    .flatMap(({ statements }) => statements)
    .filter(({ frame, isUnnamed }) => frame !== 'embedded' && !isUnnamed);
}

/**
 * Shares of a passage's words. A sentence of narrative and a quotation with its "said Phea" are still
 * the speaker's passage, so a third will do for whole sentences; a fragment that the author's own
 * sentence takes up must be the half of it.
 */
const MOSTLY_DIRECT = 1 / 3;
const MOSTLY_FRAGMENTS = 1 / 2;

function isMostlySpeech(
  passage: Passage,
  parts: readonly ReadParagraph[],
  speech: readonly Speech[],
): boolean {
  if (speech[0]?.start === passage.start) return true;
  // A long "says Tavola, a political scientist at …" takes nothing from the words.
  const attributing = statementsOf(parts, passage).map(({ start, end }) =>
    countWords(passage.text.slice(Math.max(0, start - passage.start), end - passage.start)),
  );
  const all = countWords(passage.text);
  const others = all - attributing.reduce((sum, words) => sum + words, 0);
  const direct = speech.filter(({ isDirect }) => isDirect);
  return (
    (direct.length > 0 && wordsOf(direct) >= MOSTLY_DIRECT * others) ||
    (speech.length > 0 && wordsOf(speech) >= MOSTLY_FRAGMENTS * all)
  );
}

function wordsOf(speech: readonly Speech[]): number {
  return speech.reduce((sum, { words }) => sum + words, 0);
}

/** One voice for all of them, or nobody. */
function asQuoted(text: string, statements: readonly (Statement | undefined)[]): Speaker {
  const [first] = statements;
  if (!first?.voice) return unidentified;
  const { key } = first.voice;
  if (statements.some((statement) => statement?.voice?.key !== key)) return unidentified;
  return { kind: 'quoted', speech: 'direct', ...named(text, first, first.voice) };
}

/** Whether whole sentences in quotation marks are those of the one whose speech is reported. */
function isSpokenBy(
  reported: Speaker,
  speech: readonly Speech[],
  governing: readonly (Statement | undefined)[],
): boolean {
  return speech.every(
    ({ isDirect }, at) =>
      !isDirect || ('name' in reported && governing[at]?.voice?.name === reported.name),
  );
}

/** A passage each of whose sentences reports the same speaker; `undefined` for any other prose. */
function reportedBy(
  text: string,
  parts: readonly ReadParagraph[],
  passage: Passage,
): Speaker | undefined {
  const sentences = parts
    .flatMap((read) => read.sentences)
    .filter(({ start, end }) => start < passage.end && end > passage.start);
  const reporting = sentences.map(({ statements }) =>
    statements.filter(
      ({ frame, reports, isAgreed }) => frame !== 'embedded' && reports && !isAgreed,
    ),
  );
  if (reporting.length === 0 || reporting.some((statements) => statements.length === 0)) {
    return undefined;
  }
  const all = reporting.flat();
  // "Analysts say" is the author's way of speaking, and "I say" the author's own words.
  if (all.some(({ isUnnamed, isOwn, isText, voice }) => isUnnamed || isOwn || (isText && !voice)))
    return undefined;
  const [first] = all;
  if (!first || all.some(({ voice }) => !voice)) return unidentified;
  if (!first.voice || all.some(({ voice }) => voice?.key !== first.voice?.key)) return undefined;
  // "Novak called it “…”, while Szalai said …": two voices.
  const outer = sentences.flatMap(({ statements }) =>
    statements.filter(({ frame }) => frame !== 'embedded'),
  );
  if (outer.some(({ voice }) => voice && voice.key !== first.voice?.key)) return undefined;
  return { kind: 'reported', speech: 'reported', ...named(text, first, first.voice) };
}

function prose(parts: readonly ReadParagraph[], passage: Passage, article: Article): Speaker {
  const { text } = article.file;
  const isOwn = parts.every((read) =>
    fragmentsIn(text, passage, read.quotations).every(
      (quotation) =>
        namesItsSource(text, read, quotation) && !isSaidByAnother(text, read, quotation),
    ),
  );
  return isOwn ? sourceVoice(article) : unidentified;
}

function named(
  text: string,
  { start, end }: Statement,
  { name, role, affiliation }: NonNullable<Statement['voice']>,
): NamedSpeaker {
  const organisation = (role === undefined ? undefined : organisationIn(role)) ?? affiliation;
  return {
    name,
    ...(role !== undefined && { role }),
    ...(organisation !== undefined && { organisation }),
    attribution: { start, end, words: text.slice(start, end) },
  };
}

function inOtherLanguage(passage: Passage, article: Article): Speaker {
  const extent = { start: 0, end: passage.text.length };
  const isSpeech = quotationSpans(passage.text, extent).some(({ words }) => words >= SPEECH_WORDS);
  return isSpeech ? unidentified : sourceVoice(article);
}

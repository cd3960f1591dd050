import {
  type Discourse,
  opensWithMark,
  type ReadParagraph,
  type ReadSentence,
  type Statement,
} from './discourse.ts';
import { verbsOfSaying } from './lexicon/verbs.ts';
import type { QuotationSpan } from './quotation-spans.ts';

/**
 * The statement that says whose a quotation is. Looked for in its own sentence, then in the sentences
 * before it that carry a quotation, then in those after it, then along a quotation that runs over
 * paragraphs, at last in a paragraph before that ends in a colon. `undefined` where none does, or
 * where two compete.
 */
export function governingStatement(
  text: string,
  discourse: Discourse,
  paragraph: number,
  quotation: QuotationSpan,
): Statement | undefined {
  for (const index of chainOf(text, discourse, paragraph)) {
    const read = discourse[index];
    if (!read) continue;
    const isOwn = index === paragraph;
    const found = isOwn ? inParagraph(text, read, quotation) : firstOf(text, read);
    if (found !== 'none') return found === 'unsure' ? undefined : found;
  }
  const chain = chainOf(text, discourse, paragraph).toSorted((a, b) => a - b);
  const signature = signatureAfter(discourse, chain.at(-1) ?? paragraph);
  if (signature) return signature;
  const [first = paragraph] = chain;
  const read = discourse[first];
  const opensParagraph = read?.quotations[0]?.start === read?.start;
  return opensParagraph ? leadInBefore(text, discourse, first) : undefined;
}

/** "— Heraclitus": the line after a paragraph, where it is nothing but a name. */
export function signatureAfter(discourse: Discourse, paragraph: number): Statement | undefined {
  const next = discourse[paragraph + 1];
  return next?.isSignature ? next.sentences[0]?.statements[0] : undefined;
}

/** A lead-in, "X said:", that is the end of the paragraph before. */
export function leadInBefore(
  text: string,
  discourse: Discourse,
  paragraph: number,
): Statement | undefined {
  const before = discourse[paragraph - 1];
  return before && leadInOf(text, before);
}

/** The statement of a paragraph that ends with it and a colon. */
export function leadInOf(text: string, paragraph: ReadParagraph): Statement | undefined {
  if (text.charAt(paragraph.end - 1) !== ':') return undefined;
  return paragraph.sentences.at(-1)?.statements.findLast((statement) => statement.leadsIn);
}

/** What claims more than this in one sentence was not read aright, and takes long to compare. */
export const MOST_STATEMENTS = 24;

type Found = Statement | 'none' | 'unsure';

function inParagraph(text: string, paragraph: ReadParagraph, quotation: QuotationSpan): Found {
  const at = paragraph.sentences.findIndex(
    (sentence) => sentence.start <= quotation.start && quotation.start < sentence.end,
  );
  const own = paragraph.sentences[at];
  const found = own ? inSentence(text, own, quotation) : 'none';
  if (found !== 'none') return found;
  const before = paragraph.sentences.slice(0, at).reverse();
  const after = paragraph.sentences.slice(at + 1);
  for (const sentence of [...before, ...after]) {
    const other = paragraph.quotations.find(
      (quote) => sentence.start <= quote.start && quote.start < sentence.end,
    );
    // A sentence without a quotation breaks the speech off.
    if (!other) return 'none';
    const nearby = inSentence(text, sentence, other);
    if (nearby !== 'none') return nearby;
    if (sentence === before.at(-1) && after.length === 0) break;
  }
  return 'none';
}

function firstOf(text: string, paragraph: ReadParagraph): Found {
  for (const sentence of paragraph.sentences) {
    const quotation = paragraph.quotations.find(
      (quote) => quote.start < sentence.end && sentence.start < quote.end,
    );
    if (!quotation) return 'none';
    const found = inSentence(text, sentence, quotation);
    if (found !== 'none') return found;
  }
  return 'none';
}

function inSentence(text: string, sentence: ReadSentence, quotation: QuotationSpan): Found {
  if (sentence.statements.length > MOST_STATEMENTS) return 'unsure';
  const outer = sentence.statements.filter(({ frame }) => frame !== 'embedded');
  const embedded = sentence.statements.filter(({ frame }) => frame === 'embedded');
  const [first] = outer;
  if (!first) {
    const adjacent = embedded.filter((statement) => touches(text, statement, quotation));
    if (adjacent.length > 0) return adjacent.length === 1 ? (adjacent[0] ?? 'none') : 'unsure';
    return embedded.length > 0 || tellsMore(text, sentence, quotation) ? 'unsure' : 'none';
  }
  if (outer.some(({ voice }) => voice?.key !== first.voice?.key)) return 'unsure';
  // "It said Royal called the talks “…”": whose words, the text does not say for certain.
  const between = embedded.some(
    ({ start, end, voice }) =>
      first.end <= start && end <= quotation.start && voice?.key !== first.voice?.key,
  );
  const isOthers =
    anotherVerbLeadsIn(text, sentence, first, quotation) || anotherClause(text, first, quotation);
  return between || isOthers ? 'unsure' : first;
}

/** "Chan disagreed: “…”": a sentence in words of its own that were not made out carries nothing on. */
function tellsMore(text: string, sentence: ReadSentence, quotation: QuotationSpan): boolean {
  const near = Math.max(sentence.start, quotation.start - 120);
  const [before = ''] = /[^"”»]*$/u.exec(text.slice(near, quotation.start)) ?? [];
  return /\p{L}\s+\p{L}/u.test(before);
}

/** "Leang called it “…”, while Chan spoke of “…”": the second name's clause has words of its own. */
function anotherClause(text: string, { end }: Statement, quotation: QuotationSpan): boolean {
  const between = text.slice(Math.max(end, quotation.start - 120), quotation.start);
  const [, clause = ''] =
    /[,;]["”’]?\s+(?:while|whereas|but|and)\s+([^“"‘]*)$/u.exec(between) ?? [];
  return /\p{Lu}/u.test(clause) && !/^that\b/u.test(clause);
}

/**
 * "According to the agency, one user of the site posted: “…”": the verb beside the quotation is not
 * the statement's, and whose it is was not made out. "He noted the date and said: “…”" goes on.
 */
function anotherVerbLeadsIn(
  text: string,
  sentence: ReadSentence,
  statement: Statement,
  quotation: QuotationSpan,
): boolean {
  if (statement.end > quotation.start) return false;
  // "to quote Seneca, who said: “…”"
  const goesOn = sentence.statements.some(
    ({ start, end, voice }) =>
      start > statement.start &&
      end <= quotation.start &&
      voice !== undefined &&
      voice.key === statement.voice?.key,
  );
  if (goesOn) return false;
  const from = Math.max(statement.end, quotation.start - 40);
  const between = text.slice(from, quotation.start);
  const [, before = '', verb = ''] = /(\S*)\s+(\p{L}+)[,:]?\s*$/u.exec(between) ?? [];
  return verbsOfSaying.has(verb) && !/^(?:and|also|then|but)$/u.test(before);
}

/** Whether nothing but a comma, a colon or "that" stands between a statement and a quotation. */
function touches(text: string, statement: Statement, quotation: QuotationSpan): boolean {
  const between =
    statement.end <= quotation.start
      ? text.slice(statement.end, quotation.start)
      : text.slice(quotation.end, statement.start);
  if (/^[\s,:]*(?:that)?[\s,:]*$/u.test(between.slice(0, 20)) && between.length < 20) return true;
  // "warned from this rostrum in 1960: “…”": when, where and to whom, then the words.
  const isBefore = statement.end <= quotation.start && between.length < LONGEST_SETTING;
  const told =
    isBefore && /\b(?:told|reminded)$/u.test(text.slice(statement.end - 8, statement.end));
  if (told && /^\s[^“"”;.]*[:,]\s*$/u.test(between)) return true;
  return (
    isBefore &&
    /^\s(?:in|on|at|to|from|during|before|after|of|about)\s[^“"”;]*[:,]\s*$/u.test(between)
  );
}

/** In characters, between "warned" and the colon. */
const LONGEST_SETTING = 120;

/**
 * The paragraphs over which a quotation runs, its own first, then onwards, then back: each but the
 * last leaves its quotation open, and the next one begins with a mark.
 */
function chainOf(text: string, discourse: Discourse, paragraph: number): number[] {
  const chain = [paragraph];
  const [last, first] = [paragraph + LONGEST_CHAIN, paragraph - LONGEST_CHAIN];
  for (
    let at = paragraph;
    at < last && continues(text, discourse[at], discourse[at + 1]);
    at += 1
  ) {
    chain.push(at + 1);
  }
  for (
    let at = paragraph;
    at > first && continues(text, discourse[at - 1], discourse[at]);
    at -= 1
  ) {
    chain.push(at - 1);
  }
  return chain;
}

/** In paragraphs, on either side: what is longer is no quotation but marks that went astray. */
const LONGEST_CHAIN = 50;

function continues(
  text: string,
  one: ReadParagraph | undefined,
  next: ReadParagraph | undefined,
): boolean {
  if (!one || !next || !one.quotations.at(-1)?.open) return false;
  return opensWithMark(text, next);
}

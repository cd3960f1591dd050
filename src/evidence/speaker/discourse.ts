import type { Article } from '../../corpus/article.ts';
import { sentenceEnds } from '../../corpus/sentences.ts';
import { type Attribution, attributionsOf, quotedAsSaying } from './attributions.ts';
import { dialogueOf, type Line } from './dialogue.ts';
import { verbsOfSaying } from './lexicon/verbs.ts';
import type { Range } from './mentions.ts';
import { type Extent, type QuotationSpan, quotationSpans } from './quotation-spans.ts';
import { signatureIn } from './signatures.ts';
import { type Voice, Voices } from './voices.ts';
import { type Word, wordsOf } from './words.ts';

/** An attribution with the one it attributes to. */
export interface Statement extends Extent {
  /** Absent where nobody can be named for certain. */
  readonly voice?: Voice;
  readonly frame: Attribution['frame'];
  readonly reports: boolean;
  /** "As Chan noted": the author says so, too. */
  readonly isAgreed: boolean;
  readonly leadsIn: boolean;
  /** "analysts said": nobody in particular, by the text's own choice. */
  readonly isUnnamed: boolean;
  /** "I said", "we announced": the article's own voice. */
  readonly isOwn: boolean;
  /** "Stone’s letter noted": a text speaks, which the author cites. */
  readonly isText: boolean;
}

export interface ReadSentence extends Extent {
  readonly statements: readonly Statement[];
}

export interface ReadParagraph extends Extent {
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly QuotationSpan[];
  /** Whether the source sets it as a quotation. */
  readonly isBlockQuotation: boolean;
  /** A line of a dialogue, and who says it; without a voice, nobody who can be named. */
  readonly line?: Statement;
  /** Nothing but the name of whose words stand before it: "— Heraclitus". */
  readonly isSignature: boolean;
}

/** An article read through from its beginning: who speaks in each sentence. Headings, captions and furniture are not read. */
export type Discourse = readonly ReadParagraph[];

const readers = new WeakMap<Article, DiscourseReader>();

/** More in one paragraph are no prose, and take long to compare: whose they are is not looked for. */
export const MOST_QUOTATIONS = 500;

/**
 * Reads an article from its beginning to the first paragraph behind an offset that goes on with no
 * quotation: nothing further governs the words before it. What was read for one passage is not read
 * again for the next. Linear in the length read, names apart: each is looked up among those before it.
 */
export function readDiscourse(article: Article, offset: number): Discourse {
  let reader = readers.get(article);
  if (!reader) {
    reader = new DiscourseReader(article);
    readers.set(article, reader);
  }
  return reader.readTo(offset);
}

/** An article that is being read: what was read so far, and who has spoken in it. */
class DiscourseReader {
  readonly #text: string;
  readonly #blocks: Article['blocks'];
  readonly #voices: Voices;
  readonly #dialogue: ReadonlyMap<number, Line>;
  readonly #lastLine: number;
  readonly #read: ReadParagraph[] = [];

  constructor(article: Article) {
    this.#text = article.file.text;
    this.#blocks = article.blocks.filter(({ quotable }) => quotable);
    this.#voices = new Voices(this.#text);
    this.#dialogue = dialogueOf(article);
    this.#lastLine = [...this.#dialogue.keys()].at(-1) ?? -1;
  }

  readTo(offset: number): Discourse {
    let last = this.#read.at(-1);
    for (const block of this.#blocks.slice(this.#read.length)) {
      if (last && last.start >= offset && !opensWithMark(this.#text, last)) break;
      last = this.#next(block);
      this.#read.push(last);
    }
    return this.#read;
  }

  #next(block: Article['blocks'][number]): ReadParagraph {
    const before = this.#read.at(-1);
    const paragraph = readParagraph(this.#text, block, this.#read.length, this.#voices);
    const label = this.#dialogue.get(block.start);
    // What a voice goes on to say has no label; after the last one the article may speak again.
    const goesOn = before?.line && block.start < this.#lastLine ? before.line : undefined;
    const line = label ? lineOf(this.#text, label, this.#voices) : goesOn;
    return { ...paragraph, ...(line && { line }) };
  }
}

/** Whether a paragraph can be the next one of a quotation that runs over paragraphs. */
export function opensWithMark(text: string, { start }: Extent): boolean {
  return /^["“«‘„]/u.test(text.slice(start, start + 1));
}

function readParagraph(
  text: string,
  block: Article['blocks'][number],
  index: number,
  voices: Voices,
): ReadParagraph {
  const { start, end } = block;
  const quotations = quotationSpans(text, block);
  const isBlockQuotation = block.kind === 'block-quotation';
  if (quotations.length > MOST_QUOTATIONS) {
    voices.loseTrack(index);
    return { start, end, sentences: [], quotations, isBlockQuotation, isSignature: false };
  }
  const words = wordsOf(text, block, quotations);
  const whole = { from: 0, to: words.length };
  const isSignature = signatureIn(words, whole) !== undefined;
  const ranges = isSignature ? [whole] : sentencesOf(text, block, quotations, words);
  const sentences = ranges.map((sentence) => readSentence(words, sentence, index, voices));
  return { start, end, sentences, quotations, isBlockQuotation, isSignature };
}

/** Who says a labelled line: the one of that name, or the one who is interviewed. */
function lineOf(text: string, { label, name, kind }: Line, voices: Voices): Statement {
  const voice = kind === 'question' ? undefined : voices.labelled(kind === 'answer' ? '' : name);
  return {
    ...label,
    ...(voice && { voice: { ...voice, name: voice.name || text.slice(label.start, label.end) } }),
    frame: 'initial',
    reports: true,
    isAgreed: false,
    leadsIn: true,
    isUnnamed: false,
    isOwn: false,
    isText: false,
  };
}

function readSentence(
  words: readonly Word[],
  range: Range,
  paragraph: number,
  voices: Voices,
): ReadSentence {
  const cited = quotedAsSaying(words, range);
  const signed = signatureIn(words, tailOf(words, range));
  const found = cited ?? signed;
  const attributions = found ? [found] : relayed(words, range, attributionsOf(words, range));
  const isAttributed = attributions.some(({ frame }) => frame !== 'embedded');
  voices.read(words, range, paragraph, isAttributed);
  if (attributions.length === 0 && saysSomething(words, range)) voices.loseTrack(paragraph);
  const statements = attributions.map((attribution) => ({
    ...extentOf(words, attribution.range),
    ...voiceOf(voices.hear(words, attribution, range, paragraph)),
    frame: attribution.frame,
    reports: attribution.reports,
    isAgreed: attribution.isAgreed,
    leadsIn: attribution.leadsIn,
    isUnnamed: isUnnamed(attribution),
    isOwn: attribution.mention.kind === 'pronoun' && /^(?:i|we)$/u.test(attribution.mention.word),
    isText: attribution.mention.kind === 'medium',
  }));
  return { ...extentOf(words, range), statements };
}

/** "One of them, a man of 24, said": somebody speaks, and who it is was not made out. */
function saysSomething(words: readonly Word[], { from, to }: Range): boolean {
  return words
    .slice(from, to)
    .some(
      (word, at) =>
        !word.isQuoted &&
        /^(?:said|says|told)$/u.test(word.text) &&
        !/^(?:is|was|are|were|be|been|to)$/u.test(words[from + at - 1]?.lower ?? ''),
    );
}

/** What stands after the last quoted word of a sentence, all of it where nothing is quoted. */
function tailOf(words: readonly Word[], { from, to }: Range): Range {
  const quoted = words.slice(from, to).findLastIndex(({ isQuoted }) => isQuoted);
  return { from: from + quoted + 1, to };
}

/**
 * "Xinhua reported, quoting the minister": whether the words are the one's or the other's is open; and
 * what Leang "denied that he had called “…”" are not his.
 */
function relayed(
  words: readonly Word[],
  { from, to }: Range,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const sentence = words.slice(from, to);
  const isRelayed = sentence.some(({ lower, isQuoted }) => !isQuoted && lower === 'quoting');
  const lastQuoted = from + sentence.findLastIndex(({ isQuoted }) => isQuoted);
  return attributions.map((attribution) => {
    const verb = words[attribution.range.to - 1]?.lower ?? '';
    const isDenied = /^den(?:ied|ies)$/u.test(verb) && lastQuoted >= attribution.range.to;
    const isOpen = isRelayed || isDenied;
    return isOpen ? { ...attribution, mention: { kind: 'others' } } : attribution;
  });
}

function voiceOf(voice: Voice | undefined): { voice?: Voice } {
  return voice ? { voice } : {};
}

function isUnnamed({ mention }: Attribution): boolean {
  return mention.kind === 'others' || (mention.kind === 'descriptor' && !mention.isDefinite);
}

function extentOf(words: readonly Word[], { from, to }: Range): Extent {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** The sentences of a paragraph as ranges of words. A quotation is never divided. */
function sentencesOf(
  text: string,
  { start, end }: Extent,
  quotations: readonly QuotationSpan[],
  words: readonly Word[],
): Range[] {
  const cuts = sentenceEnds(text.slice(start, end))
    .map((cut) => start + cut.end)
    .filter((cut) => !quotations.some((quote) => quote.start < cut && cut < quote.end));
  const ranges: Range[] = [];
  let from = 0;
  for (const cut of [...cuts, Infinity]) {
    let to = from;
    while (to < words.length && (words[to]?.start ?? Infinity) < cut) to += 1;
    if (to > from) ranges.push({ from, to });
    from = to;
  }
  return joinAsked(words, ranges);
}

/** "“Why now?” Phea asked." is one sentence, though a mark and a capital stand in it. */
function joinAsked(words: readonly Word[], ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const isAsked =
      last && words[last.to - 1]?.isQuoted && /[?!]/u.test(words[last.to - 2]?.text ?? '');
    const opening = words.slice(range.from, Math.min(range.to, range.from + 8));
    const isClause = opening.some((word) => !word.isQuoted && verbsOfSaying.has(word.text));
    if (last && isAsked && isClause) joined[joined.length - 1] = { from: last.from, to: range.to };
    else joined.push(range);
  }
  return joined;
}

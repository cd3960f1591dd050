import type { Article } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import { blocksOfPassage } from '../corpus/passages.ts';
import type { Evidence, NamedSpeaker, Speaker } from '../evidence/evidence.ts';
import type { Apparatus } from './apparatus.ts';
import { attributionOf } from './attribution.ts';
import type { Quotation, QuotationRun } from './brief.ts';
import { cslOf } from './csl.ts';
import { primaryLanguage } from './date-words.ts';
import { citationNote } from './notes.ts';
import { rounded, roundedParts } from './rounded.ts';
import { sourceLineOf } from './source-names.ts';
import type { Wording } from './wording.ts';

/** Offsets into the file's text, end exclusive. */
type Offsets = Evidence['segments'][number];

/** Marks words left out of a passage. Ours, and not the source's. */
const ellipsis: QuotationRun = { kind: 'annotation', text: '[…]' };

/** A chosen passage as the brief prints it, entered into the apparatus. */
export function quotationOf(
  evidence: Evidence,
  article: Article,
  apparatus: Apparatus,
  wording: Wording,
): Quotation {
  const { passage, speaker, score, terms, pinned, reason } = evidence;
  const cited = { id: passage.id, article, within: passage };
  const quotation: Quotation = {
    id: apparatus.note(cited),
    ...languageOf(article, wording),
    paragraphs: paragraphsOf(evidence, article),
    attribution: attributionOf(speaker, article, wording),
    speaker: speakerView(speaker),
    sourceLine: sourceLineOf(article, wording),
    citation: citationNote(cited, wording),
    source: apparatus.quote(article),
    file: article.file.path,
    lines: { first: passage.firstLine, last: passage.lastLine },
    score: rounded(score),
    terms,
    pinned,
    reason,
  };
  record(quotation, evidence, article, apparatus);
  return quotation;
}

/** `en-GB` is not another language than `en`. */
function languageOf({ description }: Article, wording: Wording): Pick<Quotation, 'language'> {
  const { language } = description;
  const isSame = primaryLanguage(language) === primaryLanguage(wording.language);
  return isSame ? {} : { language };
}

function record(
  { id, attribution, sourceLine, citation, score }: Quotation,
  { theme, passage, segments: chosen, terms, parts, pinned, reason, speaker }: Evidence,
  article: Article,
  apparatus: Apparatus,
): void {
  const { file } = article;
  const runs = chosen.flatMap((segment) => withoutBullets(passage, article, segment));
  const segments = runs.map(({ start, end }) => ({ start, end }));
  const joined = runs.flatMap((run, index) => (run.isJoined ? index : []));
  apparatus.record({
    id,
    kind: 'block',
    theme,
    source: {
      file: file.path,
      sha256: file.sha256,
      article: article.id,
      ...(passage.place && { place: passage.place }),
    },
    segments,
    text: segments.map(({ start, end }) => file.text.slice(start, end)),
    ...(joined.length > 0 && { joined }),
    score,
    terms,
    ...(parts && { parts: roundedParts(parts) }),
    pinned,
    reason,
    speaker: { ...speaker },
    attribution,
    sourceLine,
    citation,
    csl: cslOf(article),
  });
}

/** The segment, cut where more than white space stands between its blocks: bullets are not printed. */
function withoutBullets(
  passage: Passage,
  article: Article,
  segment: Offsets,
): readonly (Offsets & { readonly isJoined: boolean })[] {
  const runs: (Offsets & { readonly isJoined: boolean })[] = [];
  for (const part of partsOf(passage, article, segment)) {
    const last = runs.at(-1);
    const between = last && article.file.text.slice(last.end, part.start);
    if (last && between?.trim() === '') runs[runs.length - 1] = { ...last, end: part.end };
    else runs.push({ ...part, isJoined: last !== undefined });
  }
  return runs;
}

/**
 * The segments as paragraphs of runs: each block of the source begins a new paragraph; […] stands where
 * words of the passage are left out before, between or after the segments.
 */
function paragraphsOf(
  { passage, segments }: Evidence,
  article: Article,
): readonly (readonly QuotationRun[])[] {
  const { text } = article.file;
  const paragraphs: QuotationRun[][] = [[]];
  let at = passage.start;
  for (const { start, end } of segments) {
    if (text.slice(at, start).trim() !== '') paragraphs.at(-1)?.push(ellipsis);
    for (const [index, part] of paragraphsIn(passage, article, { start, end }).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ kind: 'source', text: part });
    }
    at = end;
  }
  if (text.slice(at, passage.end).trim() !== '') paragraphs.at(-1)?.push(ellipsis);
  return paragraphs;
}

/** What of a passage's paragraphs lies between two offsets. */
function paragraphsIn(passage: Passage, article: Article, segment: Offsets): readonly string[] {
  const { text } = article.file;
  return partsOf(passage, article, segment).map(({ start, end }) => text.slice(start, end));
}

function partsOf(passage: Passage, article: Article, segment: Offsets): readonly Offsets[] {
  return blocksOfPassage(article, passage)
    .map(({ start, end }) => ({
      start: Math.max(start, segment.start),
      end: Math.min(end, segment.end),
    }))
    .filter(({ start, end }) => article.file.text.slice(start, end).trim() !== '');
}

function speakerView(speaker: Speaker): Quotation['speaker'] {
  const { kind } = speaker;
  const { name, role, organisation }: Partial<NamedSpeaker> =
    speaker.kind === 'unidentified' ? {} : speaker;
  return {
    kind,
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(organisation !== undefined && { organisation }),
  };
}

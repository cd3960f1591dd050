import type { Block } from './article.ts';
import { countWords } from './count-words.ts';
import { groupBlocks, mostGroupWords, mostWords, type Offsets } from './passage-groups.ts';
import { type SentenceEnd, sentenceEnds } from './sentences.ts';

/**
 * The passages of an article's blocks, by offsets, in order and apart from each other. Normally a
 * paragraph; a long one is split at the ends of sentences into parts of nearly equal length, outside
 * quotations where that can be. What is announced by a colon stays with the announcement, and a
 * quotation that runs over paragraphs stays whole.
 */
export function splitPassages(text: string, blocks: readonly Block[]): readonly Offsets[] {
  return groupBlocks(text, blocks).flatMap(({ blocks: [first, ...rest], words }) => {
    const whole: Offsets = { start: first.start, end: (rest.at(-1) ?? first).end };
    const most = rest.length > 0 ? mostGroupWords : mostWords;
    return words <= most ? [whole] : splitAtSentences(text, whole, words);
  });
}

/** No sentence has more words than this. */
const mostSentenceWords = 4 * mostGroupWords;

interface Cut {
  readonly end: number;
  readonly next: number;
}

function splitAtSentences(
  text: string,
  { start, end }: Offsets,
  words: number,
): readonly Offsets[] {
  const own = text.slice(start, end);
  const ends = sentenceEnds(own);
  const parts = Math.ceil(words / mostWords);
  const outside = cutsNear(
    own,
    words,
    parts,
    ends.filter(({ inQuotation }) => !inQuotation),
  );
  const inside = cutsNear(own, words, parts, ends);
  // A quotation longer than two passages is cut inside rather than printed by the page; what has no
  // sentences at all, as Thai or a bare transcript, between words.
  const cuts =
    longestPart(own, outside) <= mostGroupWords
      ? outside
      : longestPart(own, inside) <= mostSentenceWords
        ? inside
        : cutsNear(own, words, parts, gaps(own));
  const starts = [0, ...cuts.map(({ next }) => next)];
  return starts.map((from, index) => ({
    start: start + from,
    end: start + (cuts[index]?.end ?? own.length),
  }));
}

/** For each of the equal parts the sentence end nearest to where it would stop. */
function cutsNear(
  text: string,
  words: number,
  parts: number,
  ends: readonly SentenceEnd[],
): readonly Cut[] {
  const counts = runningCounts(text, ends);
  const cuts: Cut[] = [];
  let at = 0;
  for (let part = 1; part < parts; part++) {
    const ideal = (words * part) / parts;
    while (at + 1 < ends.length && distance(counts, at + 1, ideal) <= distance(counts, at, ideal))
      at++;
    const cut = ends[at];
    if (cut && cut.end > (cuts.at(-1)?.end ?? 0)) cuts.push(cut);
  }
  return cuts;
}

function gaps(text: string): readonly SentenceEnd[] {
  return [...text.matchAll(/\s+/gu)].map(({ index, 0: gap }) => ({
    end: index,
    next: index + gap.length,
    inQuotation: false,
  }));
}

function distance(counts: readonly number[], index: number, ideal: number): number {
  return Math.abs((counts[index] ?? 0) - ideal);
}

/** Words before each sentence end. */
function runningCounts(text: string, ends: readonly SentenceEnd[]): readonly number[] {
  let from = 0;
  let words = 0;
  return ends.map(({ end }) => {
    words += countWords(text.slice(from, end));
    from = end;
    return words;
  });
}

function longestPart(text: string, cuts: readonly Cut[]): number {
  const ends = [...cuts.map(({ end }) => end), text.length];
  let longest = 0;
  let from = 0;
  for (const end of ends) {
    longest = Math.max(longest, countWords(text.slice(from, end)));
    from = end;
  }
  return longest;
}

import type { Passage } from '../corpus/passage.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** `absent`: the words stand nowhere in the passage. `disorder`: only before the run above them. */
type ExcerptMistake = {
  readonly index: number;
  readonly kind: 'absent' | 'disorder';
};

export interface FoundExcerpt {
  /** Offsets into the file's text, in order, never touching; all of the passage where no run was found. */
  readonly segments: readonly Segment[];
  readonly mistakes: readonly ExcerptMistake[];
}

/**
 * Finds the runs of a pinned excerpt in their passage. An analyst types a run on a keyboard, so white
 * space and the shapes of quotation marks and dashes may differ; letters may not, nor may a run begin
 * or end inside a word. What is printed is always the slice of the source.
 */
export function findExcerpt(passage: Passage, runs: readonly string[]): FoundExcerpt {
  const segments: Segment[] = [];
  const mistakes: ExcerptMistake[] = [];
  const folded = fold(passage.text);
  let from = 0;
  runs.forEach((run, index) => {
    const wanted = fold(run).text;
    const at = indexOfWords(folded.text, wanted, from);
    if (at < 0) {
      const kind = indexOfWords(folded.text, wanted, 0) < 0 ? 'absent' : 'disorder';
      mistakes.push({ index, kind });
      return;
    }
    from = at + wanted.length;
    const start = folded.offsets[at] ?? 0;
    const end = (folded.offsets[from - 1] ?? 0) + 1;
    segments.push({ start: passage.start + start, end: passage.start + end });
  });
  if (segments.length === 0) segments.push({ start: passage.start, end: passage.end });
  return { segments: joinTouching(segments, passage), mistakes };
}

interface Folded {
  readonly text: string;
  /** For each character of `text`, its offset in the text that was folded. */
  readonly offsets: readonly number[];
}

/** White space folded to one space and trimmed, marks and dashes to their plain forms; one for one. */
function fold(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = plainForm(text.charAt(offset));
    if (character === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    folded += character;
    offsets.push(offset);
  }
  return folded.endsWith(' ')
    ? { text: folded.slice(0, -1), offsets: offsets.slice(0, -1) }
    : { text: folded, offsets };
}

function plainForm(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[‘’‚‛ʼ]/u.test(character)) return "'";
  if (/[“”„‟]/u.test(character)) return '"';
  if (/[‐‑‒–—−]/u.test(character)) return '-';
  return character;
}

/** Like `indexOf`, but never inside a word; -1 for no words at all. */
function indexOfWords(text: string, wanted: string, from: number): number {
  if (wanted === '') return -1;
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + wanted.length)) return at;
  }
  return -1;
}

function isWordEdge(text: string, at: number): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return !(letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at)));
}

/** Runs with nothing but white space between them are one: there, […] would claim an omission. */
function joinTouching(segments: readonly Segment[], passage: Passage): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const between =
      last && passage.text.slice(last.end - passage.start, segment.start - passage.start);
    if (last && between?.trim() === '') joined[joined.length - 1] = { ...last, end: segment.end };
    else joined.push(segment);
  }
  return joined;
}

/**
 * How the words of two texts are compared. In Markdown white space is folded to one space; in a PDF
 * it is where the layout put it and does not count, nor does a hyphen at a line's end, nor what is
 * there to tell an order or a form and is not seen: pdf.js leaves it out.
 */
export type Medium = 'markdown' | 'pdf';

/** The characters that count, and for each the offset in `shown` where it stands. */
export interface Words {
  readonly text: string;
  readonly offsets: readonly number[];
  /** NFC, white space folded, for messages. */
  readonly shown: string;
}

/** In a PDF's text, the mark of a line end or of a place where one can have been. */
export const lineEnd = '\n';

/** Soft hyphens, joiners, marks of direction. */
const invisible = /^\p{Cf}$/u;

export function wordsOf(raw: string, medium: Medium): Words {
  const shown = raw.normalize('NFC').replace(/\s+/gu, (space) => foldedSpace(space, medium));
  const text: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < shown.length; at++) {
    const unit = shown.charAt(at);
    if (medium === 'pdf' && !counts(shown, at)) continue;
    text.push(unit);
    offsets.push(at);
  }
  return { text: text.join(''), offsets, shown };
}

function foldedSpace(space: string, medium: Medium): string {
  return medium === 'pdf' && space.includes(lineEnd) ? lineEnd : ' ';
}

/** White space never counts, but for the line end after a hyphen, which tells what hyphen it is. */
function counts(shown: string, at: number): boolean {
  const unit = shown.charAt(at);
  if (unit === lineEnd) return isHyphen(shown.charAt(at - 1));
  return unit !== ' ' && (unit < '\u00ad' || !invisible.test(unit));
}

function isHyphen(unit: string): boolean {
  return unit === '-' || unit === '\u2010';
}

/** The offset after a match, or the offsets in both texts where they first differ. */
export type Match =
  | { readonly kind: 'match'; readonly end: number }
  | { readonly kind: 'mismatch'; readonly found: number; readonly wanted: number };

/** Matches all of `wanted` with `found` from `start` on. */
export function matchFrom(found: string, start: number, wanted: string): Match {
  let at = start;
  let next = 0;
  while (next < wanted.length) {
    if (found.charAt(at) === wanted.charAt(next)) {
      at++;
      next++;
    } else if (found.charAt(at) === lineEnd) at++;
    else if (isHyphen(found.charAt(at)) && found.charAt(at + 1) === lineEnd) at += 2;
    else return { kind: 'mismatch', found: at, wanted: next };
  }
  return { kind: 'match', end: at };
}

/** Up to `length` characters of a text from the word that holds the one at `at`, for a message. */
export function excerptAt(words: Words, at: number, length: number = 48): string {
  const place = words.offsets[at] ?? words.shown.length;
  const flat = words.shown.replaceAll(lineEnd, ' ');
  const start = flat.lastIndexOf(' ', place - 1) + 1;
  const excerpt = flat.slice(start, start + length).trim();
  return start + length < flat.length ? `${excerpt}…` : excerpt;
}

/**
 * How the words of two texts are compared. In Markdown white space is folded to one space; in a PDF
 * it is where the layout put it and does not count, nor does what is there to tell an order or a form
 * and is not seen: pdf.js leaves it out. So a word that the typesetter divides has no hyphen here, since
 * that is a soft one; any other hyphen is the text's own and counts, at the end of a line too.
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
    if (medium === 'pdf' && !counts(unit)) continue;
    text.push(unit);
    offsets.push(at);
  }
  return { text: text.join(''), offsets, shown };
}

function foldedSpace(space: string, medium: Medium): string {
  return medium === 'pdf' && space.includes(lineEnd) ? lineEnd : ' ';
}

function counts(unit: string): boolean {
  return unit !== ' ' && unit !== lineEnd && (unit < '\u00ad' || !invisible.test(unit));
}

/** The offset after a match, or the offsets in both texts where they first differ. */
export type Match =
  | { readonly kind: 'match'; readonly end: number }
  | { readonly kind: 'mismatch'; readonly found: number; readonly wanted: number };

/** Matches all of `wanted` with `found` from `start` on. */
export function matchFrom(found: string, start: number, wanted: string): Match {
  for (let next = 0; next < wanted.length; next++) {
    if (found.charAt(start + next) !== wanted.charAt(next)) {
      return { kind: 'mismatch', found: start + next, wanted: next };
    }
  }
  return { kind: 'match', end: start + wanted.length };
}

/** Up to `length` characters of a text from the word that holds the one at `at`, for a message. */
export function excerptAt(words: Words, at: number, length: number = 48): string {
  const place = words.offsets[at] ?? words.shown.length;
  const flat = words.shown.replaceAll(lineEnd, ' ');
  const start = flat.lastIndexOf(' ', place - 1) + 1;
  const excerpt = flat.slice(start, start + length).trim();
  return start + length < flat.length ? `${excerpt}…` : excerpt;
}

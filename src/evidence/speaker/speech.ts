import { countWords, type Extent, type QuotationSpan } from './quotation-spans.ts';

/** From this many words a quotation is somebody's speech; below, it may be a name or a scare quote. */
export const SPEECH_WORDS = 6;

/** From this many words a quotation in prose may be no scare quote: whose it is must be said. */
export const FRAGMENT_WORDS = 4;

/** What a passage shows of a quotation. */
export interface Speech extends Extent {
  readonly quotation: QuotationSpan;
  readonly words: number;
  /** A sentence in somebody's own words, told by its capital; else a part of the author's sentence. */
  readonly isDirect: boolean;
}

/**
 * The quotations of a passage that are speech: six words or more, or a whole utterance, which ends
 * with a comma or a stop inside its marks ("“No,” he said"). A ‘name and shame’ is not, nor a title.
 */
export function speechIn(
  text: string,
  passage: Extent,
  quotations: readonly QuotationSpan[],
): Speech[] {
  return quotations.flatMap((quotation) => {
    const start = Math.max(quotation.start, passage.start);
    const end = Math.min(quotation.end, passage.end);
    if (start >= end) return [];
    const isUtterance =
      !quotation.open && /[.,!?…]["”’'»]$/u.test(text.slice(quotation.end - 2, quotation.end));
    const isShort = quotation.words < SPEECH_WORDS || isTitle(text, quotation);
    if (isShort && !isUtterance) return [];
    const isDirect = /^\P{L}*\p{Lu}/u.test(text.slice(quotation.start, quotation.start + 8));
    return [{ start, end, quotation, words: countWords(text.slice(start, end)), isDirect }];
  });
}

/**
 * The quotations of a passage, the names and scare quotes of a few words left out. A whole utterance
 * (“He will not,” his brother said) is nobody’s scare quote, short as it is.
 */
export function fragmentsIn(
  text: string,
  passage: Extent,
  quotations: readonly QuotationSpan[],
): QuotationSpan[] {
  return quotations.filter(
    (quotation) =>
      quotation.start < passage.end &&
      quotation.end > passage.start &&
      (quotation.words >= FRAGMENT_WORDS || isUtterance(text, quotation)) &&
      !isTitle(text, quotation),
  );
}

/** From a capital to a comma or a stop inside the marks. */
function isUtterance(text: string, { start, end, words, open }: QuotationSpan): boolean {
  if (open || words < 2 || !/[.,!?…]/u.test(text.charAt(end - 2))) return false;
  return /^\P{L}\p{Lu}/u.test(text.slice(start, start + 3));
}

const linking = new Set(['with', 'from', 'into', 'over', 'upon', 'that', 'than', 'amid']);

/** “The Last Days of the Old River”: capitals on two words at least and on all but the little ones. */
function isTitle(text: string, { start, end }: Extent): boolean {
  if (/[?!]/u.test(text.charAt(end - 2))) return false;
  const words = text.slice(start, end).match(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu) ?? [];
  const weighty = words.filter((word) => word.length > 3 && !linking.has(word));
  return weighty.length >= 2 && weighty.every((word) => /^\p{Lu}/u.test(word));
}

import type { Article } from './article.ts';
import type { Origin } from './extraction.ts';
import type { Place } from './passage.ts';

/** Formats whose lines a reader does not see, and that have no pages: paragraphs are counted. */
const countsParagraphs: ReadonlySet<string> = new Set(['html', 'docx']);

/**
 * Says of stretches of an article where in its file they stand; `undefined` where lines say it best.
 * Offsets may come in any order; each takes a binary search.
 */
export function placeReader(
  article: Pick<Article, 'file' | 'blocks'>,
): (start: number, end: number) => Place | undefined {
  const { origins, format } = article.file;
  const quotable = article.blocks.filter((block) => block.quotable);
  return (start, end) => {
    const first = originAt(origins, start);
    const last = originAt(origins, end - 1);
    const place: Place = {
      ...(first?.page !== undefined && {
        page: { first: first.page, last: last?.page ?? first.page },
      }),
      ...(first?.element !== undefined && { element: first.element }),
      ...(countsParagraphs.has(format) && {
        paragraph: { first: countUpTo(quotable, start), last: countUpTo(quotable, end - 1) },
      }),
    };
    return Object.keys(place).length === 0 ? undefined : place;
  };
}

/** The origin of the character at an offset. */
export function originAt(origins: readonly Origin[], offset: number): Origin | undefined {
  return origins[countUpTo(origins, offset) - 1];
}

/** How many of things in order begin at an offset or before it. */
function countUpTo(inOrder: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

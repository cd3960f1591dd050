import type { OutlineItem, PDFDocument } from 'pdfkit';
import type { Layout, OutlineEntry } from '../layout/page.ts';
import { textString } from './text-string.ts';

interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Bookmarks that open at the place of their heading, all unfolded. */
export function writeOutline(pdf: PDFDocument, { pages, outline }: Layout): void {
  const places = new Map<string, Place>();
  pages.forEach(({ boxes }, page) => {
    for (const box of boxes) {
      if (box.kind === 'anchor') places.set(box.name, { page, x: box.x, y: box.y });
    }
  });
  const width = pages[0]?.width ?? 0;
  const count = writeEntries(pdf.outline, outline, places, width);
  if (count > 0) pdf.outline.outlineData['Count'] = count;
}

/** Returns how many entries it wrote: `Count` is that of all that show below, not of children alone. */
function writeEntries(
  parent: OutlineItem,
  entries: readonly OutlineEntry[],
  places: ReadonlyMap<string, Place>,
  pageWidth: number,
): number {
  let written = 0;
  for (const { title, anchor, children } of entries) {
    const place = places.get(anchor) ?? { page: 0, x: 0, y: 0 };
    // pdfkit takes `left` from the page's width: what is wanted is the width less x.
    const left = pageWidth - place.x;
    const options = { pageNumber: place.page, top: place.y, left, fit: false, expanded: false };
    const item = parent.addItem(textString(title), options);
    const below = writeEntries(item, children, places, pageWidth);
    if (below > 0) item.outlineData['Count'] = below;
    written += 1 + below;
  }
  return written;
}

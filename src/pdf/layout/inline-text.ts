import type { Inline } from '../../document/document.ts';
import { textOfInlines } from '../../document/inline-text.ts';

/** The words of inlines on one line, for bookmarks and descriptions. */
export function inlineText(inlines: readonly Inline[]): string {
  return textOfInlines(inlines).replace(/\s+/g, ' ').trim();
}

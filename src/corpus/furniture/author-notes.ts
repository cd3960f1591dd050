import { furniture } from './candidate.ts';
import type { Pass } from './neighbours.ts';
import { readsAsAuthorNote } from './notes.ts';

/**
 * "X is Senior Fellow at …" is a note where the text is over, and a sentence of the text anywhere
 * else: it must stand last, or before furniture, or before another such note.
 */
export const markAuthorNotes: Pass = (candidates, verdicts) => {
  const result = [...verdicts];
  for (let index = candidates.length - 1; index > 0; index--) {
    const candidate = candidates[index];
    if (!candidate || result[index] || candidate.level > 0) continue;
    const next = result[index + 1];
    const isOver =
      index === candidates.length - 1 ||
      (next !== undefined && !insideText.has(next.reason) && next.kind !== 'caption');
    const isTitle = next?.kind === 'heading' && next.level > 1;
    if (isOver && !isTitle && readsAsAuthorNote(candidate))
      result[index] = furniture('author-note');
  }
  return result;
};

/** Furniture that also stands between paragraphs, and so does not say that a text is over. */
const insideText = new Set(['advertisement', 'image-result', 'read-more', 'subscription']);

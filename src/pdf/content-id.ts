import { createHash } from 'node:crypto';
import type { Document } from '../document/document.ts';

/**
 * 16 bytes that are those of this content alone. Places in the Markdown file are left out: they change
 * with lines that print nothing.
 */
export function contentId(document: Document): Uint8Array {
  const parts: string[] = [];
  // No recursion, and so no `JSON.stringify` of the whole: lists can be deeper than the stack is high.
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') parts.push(`"${value.length}`, value);
    else if (!isTree(value)) parts.push(String(value));
    else {
      parts.push('{');
      for (const key of Object.keys(value)) {
        if (key === 'span') continue;
        parts.push(key);
        pending.push(value[key]);
      }
      parts.push('}');
    }
  }
  return createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16);
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

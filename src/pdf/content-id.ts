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
    const members = membersOf(value);
    if (members === undefined) parts.push(JSON.stringify(value) ?? 'undefined');
    else {
      parts.push(JSON.stringify(members.map(([key]) => key)));
      for (const [, member] of members.toReversed()) pending.push(member);
    }
  }
  return createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16);
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).filter(([key]) => key !== 'span');
}

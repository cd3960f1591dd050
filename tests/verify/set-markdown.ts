import { expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { bytesOf } from '../pdf/set-document.ts';

/** The PDF that our own typesetter makes of Markdown: what is verified in a real run. */
export async function setMarkdown(markdown: string): Promise<Uint8Array> {
  const reported: Diagnostic[] = [];
  const document = parseDocument(markdown, 'a.md', (found) => reported.push(found));
  expect(reported).toEqual([]);
  return bytesOf(document);
}

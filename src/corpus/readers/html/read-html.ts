import type { Reader, Reading } from '../../extraction.ts';
import { decodeText } from '../encoding.ts';
import { encodingRemarks } from '../encoding-remarks.ts';
import { mostTextBytes } from '../sizes.ts';
import { assemble } from './assemble.ts';
import { findRoot } from './find-root.ts';
import { judgeBlocks } from './judge-blocks.ts';
import { blocksOf } from './page-blocks.ts';
import { parsePage } from './parse-page.ts';

/** `.html`, `.htm`, `.xhtml`. */
export const html: Reader = { format: 'html', mostBytes: mostTextBytes, read: readHtml };

/** Reads a saved page: the article's text, its structure and what the markup says of it. */
export function readHtml(bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return decoded;
  const parsed = parsePage(decoded.text);
  if (parsed.kind === 'too-large') {
    return { kind: 'not-text', message: parsed.message, hint: 'save the article alone as a page' };
  }
  const { page } = parsed;
  const blocks = blocksOf(page.root);
  const judged = judgeBlocks(page, blocks, findRoot(page, blocks));
  return { kind: 'text', extraction: assemble(page, judged), ...encodingRemarks(decoded) };
}

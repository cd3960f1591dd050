import type { Reading } from '../../extraction.ts';
import { encodingRemarks } from '../encoding-remarks.ts';
import { assemble } from './assemble.ts';
import { attestedBy } from './attested.ts';
import { decodePage } from './decode-page.ts';
import { findRoot } from './find-root.ts';
import { judgeBlocks } from './judge-blocks.ts';
import { dropLinkLists } from './link-lists.ts';
import { pageFacts } from './metadata/page-facts.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { dropNextArticles } from './next-article.ts';
import { whyNoArticle } from './no-article.ts';
import { blocksOf } from './page-blocks.ts';
import { parsePage } from './parse-page.ts';
import { placeTitle } from './place-title.ts';

/** Reads a saved page: the article's text, its structure and what the markup says of it. */
export function readHtml(bytes: Uint8Array): Reading {
  const decoded = decodePage(bytes);
  if (decoded.kind === 'not-text') return decoded;
  const parsed = parsePage(decoded.text);
  if (parsed.kind === 'too-large') {
    return { kind: 'not-text', message: parsed.message, hint: 'save the article alone as a page' };
  }
  const { page } = parsed;
  const blocks = blocksOf(page.root);
  const facts = pageFacts(page, blocks);
  const attested = attestedBy(facts.article?.get('articleBody'));
  const root = findRoot(page, blocks, attested);
  const judged = dropLinkLists(judgeBlocks(page, blocks, root));
  const refusal = whyNoArticle(facts, judged);
  if (refusal) return refusal;
  const metadata = readMetadata(facts);
  const extraction = {
    ...assemble(page, dropNextArticles(placeTitle(judged, blocks, metadata.title?.value))),
    metadata,
  };
  if (extraction.text.includes('\ufffd')) return damaged;
  return { kind: 'text', extraction, ...encodingRemarks(decoded) };
}

const damaged: Reading = {
  kind: 'not-text',
  message: 'some of its words are lost: they were not in the encoding that the page declares',
  hint: 'save the page again as UTF-8',
};

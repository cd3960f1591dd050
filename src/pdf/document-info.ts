import type { Document } from '../document/document.ts';
import { isLanguageTag } from '../spec/language-tag.ts';
import { contentId } from './content-id.ts';
import type { DocumentInfo } from './draw/xmp.ts';
import { titleOf } from './layout/lay-out.ts';

/** What stands for the title of a document that has none. */
const untitled = 'Untitled';

/** `created` is ISO 8601. The identifier is made from the document: the same words, the same one. */
export function documentInfo(document: Document, created: string): DocumentInfo {
  const { meta } = document;
  return {
    title: plain(titleOf(document)) || untitled,
    authors: meta.authors.map(({ name }) => plain(name)),
    subject: plain(meta.subject ?? meta.subtitle ?? ''),
    keywords: meta.keywords.map(plain),
    rights: plain(meta.rights ?? ''),
    language: languageOf(meta.language),
    ...(meta.date !== undefined && { date: plain(meta.date) }),
    created: new Date(created),
    producer: 'policy-brief',
    id: contentId(document),
  };
}

/**
 * Without what XML 1.0 has no place for, not even as a reference, so that the file says the same
 * of itself in its XMP packet as elsewhere.
 */
function plain(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[^\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .trim();
}

/** A file written elsewhere may name its language as it likes; `und` is BCP 47 for an unknown one. */
function languageOf(language: string): string {
  return isLanguageTag(language) ? language : 'und';
}

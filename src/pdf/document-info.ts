import type { Document } from '../document/document.ts';
import type { DocumentInfo } from './draw/xmp.ts';
import { titleOf } from './layout/lay-out.ts';

export function documentInfo(document: Document, created: string): DocumentInfo {
  const { meta } = document;
  return {
    title: titleOf(document),
    authors: meta.authors.map(({ name }) => name),
    subject: meta.subject ?? meta.subtitle ?? '',
    keywords: meta.keywords,
    language: meta.language,
    created: new Date(created),
    producer: 'policy-brief',
  };
}

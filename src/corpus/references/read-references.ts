import { bibtexReferences } from './bibtex-references.ts';
import { cslReferences } from './csl-references.ts';
import type { References } from './reference.ts';

/**
 * Reads the export of a reference manager (Zotero, JabRef, Mendeley, EndNote): CSL-JSON or BibTeX,
 * told apart by what it begins with, since exports are named at will.
 */
export function readReferences(text: string): References {
  const isJson = /^\s*[[{]/u.test(text);
  return isJson ? cslReferences(text) : bibtexReferences(text);
}

import type { Reader } from './extraction.ts';
import { plainText } from './readers/plain-text.ts';
import { mostPackedBytes, mostTextBytes } from './readers/sizes.ts';

// Each is loaded when the first file of its kind is met: most corpora are of one kind.

const markdown: Reader = {
  format: 'markdown',
  mostBytes: mostTextBytes,
  read: async (bytes) => (await import('./readers/markdown/read-markdown.ts')).readMarkdown(bytes),
};

const html: Reader = {
  format: 'html',
  mostBytes: mostTextBytes,
  read: async (bytes) => (await import('./readers/html/read-html.ts')).readHtml(bytes),
};

const pdf: Reader = {
  format: 'pdf',
  mostBytes: mostPackedBytes,
  read: async (bytes) => (await import('./readers/pdf/read-pdf.ts')).readPdf(bytes),
};

const docx: Reader = {
  format: 'docx',
  mostBytes: mostPackedBytes,
  read: async (bytes) => (await import('./readers/docx/read-docx.ts')).readDocx(bytes),
};

/**
 * Readers by extension, lower case with its dot. A new kind of source is a new row. A reader itself
 * imports its types from `extraction.ts`: this file imports the readers.
 */
export const readers: ReadonlyMap<string, Reader> = new Map([
  ['.txt', plainText],
  ['.md', markdown],
  ['.markdown', markdown],
  ['.html', html],
  ['.htm', html],
  ['.xhtml', html],
  ['.pdf', pdf],
  ['.docx', docx],
]);

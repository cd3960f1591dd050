import type { CodeEntry } from './code-entry.ts';

export type PdfCode =
  | 'BRIEF-PDF-001'
  | 'BRIEF-PDF-003'
  | 'BRIEF-PDF-004'
  | 'BRIEF-PDF-005'
  | 'BRIEF-PDF-006'
  | 'BRIEF-PDF-007'
  | 'BRIEF-PDF-008'
  | 'BRIEF-PDF-009'
  | 'BRIEF-PDF-010';

export const pdfCodes: Readonly<Record<PdfCode, CodeEntry>> = {
  'BRIEF-PDF-001': {
    severity: 'error',
    title: 'no font has a character of the text',
    remedy:
      'The PDF is not made, since the character would be missing from it. The fonts that ship set Latin with its accents, Greek, Cyrillic, Khmer, Hebrew and Arabic, and the usual signs. Remove the character from the Markdown, or build without `pdf` in `--to`.',
  },
  'BRIEF-PDF-003': {
    severity: 'error',
    title: 'a table is too wide for the page',
    remedy:
      'Its columns would be narrower than two letters. Split the table, turn it round, or leave columns out.',
  },
  'BRIEF-PDF-004': {
    severity: 'error',
    title: 'an image lies outside the project folder',
    remedy:
      'Images are taken from inside the project folder alone: not from the web, not through `..` or a symbolic link. Put a copy into the project and name it by a relative path.',
  },
  'BRIEF-PDF-005': {
    severity: 'error',
    title: 'an image is missing',
    remedy:
      'The path counts from the folder of the Markdown file, or else from the project folder. Check its spelling, with capitals.',
  },
  'BRIEF-PDF-006': {
    severity: 'error',
    title: 'an image cannot be read',
    remedy:
      'Images are PNG or JPEG files with at least one pixel, or SVG files of shapes: no text, scripts, pictures or filters, and nothing that lies outside the file. Turn text into paths, or save it as PNG.',
  },
  'BRIEF-PDF-007': {
    severity: 'error',
    title: 'an image is too large',
    remedy:
      'An image may have 40 million pixels and 64 MB, a drawing 10,000 parts and a million characters. Scale it down: print needs 300 pixels an inch, which is 2,500 across a page.',
  },
  'BRIEF-PDF-008': {
    severity: 'warning',
    title: 'an image has no description',
    remedy:
      'Who cannot see the picture learns nothing of it. Write what it shows between the square brackets: `![what it shows](picture.png)`.',
  },
  'BRIEF-PDF-009': {
    severity: 'warning',
    title: 'a link is not made',
    remedy:
      'Its words stand without it. Links lead to `https:`, `http:` and `mailto:` addresses and to headings of the document.',
  },
  'BRIEF-PDF-010': {
    severity: 'error',
    title: 'a font family is not known',
    remedy:
      'Name one of the families that ship, `source-serif-4` or `source-sans-3`, under `fonts` in the manifest.',
  },
};

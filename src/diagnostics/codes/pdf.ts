import type { CodeEntry } from './code-entry.ts';

export type PdfCode = 'BRIEF-PDF-001';

export const pdfCodes: Readonly<Record<PdfCode, CodeEntry>> = {
  'BRIEF-PDF-001': {
    severity: 'error',
    title: 'no font has a character of the text',
    remedy: 'Name a font that has it in the template’s manifest.',
  },
};

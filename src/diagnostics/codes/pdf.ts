import type { CodeTable } from './code-table.ts';

export const pdfCodes = {
  'BRIEF-PDF-001': {
    severity: 'error',
    title: 'no font has a character of the text',
    remedy: 'Name a font that has it in the template’s manifest.',
  },
} as const satisfies CodeTable;

import type { CodeTable } from './code-table.ts';

export const verifyCodes = {
  'BRIEF-VERIFY-001': {
    severity: 'error',
    title: 'a quotation is not found in what was rendered',
    remedy: 'Nothing is published. A template has lost or changed the words of a source.',
  },
} as const satisfies CodeTable;

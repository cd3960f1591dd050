import type { CodeTable } from './code-table.ts';

export const corpusCodes = {
  'BRIEF-CORPUS-001': {
    severity: 'error',
    title: 'a source cannot be read',
    remedy: 'The source is left out and everything else is built.',
  },
} as const satisfies CodeTable;

import type { CodeTable } from './code-table.ts';

export const outputCodes = {
  'BRIEF-OUTPUT-001': {
    severity: 'error',
    title: 'a file cannot be written',
    remedy: 'Nothing was changed. Check the folder’s permissions and free space.',
  },
} as const satisfies CodeTable;

import type { CodeTable } from './code-table.ts';

export const templateCodes = {
  'BRIEF-TEMPLATE-001': {
    severity: 'error',
    title: 'unknown template pack',
    remedy: 'Name a folder of `templates/`, or a pack that ships with the program.',
  },
} as const satisfies CodeTable;

import type { CodeTable } from './code-table.ts';

export const themeCodes = {
  'BRIEF-THEME-001': {
    severity: 'error',
    title: 'unknown theme',
    remedy: 'Name a file of `themes/` without its extension, or write the theme.',
  },
} as const satisfies CodeTable;

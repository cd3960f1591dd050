import type { CodeTable } from './code-table.ts';

export const usageCodes = {
  'BRIEF-USAGE-001': {
    severity: 'error',
    title: 'wrong command line',
    remedy: 'See `brief --help`, or `brief COMMAND --help` for one command.',
  },
} as const satisfies CodeTable;

import type { CodeTable } from './code-table.ts';

export const specCodes = {
  'BRIEF-SPEC-001': {
    severity: 'error',
    title: 'the file is not YAML that can be read',
    remedy: 'The place is where reading stopped; the mistake is there or just before it.',
  },
} as const satisfies CodeTable;

import type { CodeEntry } from './code-entry.ts';

export type UsageCode = 'BRIEF-USAGE-001';

export const usageCodes: Readonly<Record<UsageCode, CodeEntry>> = {
  'BRIEF-USAGE-001': {
    severity: 'error',
    title: 'wrong command line',
    remedy: 'See `brief --help`, or `brief COMMAND --help` for one command.',
  },
};

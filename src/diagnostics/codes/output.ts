import type { CodeEntry } from './code-entry.ts';

export type OutputCode = 'BRIEF-OUTPUT-001';

export const outputCodes: Readonly<Record<OutputCode, CodeEntry>> = {
  'BRIEF-OUTPUT-001': {
    severity: 'error',
    title: 'a file cannot be written',
    remedy: 'Nothing was changed. Check the folder’s permissions and free space.',
  },
};

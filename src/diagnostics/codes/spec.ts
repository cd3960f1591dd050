import type { CodeEntry } from './code-entry.ts';

export type SpecCode = 'BRIEF-SPEC-001';

export const specCodes: Readonly<Record<SpecCode, CodeEntry>> = {
  'BRIEF-SPEC-001': {
    severity: 'error',
    title: 'the file is not YAML that can be read',
    remedy: 'The place is where reading stopped; the mistake is there or just before it.',
  },
};

import type { CodeEntry } from './code-entry.ts';

export type VerifyCode = 'BRIEF-VERIFY-001';

export const verifyCodes: Readonly<Record<VerifyCode, CodeEntry>> = {
  'BRIEF-VERIFY-001': {
    severity: 'error',
    title: 'a quotation is not found in what was rendered',
    remedy: 'Nothing is published. A template has lost or changed the words of a source.',
  },
};

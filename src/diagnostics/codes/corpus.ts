import type { CodeEntry } from './code-entry.ts';

export type CorpusCode = 'BRIEF-CORPUS-001';

export const corpusCodes: Readonly<Record<CorpusCode, CodeEntry>> = {
  'BRIEF-CORPUS-001': {
    severity: 'error',
    title: 'a source cannot be read',
    remedy: 'The source is left out and everything else is built.',
  },
};

import type { CodeEntry } from './code-entry.ts';

export type CorpusCode = 'BRIEF-CORPUS-001' | 'BRIEF-CORPUS-020' | 'BRIEF-CORPUS-021';

export const corpusCodes: Readonly<Record<CorpusCode, CodeEntry>> = {
  'BRIEF-CORPUS-001': {
    severity: 'error',
    title: 'a source cannot be read',
    remedy: 'The source is left out and everything else is built.',
  },
  'BRIEF-CORPUS-020': {
    severity: 'error',
    title: 'the description of a source cannot be read',
    remedy:
      'The YAML file beside the source is not YAML, not UTF-8, too large, or uses what is refused everywhere: tabs, the same key twice, several documents, anchors.',
  },
  'BRIEF-CORPUS-021': {
    severity: 'error',
    title: 'a mistake in the description of a source',
    remedy:
      'A key is unknown or missing, or a value is not of the form wanted. The message says which; `docs/spec.md` lists every key.',
  },
};

import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { ReadingCodes } from '../project/read-text-file.ts';

/** What can be wrong with a YAML file of a project, whatever the file is for. */
export type Mistake =
  | 'syntax'
  | 'tab'
  | 'several-documents'
  | 'empty'
  | 'alias'
  | 'nesting'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'unquoted'
  | 'not-allowed'
  | 'not-a-date'
  | 'output-name'
  | 'empty-section'
  | 'both-forms'
  | 'reversed'
  | 'nothing-to-find';

/** Past this, a file is not what it was taken for, and more lines help nobody. */
export const mostReported = 100;

/**
 * The code of each mistake in one kind of file. The class of the code decides the exit status, so
 * that the same slip is a mistake of a spec in `briefs/` and of a template in `template.yaml`.
 */
export interface FileCodes extends ReadingCodes {
  readonly mistakes: Readonly<Record<Mistake, DiagnosticCode>>;
}

export const specFileCodes: FileCodes = {
  unreadable: 'BRIEF-SPEC-017',
  tooLarge: 'BRIEF-SPEC-015',
  encoding: 'BRIEF-SPEC-016',
  mistakes: {
    syntax: 'BRIEF-SPEC-001',
    'unknown-key': 'BRIEF-SPEC-002',
    'wrong-type': 'BRIEF-SPEC-003',
    'missing-key': 'BRIEF-SPEC-005',
    'not-allowed': 'BRIEF-SPEC-006',
    'not-a-date': 'BRIEF-SPEC-007',
    unquoted: 'BRIEF-SPEC-008',
    'duplicate-key': 'BRIEF-SPEC-009',
    tab: 'BRIEF-SPEC-010',
    'several-documents': 'BRIEF-SPEC-011',
    empty: 'BRIEF-SPEC-012',
    alias: 'BRIEF-SPEC-013',
    nesting: 'BRIEF-SPEC-014',
    'output-name': 'BRIEF-SPEC-018',
    'empty-section': 'BRIEF-SPEC-019',
    'both-forms': 'BRIEF-SPEC-020',
    reversed: 'BRIEF-SPEC-021',
    'nothing-to-find': 'BRIEF-SPEC-006',
  },
};

export const themeFileCodes: FileCodes = {
  ...coarse('BRIEF-THEME-002', 'BRIEF-THEME-004'),
  mistakes: {
    ...coarse('BRIEF-THEME-002', 'BRIEF-THEME-004').mistakes,
    'unknown-key': 'BRIEF-THEME-003',
    'missing-key': 'BRIEF-THEME-005',
    'nothing-to-find': 'BRIEF-THEME-006',
  },
};

export const sourceFileCodes: FileCodes = coarse('BRIEF-CORPUS-020', 'BRIEF-CORPUS-021');

export const templateFileCodes: FileCodes = coarse('BRIEF-TEMPLATE-020', 'BRIEF-TEMPLATE-021');

/** One code for a file that cannot be read as YAML, one for data that is not of the form wanted. */
function coarse(unreadable: DiagnosticCode, mistaken: DiagnosticCode): FileCodes {
  return {
    unreadable,
    tooLarge: unreadable,
    encoding: unreadable,
    mistakes: {
      syntax: unreadable,
      tab: unreadable,
      'several-documents': unreadable,
      empty: unreadable,
      alias: unreadable,
      nesting: unreadable,
      'duplicate-key': unreadable,
      'unknown-key': mistaken,
      'missing-key': mistaken,
      'wrong-type': mistaken,
      unquoted: mistaken,
      'not-allowed': mistaken,
      'not-a-date': mistaken,
      'output-name': mistaken,
      'empty-section': mistaken,
      'both-forms': mistaken,
      reversed: mistaken,
      'nothing-to-find': mistaken,
    },
  };
}

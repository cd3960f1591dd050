import type { CodeEntry } from './code-entry.ts';

export type UsageCode =
  | 'BRIEF-USAGE-001'
  | 'BRIEF-USAGE-002'
  | 'BRIEF-USAGE-003'
  | 'BRIEF-USAGE-004'
  | 'BRIEF-USAGE-005'
  | 'BRIEF-USAGE-006'
  | 'BRIEF-USAGE-007'
  | 'BRIEF-USAGE-008'
  | 'BRIEF-USAGE-009';

export const usageCodes: Readonly<Record<UsageCode, CodeEntry>> = {
  'BRIEF-USAGE-001': {
    severity: 'error',
    title: 'wrong command line',
    remedy: 'See `brief --help`, or `brief COMMAND --help` for one command.',
  },
  'BRIEF-USAGE-002': {
    severity: 'error',
    title: 'no such spec',
    remedy:
      'Name a file of the project, or a spec of `briefs/` without its extension. Nothing was built.',
  },
  'BRIEF-USAGE-003': {
    severity: 'error',
    title: 'not a project folder',
    remedy:
      'A project has a folder `briefs/` with one YAML file a brief. Name the folder with `--root`, or make a project with `brief init`.',
  },
  'BRIEF-USAGE-004': {
    severity: 'error',
    title: 'a file is in the way',
    remedy:
      'The command does not overwrite files and has written nothing. Choose another name or folder, or move the file.',
  },
  'BRIEF-USAGE-005': {
    severity: 'error',
    title: 'the name cannot be the name of a spec',
    remedy: 'Use letters, digits, hyphens and underscores, and no folder.',
  },
  'BRIEF-USAGE-006': {
    severity: 'error',
    title: 'no such file',
    remedy: 'Check the path; it counts from the folder that the command is run in.',
  },
  'BRIEF-USAGE-007': {
    severity: 'error',
    title: 'no such theme',
    remedy: 'Name a file of `themes/` without its extension; `brief themes` lists them.',
  },
  'BRIEF-USAGE-008': {
    severity: 'error',
    title: 'the system refuses a file or a folder',
    remedy:
      'You may not read it, or too many files are open, or the disk fails: the message gives the system’s own word for it. Nothing was written.',
  },
  'BRIEF-USAGE-009': {
    severity: 'error',
    title: 'no such source',
    remedy: 'Give a part of the id or of the file’s name of a source; `brief corpus` lists them.',
  },
};

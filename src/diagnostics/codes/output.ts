import type { CodeEntry } from './code-entry.ts';

export type OutputCode = 'BRIEF-OUTPUT-001' | 'BRIEF-OUTPUT-002';

export const outputCodes: Readonly<Record<OutputCode, CodeEntry>> = {
  'BRIEF-OUTPUT-001': {
    severity: 'error',
    title: 'a file cannot be written',
    remedy:
      'Nothing was changed: the files of a brief are put in place together or not at all. Check that the folder may be written to and that the disk has room, or name another folder with `--output`.',
  },
  'BRIEF-OUTPUT-002': {
    severity: 'error',
    title: 'the Markdown was edited since it was built',
    remedy:
      'A build does not overwrite work done by hand. Set the edited file with `brief render FILE.md`, move it elsewhere, or build with `--force` to lose the edits.',
  },
};

import type { CodeEntry } from './code-entry.ts';

export type SpecCode =
  | 'BRIEF-SPEC-001'
  | 'BRIEF-SPEC-002'
  | 'BRIEF-SPEC-003'
  | 'BRIEF-SPEC-004'
  | 'BRIEF-SPEC-005'
  | 'BRIEF-SPEC-006'
  | 'BRIEF-SPEC-007'
  | 'BRIEF-SPEC-008'
  | 'BRIEF-SPEC-009'
  | 'BRIEF-SPEC-010'
  | 'BRIEF-SPEC-011'
  | 'BRIEF-SPEC-012'
  | 'BRIEF-SPEC-013'
  | 'BRIEF-SPEC-014'
  | 'BRIEF-SPEC-015'
  | 'BRIEF-SPEC-016'
  | 'BRIEF-SPEC-017'
  | 'BRIEF-SPEC-018'
  | 'BRIEF-SPEC-019'
  | 'BRIEF-SPEC-020'
  | 'BRIEF-SPEC-021'
  | 'BRIEF-SPEC-022'
  | 'BRIEF-SPEC-023';

export const specCodes: Readonly<Record<SpecCode, CodeEntry>> = {
  'BRIEF-SPEC-001': {
    severity: 'error',
    title: 'the file is not YAML that can be read',
    remedy:
      'The place is where reading stopped; the mistake is there or just before it. Text with a colon, a `#` or a quotation mark in it often needs quotes of its own.',
  },
  'BRIEF-SPEC-002': {
    severity: 'error',
    title: 'unknown key',
    remedy:
      'The program would ignore it, so it refuses it. Correct the spelling or take the key out; `docs/spec.md` lists every key.',
  },
  'BRIEF-SPEC-003': {
    severity: 'error',
    title: 'a value of the wrong kind',
    remedy:
      'A list stands where a text is wanted, or the like. Write what the message asks for; `docs/spec.md` shows an example of each key.',
  },
  'BRIEF-SPEC-004': {
    severity: 'error',
    title: 'unknown theme',
    remedy:
      'A theme is named by its file in `themes/`, without the extension. Correct the name or write the theme; `brief themes` lists those there are.',
  },
  'BRIEF-SPEC-005': {
    severity: 'error',
    title: 'a required key is missing',
    remedy: 'Add the key. A spec needs `title`, `date`, and `sections` or `themes`.',
  },
  'BRIEF-SPEC-006': {
    severity: 'error',
    title: 'a value that is not allowed',
    remedy:
      'The value is of the right kind but out of range, empty, or not one of those there are.',
  },
  'BRIEF-SPEC-007': {
    severity: 'error',
    title: 'not a date',
    remedy:
      'Dates are written `2024-03-15`; where less may be known, `2024-03` or `2024`. The day must exist.',
  },
  'BRIEF-SPEC-008': {
    severity: 'error',
    title: 'text that YAML takes for something else',
    remedy:
      'Without quotes, `1.10` is the number 1.1, `007` is 7 and `true` is no word. Put quotes round it.',
  },
  'BRIEF-SPEC-009': {
    severity: 'error',
    title: 'the same key twice',
    remedy: 'Only one of the two could count. Take one out, or join them.',
  },
  'BRIEF-SPEC-010': {
    severity: 'error',
    title: 'a tab used as indentation',
    remedy: 'YAML allows spaces only. Set the editor to write spaces for the tab key.',
  },
  'BRIEF-SPEC-011': {
    severity: 'error',
    title: 'several documents in one file',
    remedy:
      'A line of three hyphens starts a new document. Keep one to a file; a horizontal rule inside a Markdown text must be indented like the text.',
  },
  'BRIEF-SPEC-012': {
    severity: 'error',
    title: 'the file is empty',
    remedy:
      'Nothing but white space and comments stands in it. `brief new NAME` writes a spec to start from.',
  },
  'BRIEF-SPEC-013': {
    severity: 'error',
    title: 'a feature of YAML that is not used here',
    remedy:
      'Anchors, aliases and tags are refused: they can make a short file enormous, or turn text into something else. Write the text out.',
  },
  'BRIEF-SPEC-014': {
    severity: 'error',
    title: 'nested too deeply',
    remedy:
      'No file of a project needs more than a few levels. Look for brackets that are never closed.',
  },
  'BRIEF-SPEC-015': {
    severity: 'error',
    title: 'the file is too large',
    remedy: 'It is probably not the file you meant. Otherwise split it.',
  },
  'BRIEF-SPEC-016': {
    severity: 'error',
    title: 'the file is not UTF-8',
    remedy:
      'The message gives the first byte at fault, counted from 0. Open the file in an editor and save it with the encoding UTF-8.',
  },
  'BRIEF-SPEC-017': {
    severity: 'error',
    title: 'a file cannot be opened',
    remedy:
      'It is missing, is a folder, may not be read, or leads out of the project through `..` or a symbolic link.',
  },
  'BRIEF-SPEC-018': {
    severity: 'error',
    title: 'a name that cannot be an output file’s',
    remedy:
      '`output` is a file name only, without folder or extension, and must work on every system. To write to another folder, use `--output DIR`.',
  },
  'BRIEF-SPEC-019': {
    severity: 'error',
    title: 'a section without content',
    remedy: 'Give it a `heading`, a `theme` or a `body`; or take it out.',
  },
  'BRIEF-SPEC-020': {
    severity: 'error',
    title: 'two ways of saying the same thing at once',
    remedy:
      'The short form and the long one exclude each other: `themes` or `sections`; in a description `articles` or the fields of a single article.',
  },
  'BRIEF-SPEC-021': {
    severity: 'error',
    title: 'a range that runs backwards',
    remedy: 'The first of two dates or lines is later than the second. Exchange them.',
  },
  'BRIEF-SPEC-022': {
    severity: 'error',
    title: 'two specs that write the same files',
    remedy:
      'Give one of them another `output`. Names that differ only in capitals count as the same.',
  },
  'BRIEF-SPEC-023': {
    severity: 'error',
    title: 'a theme that has mistakes of its own',
    remedy: 'The theme is there but could not be read. Correct what is reported about its file.',
  },
};

import type { CodeEntry } from './code-entry.ts';

export type CorpusCode =
  | 'BRIEF-CORPUS-001'
  | 'BRIEF-CORPUS-002'
  | 'BRIEF-CORPUS-003'
  | 'BRIEF-CORPUS-004'
  | 'BRIEF-CORPUS-005'
  | 'BRIEF-CORPUS-006'
  | 'BRIEF-CORPUS-007'
  | 'BRIEF-CORPUS-008'
  | 'BRIEF-CORPUS-009'
  | 'BRIEF-CORPUS-010'
  | 'BRIEF-CORPUS-011'
  | 'BRIEF-CORPUS-012'
  | 'BRIEF-CORPUS-020'
  | 'BRIEF-CORPUS-021';

export const corpusCodes: Readonly<Record<CorpusCode, CodeEntry>> = {
  'BRIEF-CORPUS-001': {
    severity: 'warning',
    title: 'a source cannot be read',
    remedy:
      'The source is left out and everything else is built. Check that the file is there and that you may read it.',
  },
  'BRIEF-CORPUS-002': {
    severity: 'warning',
    title: 'no text can be had from a source',
    remedy:
      'The source is left out and everything else is built. It is damaged, encrypted, a scan without text, or its bytes fit no encoding; the message says which. Words that are guessed at cannot be quoted.',
  },
  'BRIEF-CORPUS-003': {
    severity: 'warning',
    title: 'a symbolic link leads out of the corpus',
    remedy:
      'The source is left out: what a brief quotes must lie in the project. Put a copy of the file in `corpus/`.',
  },
  'BRIEF-CORPUS-004': {
    severity: 'warning',
    title: 'a source is too large',
    remedy:
      'The source is left out. Divide it: a text may have 20 MiB, a PDF or DOCX 100 MiB, pictures included.',
  },
  'BRIEF-CORPUS-005': {
    severity: 'warning',
    title: 'an article has nothing that can be quoted',
    remedy:
      'All of it is headings, captions, furniture or lines that its description leaves out. `brief corpus` shows each block and the reason.',
  },
  'BRIEF-CORPUS-006': {
    severity: 'warning',
    title: 'a description has no source',
    remedy:
      'A description has the name of its source: `NAME.yaml` beside `NAME.txt`. Rename it, or remove it.',
  },
  'BRIEF-CORPUS-007': {
    severity: 'error',
    title: 'a description names lines that its source does not have',
    remedy:
      'Lines count from 1, the first and the last included. Look at the source with its line numbers, or run `brief corpus`.',
  },
  'BRIEF-CORPUS-008': {
    severity: 'error',
    title: 'two articles have the same id',
    remedy:
      'A citation must lead to one article. Give one of the two an `id:` of its own in its description; without one an article is named for its file.',
  },
  'BRIEF-CORPUS-009': {
    severity: 'error',
    title: 'two articles of a file share lines',
    remedy:
      'List the articles of a file in its order, each with `lines:` that belong to no other; a word has one author.',
  },
  'BRIEF-CORPUS-010': {
    severity: 'warning',
    title: 'the corpus is empty',
    remedy:
      'Put sources (`.txt`, `.md`, `.html`, `.pdf`, `.docx`) into the folder `corpus/` of the project.',
  },
  'BRIEF-CORPUS-011': {
    severity: 'warning',
    title: 'a file of the corpus is of a kind that is not read',
    remedy:
      'The file is left out. Save its text as plain text in UTF-8, with the extension `.txt`.',
  },
  'BRIEF-CORPUS-012': {
    severity: 'warning',
    title: 'a source was read by a guess',
    remedy:
      'The source is used, but nothing in it declares what the message names, such as its encoding. Look at what `brief corpus` shows of it; save it as UTF-8 to be sure.',
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

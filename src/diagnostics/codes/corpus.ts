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
  | 'BRIEF-CORPUS-015'
  | 'BRIEF-CORPUS-016'
  | 'BRIEF-CORPUS-020'
  | 'BRIEF-CORPUS-021'
  | 'BRIEF-CORPUS-030'
  | 'BRIEF-CORPUS-032'
  | 'BRIEF-CORPUS-033'
  | 'BRIEF-CORPUS-040'
  | 'BRIEF-CORPUS-041'
  | 'BRIEF-CORPUS-042'
  | 'BRIEF-CORPUS-043'
  | 'BRIEF-CORPUS-044'
  | 'BRIEF-CORPUS-045'
  | 'BRIEF-CORPUS-046';

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
      'The source is used, but nothing in it declares what the message names, such as its encoding. Look at what `brief corpus` shows of it. Once the source has a description, this is taken for done.',
  },
  'BRIEF-CORPUS-015': {
    severity: 'warning',
    title: 'the index cannot be kept on the disk',
    remedy:
      'Everything works, with the same results, but every source is read anew each time. The index lies in `.brief/` of the project, which must be a folder that can be written to; it may be deleted at any time.',
  },
  'BRIEF-CORPUS-016': {
    severity: 'warning',
    title: 'a source changed while the program ran',
    remedy:
      'Nothing of it is found or quoted in this run, since what it says now is not what was searched. Run the command again.',
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
  'BRIEF-CORPUS-030': {
    severity: 'error',
    title: 'a file cannot be taken into the corpus',
    remedy:
      'Nothing was written for it. The message says why: its kind is not read, it holds no text, it is there already, or the name it would get is taken.',
  },
  'BRIEF-CORPUS-032': {
    severity: 'error',
    title: 'the export of a reference manager cannot be read',
    remedy: 'Export the references as CSL-JSON or as BibTeX, in UTF-8, and name that file.',
  },
  'BRIEF-CORPUS-033': {
    severity: 'warning',
    title: 'an entry of a reference export cannot be read',
    remedy:
      'The entry is left out and the others are used. Mend it in the reference manager, at the line that the message gives.',
  },
  'BRIEF-CORPUS-040': {
    severity: 'warning',
    title: 'a title hardly speaks of its text',
    remedy:
      'The heading may be that of another article: see whether the text goes with its title and byline, and leave the lines out with `omit:` if it does not.',
  },
  'BRIEF-CORPUS-041': {
    severity: 'warning',
    title: 'an article has two bylines',
    remedy:
      'The file may hold two articles. Divide it with `articles:`, each with its `lines:`, or leave the line out with `omit:`.',
  },
  'BRIEF-CORPUS-042': {
    severity: 'warning',
    title: 'two articles begin with the same words',
    remedy:
      'One may be an extract or another edition of the other. Keep the better one, or leave the lede out with `omit:`.',
  },
  'BRIEF-CORPUS-043': {
    severity: 'warning',
    title: 'the same article stands in the corpus twice',
    remedy:
      'The two would count as two sources for what one said. Keep one of them; if both matter, say so in a `note:`.',
  },
  'BRIEF-CORPUS-044': {
    severity: 'warning',
    title: 'an article has no date',
    remedy:
      'Filters by date leave it to chance, and its citation says “n.d.”. Give `issued:` in its description, with bounds if only those are known.',
  },
  'BRIEF-CORPUS-045': {
    severity: 'warning',
    title: 'a line that may be quoted looks like furniture',
    remedy:
      'It looks like a part of the page and not of the text. Leave it out with `omit:` in the description, or keep it knowingly with `keep:`.',
  },
  'BRIEF-CORPUS-046': {
    severity: 'warning',
    title: 'most of a text is left out',
    remedy:
      'The rules take most of it for furniture. Look with `brief corpus`, and bring lines back with `keep:` in its description.',
  },
};

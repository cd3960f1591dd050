import type { CodeEntry } from './code-entry.ts';

export type VerifyCode =
  | 'BRIEF-VERIFY-001'
  | 'BRIEF-VERIFY-002'
  | 'BRIEF-VERIFY-003'
  | 'BRIEF-VERIFY-004'
  | 'BRIEF-VERIFY-005'
  | 'BRIEF-VERIFY-006'
  | 'BRIEF-VERIFY-007'
  | 'BRIEF-VERIFY-008'
  | 'BRIEF-VERIFY-009'
  | 'BRIEF-VERIFY-010'
  | 'BRIEF-VERIFY-011'
  | 'BRIEF-VERIFY-012'
  | 'BRIEF-VERIFY-013'
  | 'BRIEF-VERIFY-014'
  | 'BRIEF-VERIFY-015'
  | 'BRIEF-VERIFY-020'
  | 'BRIEF-VERIFY-021'
  | 'BRIEF-VERIFY-022'
  | 'BRIEF-VERIFY-023'
  | 'BRIEF-VERIFY-024'
  | 'BRIEF-VERIFY-025'
  | 'BRIEF-VERIFY-026'
  | 'BRIEF-VERIFY-027'
  | 'BRIEF-VERIFY-028'
  | 'BRIEF-VERIFY-029'
  | 'BRIEF-VERIFY-031'
  | 'BRIEF-VERIFY-032'
  | 'BRIEF-VERIFY-033';

/** 001 to 009: the check of what was rendered. 010 to 019: assembling a brief. 020 on: reading Markdown. */
export const verifyCodes: Readonly<Record<VerifyCode, CodeEntry>> = {
  'BRIEF-VERIFY-001': {
    severity: 'error',
    title: 'a quotation is missing from what was rendered',
    remedy:
      'Every quotation of the evidence record must stand in the Markdown and in the PDF, in the record’s order. A template has left it out or moved it, or an edit has; nothing is published.',
  },
  'BRIEF-VERIFY-002': {
    severity: 'error',
    title: 'the words of a quotation were altered',
    remedy:
      'The message shows the first word that differs from the source. Put the source’s words back, or take the footnote label away to make the text your own.',
  },
  'BRIEF-VERIFY-003': {
    severity: 'error',
    title: 'the speaker or the source under a quotation was altered',
    remedy:
      'The line under a quotation says who speaks and where. Put it back as it was, or correct the description of the source and build again.',
  },
  'BRIEF-VERIFY-004': {
    severity: 'error',
    title: 'the citation in a quotation’s note was altered',
    remedy:
      'The note says where the words stand. Put it back as it was, or correct the description of the source and build again.',
  },
  'BRIEF-VERIFY-005': {
    severity: 'error',
    title: 'a quotation carries the label of a passage but the record does not have it there',
    remedy:
      'A footnote label such as `p-0123456789ab` says that the words are a source’s, checked. Build again so that the record knows the quotation, or take the label away to make the text your own.',
  },
  'BRIEF-VERIFY-006': {
    severity: 'error',
    title: 'the PDF cannot be read back',
    remedy:
      'The check reads the finished file by its tags. A file without them, or damaged, is not published; please report it with the Markdown that led to it.',
  },
  'BRIEF-VERIFY-007': {
    severity: 'error',
    title: 'there is no evidence record to check the quotations against',
    remedy:
      'A Markdown file with labelled quotations is set only together with the `NAME.evidence.json` that was built with it. Put it back beside the file, or take the labels away to make the quotations your own.',
  },
  'BRIEF-VERIFY-008': {
    severity: 'error',
    title: 'a Markdown file is not UTF-8',
    remedy: 'Save the file as UTF-8. The message names the first byte that is not.',
  },
  'BRIEF-VERIFY-009': {
    severity: 'error',
    title: 'the evidence record was altered, or is that of another build',
    remedy:
      'Its quotations no longer have the hash that it states, or the Markdown states the hash of another, so nothing can be checked against it. Build again, or put back the record that was built with the Markdown.',
  },
  'BRIEF-VERIFY-010': {
    severity: 'error',
    title: 'a citation names neither a source nor a passage',
    remedy:
      'Write `[@id]` with the id of a source, as `brief corpus` lists them, or of a passage, as `brief search` prints them.',
  },
  'BRIEF-VERIFY-011': {
    severity: 'error',
    title: 'words in quotation marks are not in the source they cite',
    remedy:
      'Words in quotation marks right before `[@id]` must stand in that source, word for word, and not in what is left out of it. Quote it as it stands or take the marks away.',
  },
  'BRIEF-VERIFY-012': {
    severity: 'warning',
    title: 'quoted words carry no citation',
    remedy:
      'Six or more words in quotation marks need a source: write `[@id]` right after the closing mark.',
  },
  'BRIEF-VERIFY-013': {
    severity: 'error',
    title: 'a citation cannot be read',
    remedy:
      'A citation is `[@id]`, or `[@id; @id]` for several. What else is to be said belongs into the text; where a bracket is meant as such, write `\\[@`.',
  },
  'BRIEF-VERIFY-014': {
    severity: 'error',
    title: 'a note of the analyst’s has the label of a source or a passage',
    remedy:
      'Labels such as `[^p-0123456789ab]` are the program’s: they say that words were checked. Cite with `[@id]`, or give the note another label.',
  },
  'BRIEF-VERIFY-015': {
    severity: 'error',
    title: 'the Markdown of a spec leaves something open',
    remedy:
      'A code block, a comment or a box that is not closed would take in all that follows it in the brief. Close it in the same field.',
  },
  'BRIEF-VERIFY-020': {
    severity: 'error',
    title: 'the Markdown is too large or nested too deeply',
    remedy:
      'A file holds at most 8 MB, and quotations, lists and emphasis nest at most 40 deep. Split the file or flatten the block named.',
  },
  'BRIEF-VERIFY-021': {
    severity: 'warning',
    title: 'raw HTML is not set',
    remedy:
      'Tags are dropped and the words between them are kept; `<br>` breaks a line. Write it as Markdown instead.',
  },
  'BRIEF-VERIFY-022': {
    severity: 'warning',
    title: 'a link is refused',
    remedy:
      'Links lead to `https:`, `http:` and `mailto:` addresses, or by `#id` to a heading of the same document. The words of the link are kept.',
  },
  'BRIEF-VERIFY-023': {
    severity: 'warning',
    title: 'a box marker is unknown or has no partner',
    remedy:
      'A box begins with a line `<!-- box: summary -->` and ends with a line `<!-- /box -->`; roles are `summary`, `key-message`, `key-messages`, `recommendations`, `note`, `warning`, `sidebar`, `pull-quote`, `balance`, `disclaimer`, `cite` and `sources`. What stands in it is set without a box.',
  },
  'BRIEF-VERIFY-024': {
    severity: 'warning',
    title: 'a footnote is called but not defined',
    remedy:
      'The call is set as it was written. Add a line `[^label]: …`, or mend the label: case aside, both must be the same.',
  },
  'BRIEF-VERIFY-025': {
    severity: 'warning',
    title: 'a footnote is defined twice',
    remedy: 'The first definition is used. Give the second one another label, or delete it.',
  },
  'BRIEF-VERIFY-026': {
    severity: 'error',
    title: 'the front matter has a value of the wrong kind',
    remedy:
      'The lines between `---` at the head of a Markdown file are YAML: title, authors, date and so on. Keys that are not known are left alone.',
  },
  'BRIEF-VERIFY-027': {
    severity: 'warning',
    title: 'a chart marker is not understood, or has no table',
    remedy:
      'A line such as `<!-- chart: timeline -->` or `<!-- chart: bar; title: Words quoted; values: 2, 3 -->` stands right before a table. Kinds are `bar`, `line`, `timeline` and `matrix`; keys are `title`, `table` (`shown` or `hidden`), for all but timelines `label` and `values`, which name columns by number, and for a matrix `cells` (`circles` or `tints`) and `totals` (`shown` or `hidden`). The table is set as a table.',
  },
  'BRIEF-VERIFY-028': {
    severity: 'warning',
    title: 'a table cannot be drawn as a chart',
    remedy:
      'It is set as a table instead. Bars, lines and a matrix need columns of numbers, written as the language of the document writes them; lines and a matrix may have empty cells. A timeline needs dates in its first column, such as `2019-11-26`, `2019`, or as the language writes them. Cells with notes or links stay in a table.',
  },
  'BRIEF-VERIFY-029': {
    severity: 'warning',
    title: 'a table marker is not understood, or has no table',
    remedy:
      'A line such as `<!-- table: caption: Ferries by year; spans; row-headers -->` stands right before a table. With `spans` a cell of `^^` joins the one above it and `<<` the one at its left, so that together they make a rectangle. What is not understood is left out; a mark that joins nothing is set as it stands.',
  },
  'BRIEF-VERIFY-031': {
    severity: 'warning',
    title: 'a contents marker is not understood',
    remedy:
      'A line such as `<!-- contents -->` or `<!-- contents; depth: 1; title: In this brief -->` prints the headings with their pages. `depth` is 1 to 5 levels, counted from the sections. Until it is mended the usual contents are printed.',
  },
  'BRIEF-VERIFY-032': {
    severity: 'warning',
    title: 'a language marker is not understood, or has no block',
    remedy:
      'A line such as `<!-- language: fr -->` stands right before a block and tells which language it is in, as a tag of BCP 47: `fr`, `pt-BR`, `km`. What is not understood is left out.',
  },
  'BRIEF-VERIFY-033': {
    severity: 'warning',
    title: 'a pull quote says what the text does not',
    remedy:
      'A pull quote repeats words of the text as they stand there; under them may stand who said them, with a dash, if a quotation of evidence has these words and that name. It holds paragraphs of words alone, without notes, links and pictures. What is not so is set as text.',
  },
};

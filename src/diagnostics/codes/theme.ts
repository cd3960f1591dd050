import type { CodeEntry } from './code-entry.ts';

export type ThemeCode =
  | 'BRIEF-THEME-002'
  | 'BRIEF-THEME-003'
  | 'BRIEF-THEME-004'
  | 'BRIEF-THEME-005'
  | 'BRIEF-THEME-006'
  | 'BRIEF-THEME-007'
  | 'BRIEF-THEME-010'
  | 'BRIEF-THEME-011'
  | 'BRIEF-THEME-012'
  | 'BRIEF-THEME-013'
  | 'BRIEF-THEME-014'
  | 'BRIEF-THEME-015'
  | 'BRIEF-THEME-016'
  | 'BRIEF-THEME-017'
  | 'BRIEF-THEME-020'
  | 'BRIEF-THEME-021'
  | 'BRIEF-THEME-022'
  | 'BRIEF-THEME-023'
  | 'BRIEF-THEME-024'
  | 'BRIEF-THEME-025'
  | 'BRIEF-THEME-026'
  | 'BRIEF-THEME-027'
  | 'BRIEF-THEME-030'
  | 'BRIEF-THEME-031'
  | 'BRIEF-THEME-032';

export const themeCodes: Readonly<Record<ThemeCode, CodeEntry>> = {
  'BRIEF-THEME-002': {
    severity: 'error',
    title: 'a theme’s file cannot be read',
    remedy:
      'It is not YAML, not UTF-8, too large, or uses what is refused everywhere: tabs, the same key twice, several documents, anchors.',
  },
  'BRIEF-THEME-003': {
    severity: 'error',
    title: 'unknown key in a theme',
    remedy: 'Correct the spelling or take the key out; `docs/spec.md` lists every key.',
  },
  'BRIEF-THEME-004': {
    severity: 'error',
    title: 'a value in a theme that is not allowed',
    remedy:
      'It is of the wrong kind, empty, out of range or no date. The message says what is wanted.',
  },
  'BRIEF-THEME-005': {
    severity: 'error',
    title: 'a theme lacks a required key',
    remedy: 'A theme needs a `title`, and something to look for.',
  },
  'BRIEF-THEME-006': {
    severity: 'error',
    title: 'a theme with nothing to look for',
    remedy: 'Give it terms under `any`, `all` or `near`. `none` only takes passages away.',
  },
  'BRIEF-THEME-007': {
    severity: 'error',
    title: 'a file name that cannot be a theme’s id',
    remedy:
      'Specs name a theme by its file. Use lower-case letters, digits and hyphens, and one file a name: `ream-base.yaml`.',
  },
  'BRIEF-THEME-010': {
    severity: 'warning',
    title: 'a theme finds nothing',
    remedy:
      'The section says "no evidence found". Try the terms with `brief search`, add others to the theme, or widen its dates and sources.',
  },
  'BRIEF-THEME-011': {
    severity: 'error',
    title: 'a pinned passage does not exist',
    remedy:
      'A passage’s id follows from its words, so it changes when the source does. `brief search --theme ID` prints ids.',
  },
  'BRIEF-THEME-012': {
    severity: 'error',
    title: 'an excluded passage or article does not exist',
    remedy:
      'Name a passage by the id that `brief search --theme ID` prints, or an article by the id that `brief corpus` prints.',
  },
  'BRIEF-THEME-013': {
    severity: 'error',
    title: 'an excerpt’s words do not stand in the passage',
    remedy:
      'Copy the words from the source, whole words, letter by letter. White space and the shape of quotation marks may differ.',
  },
  'BRIEF-THEME-014': {
    severity: 'error',
    title: 'the runs of an excerpt are out of order',
    remedy: 'List them in the order in which the passage has them, without overlap.',
  },
  'BRIEF-THEME-015': {
    severity: 'warning',
    title: 'undated sources are quoted under a date filter',
    remedy:
      'A source without a date stays, since it may belong. Date it in its description, or leave undated sources out with `dated: only`.',
  },
  'BRIEF-THEME-016': {
    severity: 'error',
    title: 'a passage is pinned twice, or pinned and excluded',
    remedy: 'Keep one of the two lines.',
  },
  'BRIEF-THEME-017': {
    severity: 'warning',
    title: 'a section has nothing left to quote',
    remedy:
      'What its theme finds stands in other sections of the brief, and a passage is quoted once. Pin a passage where it belongs, lower the `limit` of the other section, or give this one another theme.',
  },
  'BRIEF-THEME-020': {
    severity: 'error',
    title: 'an example of a theme does not do as it should',
    remedy:
      '`brief themes check` runs the examples. Add the words that an example turns on to the theme, or take out the term that catches what it should not.',
  },
  'BRIEF-THEME-021': {
    severity: 'error',
    title: 'a theme extends one that is not there',
    remedy: 'Name a file of `themes/`, without its folder and its extension.',
  },
  'BRIEF-THEME-022': {
    severity: 'error',
    title: 'themes extend one another in a circle, or in too long a chain',
    remedy:
      'Take one `extends:` out. What several themes share belongs in one that they all extend.',
  },
  'BRIEF-THEME-023': {
    severity: 'error',
    title: 'a theme extends one that has mistakes',
    remedy: 'Correct what is reported about the file of the other theme.',
  },
  'BRIEF-THEME-024': {
    severity: 'warning',
    title: 'a term that nothing can match',
    remedy:
      'Small words such as "of", "the" and "with" do not count, so a term that is made of them alone finds nothing. Give it a word that does, or take it out.',
  },
  'BRIEF-THEME-025': {
    severity: 'warning',
    title: 'a term that another one covers',
    remedy:
      'Words match by stem, so "base" finds "bases" too. Keep the one with the weight that is meant.',
  },
  'BRIEF-THEME-026': {
    severity: 'warning',
    title: 'a rule that matches nothing',
    remedy:
      'Nothing in the corpus has it, and no example shows what it is for. Correct its spelling, try it with `brief search`, add an example that turns on it, or take it out.',
  },
  'BRIEF-THEME-027': {
    severity: 'warning',
    title: 'a filter that lets nothing through',
    remedy: 'No source is of this kind, language or name. `brief corpus` prints what there is.',
  },
  'BRIEF-THEME-030': {
    severity: 'warning',
    title: 'a brief quotes much of one source',
    remedy:
      'Past 100 words, or a tenth of the source where that is more, a brief needs a right to quote. Quote less: `limit`, `per-source`, or a pin with an `excerpt`. Where there is a right, say so with `rights` in the source’s description; where your house has another limit, set `quotation-limit` in the spec.',
  },
  'BRIEF-THEME-031': {
    severity: 'warning',
    title: 'a section quotes one source only',
    remedy:
      'Several passages of one source are one voice. Lower `per-source`, pin what another source says, or accept it with `evidence: { accept: [single-source] }`. The brief says so under the section either way.',
  },
  'BRIEF-THEME-032': {
    severity: 'warning',
    title: 'a section quotes one side only',
    remedy:
      'All sources of the section have the same `side` in their descriptions. Pin what another side says, or accept it with `evidence: { accept: [one-sided] }`. The brief says so under the section either way.',
  },
};

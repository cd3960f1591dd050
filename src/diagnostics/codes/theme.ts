import type { CodeEntry } from './code-entry.ts';

export type ThemeCode =
  | 'BRIEF-THEME-001'
  | 'BRIEF-THEME-002'
  | 'BRIEF-THEME-003'
  | 'BRIEF-THEME-004'
  | 'BRIEF-THEME-005'
  | 'BRIEF-THEME-006'
  | 'BRIEF-THEME-007';

export const themeCodes: Readonly<Record<ThemeCode, CodeEntry>> = {
  'BRIEF-THEME-001': {
    severity: 'error',
    title: 'unknown theme',
    remedy: 'Name a file of `themes/` without its extension, or write the theme.',
  },
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
};

import type { CodeEntry } from './code-entry.ts';

export type ThemeCode = 'BRIEF-THEME-001';

export const themeCodes: Readonly<Record<ThemeCode, CodeEntry>> = {
  'BRIEF-THEME-001': {
    severity: 'error',
    title: 'unknown theme',
    remedy: 'Name a file of `themes/` without its extension, or write the theme.',
  },
};

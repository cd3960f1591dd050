import type { CodeEntry } from './code-entry.ts';

export type TemplateCode = 'BRIEF-TEMPLATE-001';

export const templateCodes: Readonly<Record<TemplateCode, CodeEntry>> = {
  'BRIEF-TEMPLATE-001': {
    severity: 'error',
    title: 'unknown template pack',
    remedy: 'Name a folder of `templates/`, or a pack that ships with the program.',
  },
};

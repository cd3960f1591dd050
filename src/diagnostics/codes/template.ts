import type { CodeEntry } from './code-entry.ts';

export type TemplateCode = 'BRIEF-TEMPLATE-001' | 'BRIEF-TEMPLATE-020' | 'BRIEF-TEMPLATE-021';

export const templateCodes: Readonly<Record<TemplateCode, CodeEntry>> = {
  'BRIEF-TEMPLATE-001': {
    severity: 'error',
    title: 'unknown template pack',
    remedy: 'Name a folder of `templates/`, or a pack that ships with the program.',
  },
  'BRIEF-TEMPLATE-020': {
    severity: 'error',
    title: 'the manifest of a template pack cannot be read',
    remedy:
      '`template.yaml` is missing, not YAML, not UTF-8, too large, or uses what is refused everywhere: tabs, the same key twice, several documents, anchors.',
  },
  'BRIEF-TEMPLATE-021': {
    severity: 'error',
    title: 'a mistake in the manifest of a template pack',
    remedy:
      'A key is unknown or missing, or a length, colour, font or file is not of the form wanted. The message says which; `docs/templates.md` lists every key.',
  },
};

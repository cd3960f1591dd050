import type { CodeEntry } from './code-entry.ts';

export type TemplateCode =
  | 'BRIEF-TEMPLATE-001'
  | 'BRIEF-TEMPLATE-002'
  | 'BRIEF-TEMPLATE-003'
  | 'BRIEF-TEMPLATE-004'
  | 'BRIEF-TEMPLATE-005'
  | 'BRIEF-TEMPLATE-006'
  | 'BRIEF-TEMPLATE-007'
  | 'BRIEF-TEMPLATE-008'
  | 'BRIEF-TEMPLATE-009'
  | 'BRIEF-TEMPLATE-010'
  | 'BRIEF-TEMPLATE-020'
  | 'BRIEF-TEMPLATE-021';

export const templateCodes: Readonly<Record<TemplateCode, CodeEntry>> = {
  'BRIEF-TEMPLATE-001': {
    severity: 'error',
    title: 'unknown template pack',
    remedy: 'Name a folder of `templates/`, or a pack that ships with the program.',
  },
  'BRIEF-TEMPLATE-002': {
    severity: 'error',
    title: 'template packs extend each other in a circle',
    remedy:
      'Take one of the `extends:` lines away. A pack may extend the one that ships under its own name.',
  },
  'BRIEF-TEMPLATE-003': {
    severity: 'error',
    title: 'a template pack has no template',
    remedy: 'A pack needs `brief.md.hbs`, its own or that of a pack it extends.',
  },
  'BRIEF-TEMPLATE-004': {
    severity: 'error',
    title: 'a file of a template pack cannot be read',
    remedy: 'It is not UTF-8, larger than 1 MB, not to be opened, or leads out of the pack.',
  },
  'BRIEF-TEMPLATE-005': {
    severity: 'error',
    title: 'a template cannot be read',
    remedy:
      'The line is where Handlebars stopped: look there and just before it for a `{{` without its `}}`, or a block without its end.',
  },
  'BRIEF-TEMPLATE-006': {
    severity: 'error',
    title: 'unknown helper',
    remedy:
      '`docs/templates.md` lists the helpers. Only those and Handlebars’ own `if`, `unless`, `each`, `with` and `lookup` may be used.',
  },
  'BRIEF-TEMPLATE-007': {
    severity: 'error',
    title: 'a partial is missing',
    remedy: 'Write it as `partials/NAME.md.hbs` in the pack, or extend a pack that has it.',
  },
  'BRIEF-TEMPLATE-008': {
    severity: 'error',
    title: 'a template does what no template may',
    remedy:
      'Decorators, inline partials, partials named at run time and ways to what an object inherits are refused.',
  },
  'BRIEF-TEMPLATE-009': {
    severity: 'error',
    title: 'a partial includes itself',
    remedy: 'Take the inclusion away: it would never end.',
  },
  'BRIEF-TEMPLATE-010': {
    severity: 'error',
    title: 'a template fails while it runs',
    remedy:
      'It prints a field that is not there, or hands a helper what it cannot use. `brief build --dump-model` shows every field; `{{#if field}}` asks whether one is there.',
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

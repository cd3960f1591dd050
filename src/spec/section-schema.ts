import { z } from 'zod';
import type { SectionSpec } from './brief-spec.ts';
import { defaultEvidence, evidenceSchema } from './evidence-schema.ts';
import * as field from './fields.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

const written = z.strictObject({
  heading: field.line('Heading; default: the title of the theme').exactOptional(),
  body: field
    .block('What the analyst writes above the evidence, in Markdown; `[@id]` cites')
    .exactOptional(),
  theme: field
    .line('Theme whose passages are quoted: a file of `themes/`, without extension')
    .exactOptional(),
  evidence: evidenceSchema.exactOptional(),
});

/** An item of `sections:`. */
export const sectionSchema: z.ZodType<SectionSpec> = wholeCheck(written, checkSection)
  .transform(({ evidence = defaultEvidence, ...rest }) => ({ ...rest, evidence }))
  .meta({ anyOf: [{ required: ['heading'] }, { required: ['theme'] }] });

function checkSection(section: Mapping): readonly WholeMistake[] {
  const mistakes: WholeMistake[] = [];
  if (!has(section, 'heading') && !has(section, 'theme')) {
    const message = has(section, 'body')
      ? 'the section has neither a heading nor a theme'
      : 'the section has neither heading nor theme nor body';
    mistakes.push({ mistake: 'empty-section', message, hint: 'add "heading:" or "theme:"' });
  }
  if (has(section, 'evidence') && !has(section, 'theme')) {
    mistakes.push({
      mistake: 'missing-key',
      message: '"evidence" stands without a theme to find it by',
      path: ['evidence'],
      part: 'key',
      hint: 'add "theme:", or take "evidence" out',
    });
  }
  return mistakes;
}

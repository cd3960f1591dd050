import { z } from 'zod';
import type { Author, BriefSpec, SectionSpec } from './brief-spec.ts';
import { defaultEvidence } from './evidence-schema.ts';
import * as field from './fields.ts';
import { isOutputName } from './output-name.ts';
import { sectionSchema } from './section-schema.ts';
import { usualTemplate } from './usual-template.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

const author = z
  .union([
    field.line('Name of a person or an institution'),
    z.strictObject({
      name: field.line('Name of a person or an institution'),
      affiliation: field.line('Where the author works, printed after the name').exactOptional(),
    }),
  ])
  .transform((written): Author => (typeof written === 'string' ? { name: written } : written));

const authors = z
  .union([field.line('Name of the only author'), z.array(author)])
  .transform((written) => (typeof written === 'string' ? [{ name: written }] : written))
  .describe('Who signs the brief: a name, or a list of names or of `name` with `affiliation`');

const recommendation = z.strictObject({
  to: field.line('The actor who should act'),
  text: field.block('What the actor should do, in Markdown; `[@id]` cites'),
});

const outputName = field.checkedText(
  'Name of the files written, without folder or extension; default: the spec’s own',
  isOutputName,
  'output-name',
  'must be a file name that works on every system',
  'no folder, no "..", no dot or space at either end, none of < > : " / \\ | ? *; `--output DIR` chooses the folder',
);

const quotationLimit = z
  .strictObject({
    words: field.count('Most words quoted from one source', 1, 1_000_000).default(100),
    share: z
      .number()
      .min(0)
      .max(1)
      .describe('Most of one source that is quoted, as a part of its words')
      .default(0.1),
  })
  .describe('From where on much quoted from one source is a warning: the larger of the two holds');

const written = z.strictObject({
  title: field.line('Title of the brief'),
  subtitle: field.line('Subtitle, printed under the title').exactOptional(),
  number: field.line('Number in a series, in quotes: "2024/3" or "1.10"').exactOptional(),
  audience: field.line('For whom the brief is written').exactOptional(),
  date: field.day('The brief’s own date; the clock is never read'),
  status: field
    .oneOf(['draft', 'final'], 'A draft carries a banner on every page')
    .default('draft'),
  marking: field
    .line('A protective marking for the banner of every page, such as Restricted')
    .exactOptional(),
  'embargo-until': field.day('Day before which the brief must not be published').exactOptional(),
  authors: authors.default([]),
  template: field.line('Template pack: how the brief looks').default(usualTemplate),
  language: field.language('Language that the brief is written in').default('en'),
  keywords: z.array(field.line('A keyword')).describe('Keywords, for catalogues').default([]),
  rights: field
    .line('Who owns the brief and what others may do with it, for the metadata of the files')
    .exactOptional(),
  summary: field.block('Summary, in Markdown; `[@id]` cites').exactOptional(),
  'key-messages': z
    .array(field.block('One or two sentences, in Markdown; `[@id]` cites'))
    .describe('What a reader in a hurry must know')
    .default([]),
  sections: z.array(sectionSchema).describe('The sections, in order').exactOptional(),
  themes: z
    .array(field.line('A theme: a file of `themes/`, without extension'))
    .describe('Short form in place of `sections`: one section a theme')
    .exactOptional(),
  recommendations: z.array(recommendation).describe('What should be done, by whom').default([]),
  disclaimer: field.block('Printed at the end, in Markdown').exactOptional(),
  'quotation-limit': quotationLimit.prefault({}),
  output: outputName.exactOptional(),
});

/** A file of `briefs/`. */
export const briefSchema: z.ZodType<BriefSpec> = wholeCheck(written, checkBrief)
  .transform(toBriefSpec)
  .meta({
    title: 'Brief',
    description: 'Spec of a policy brief, a file of `briefs/`',
    oneOf: [{ required: ['sections'] }, { required: ['themes'] }],
  });

function toBriefSpec(brief: z.output<typeof written>): BriefSpec {
  const {
    'embargo-until': embargoUntil,
    'key-messages': keyMessages,
    'quotation-limit': limit,
    sections,
    themes = [],
    ...rest
  } = brief;
  return {
    ...rest,
    ...(embargoUntil !== undefined && { embargoUntil }),
    keyMessages,
    quotationLimit: limit,
    sections: sections ?? themes.map(sectionOfTheme),
  };
}

function sectionOfTheme(theme: string): SectionSpec {
  return { theme, evidence: defaultEvidence };
}

function checkBrief(brief: Mapping): readonly WholeMistake[] {
  if (has(brief, 'themes') && has(brief, 'sections')) {
    return [
      {
        mistake: 'both-forms',
        message: '"themes" and "sections" stand in the same spec',
        path: ['themes'],
        part: 'key',
        hint: 'keep "sections", and name the themes there',
      },
    ];
  }
  const name = has(brief, 'themes') ? 'themes' : 'sections';
  if (!has(brief, name)) {
    const hint = 'add "sections:", or the short form "themes: [a-theme, another]"';
    return [{ mistake: 'missing-key', message: '"sections" is missing', hint }];
  }
  const list = brief[name];
  if (!Array.isArray(list) || list.length > 0) return [];
  return [{ mistake: 'not-allowed', message: `"${name}" is empty`, path: [name], part: 'key' }];
}

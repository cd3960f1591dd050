import { z } from 'zod';
import { clauseSchema, nearSchema } from './clause-schema.ts';
import { cslTypes } from './csl-types.ts';
import { checkDateOrder } from './date-order.ts';
import * as field from './fields.ts';
import type { Theme, ThemeFilter } from './theme.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

/** A theme as its own file has it, before what it extends is joined to it. */
export interface WrittenTheme extends Omit<Theme, 'id' | 'filter'> {
  /** Ids of the themes that it extends, nearest first. */
  readonly extends: readonly string[];
  /** Only what the file gives. */
  readonly filter: Partial<ThemeFilter>;
}

const examples = z
  .strictObject({
    match: z.array(field.block('A passage')).describe('Passages that must match').default([]),
    'no-match': z
      .array(field.block('A passage'))
      .describe('Passages that must not match')
      .default([]),
  })
  .describe('Passages made up to show what the theme must find and must not');

const base = field.id('Id of a theme: the name of its file in `themes/`');

const written = z.strictObject({
  title: field.line('Title of the theme; the heading of a section that has none'),
  question: field.line('The question that the passages answer').exactOptional(),
  extends: z
    .union([base, z.array(base).max(20)])
    .describe('A theme, or a list of themes, whose rules and filters this one starts from')
    .exactOptional(),
  any: z
    .array(clauseSchema)
    .describe('A passage must have one of these; each adds to its score')
    .default([]),
  all: z.array(clauseSchema).describe('A passage must have every one of these').default([]),
  none: z.array(clauseSchema).describe('A passage that has one of these is left out').default([]),
  near: z
    .array(nearSchema)
    .describe('Terms that count where they stand close together')
    .default([]),
  since: field.partialDate('Only sources of this date or later').exactOptional(),
  until: field.partialDate('Only sources of this date or earlier').exactOptional(),
  dated: field
    .oneOf(['any', 'only'], '`only` leaves out sources whose date is not known')
    .exactOptional(),
  sources: z
    .array(field.line('Id of an article, or path of a file in `corpus/`'))
    .describe('Only these sources, and those of `articles`; empty: all')
    .exactOptional(),
  articles: z
    .array(field.id('Id of an article, as `brief corpus` prints it'))
    .describe('Only these articles, and those of `sources`; empty: all')
    .exactOptional(),
  kinds: z
    .array(field.oneOf(cslTypes, 'CSL type of a source'))
    .describe('Only sources of these types; empty: all')
    .exactOptional(),
  languages: z
    .array(field.language('Language of a source; `en` takes in `en-GB`'))
    .describe('Only sources in these languages; empty: all')
    .exactOptional(),
  examples: examples.exactOptional(),
});

/** A file of `themes/`; the id is its name. */
export const themeSchema: z.ZodType<WrittenTheme> = wholeCheck(written, checkTheme)
  .transform(toTheme)
  .meta({
    title: 'Theme',
    description: 'What to look for in the corpus, a file of `themes/`',
    anyOf: ['any', 'all', 'near', 'extends'].map((key) => ({ required: [key] })),
  });

function toTheme(theme: z.output<typeof written>): WrittenTheme {
  const { title, question, any, all, none, near, examples: shown } = theme;
  const bases = theme.extends ?? [];
  return {
    title,
    ...(question !== undefined && { question }),
    extends: typeof bases === 'string' ? [bases] : bases,
    any,
    all,
    none,
    near,
    filter: filterOf(theme),
    examples: { match: shown?.match ?? [], noMatch: shown?.['no-match'] ?? [] },
  };
}

function filterOf(theme: z.output<typeof written>): Partial<ThemeFilter> {
  const { since, until, dated, sources, articles, kinds, languages } = theme;
  const looksIn = sources ?? articles;
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(dated !== undefined && { datedOnly: dated === 'only' }),
    ...(looksIn !== undefined && { sources: [...(sources ?? []), ...(articles ?? [])] }),
    ...(kinds !== undefined && { kinds }),
    ...(languages !== undefined && { languages }),
  };
}

function checkTheme(theme: Mapping): readonly WholeMistake[] {
  const searched = ['any', 'all', 'near', 'extends'];
  const isEmpty = searched.every((key) => !has(theme, key) || isEmptyList(theme[key]));
  const nothing: WholeMistake = {
    mistake: 'nothing-to-find',
    message: 'the theme has nothing to look for',
    hint: 'list words and phrases under "any:"',
  };
  return [...(isEmpty ? [nothing] : []), ...checkDateOrder(theme)];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

import { z } from 'zod';
import { cslTypes } from './csl-types.ts';
import { checkDateOrder } from './date-order.ts';
import * as field from './fields.ts';
import type { NearRule, Theme, ThemeTerm } from './theme.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

const mostWords = 20;

function words(description: string): z.ZodString {
  return field
    .line(description)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), {
      error: 'must contain a letter or a digit',
      params: { mistake: 'not-allowed' },
    })
    .refine((text) => text.split(' ').length <= mostWords, {
      error: `must have no more than ${mostWords} words`,
      params: { mistake: 'not-allowed' },
    });
}

const weight = z
  .number()
  .gt(0)
  .max(100)
  .describe('How much it counts beside the others; default 1')
  .default(1);

const term = z
  .union([
    words('A word or a phrase: words match by stem, a phrase in order'),
    wholeCheck(
      z.strictObject({
        phrase: words('Words that must stand in this order').exactOptional(),
        term: words('A word or a phrase').exactOptional(),
        weight,
      }),
      checkTerm,
    ),
  ])
  .transform((written): ThemeTerm => {
    if (typeof written === 'string') return { text: written, weight: 1 };
    return { text: written.phrase ?? written.term ?? '', weight: written.weight };
  });

const near: z.ZodType<NearRule> = z.strictObject({
  terms: z
    .array(words('A word or a phrase'))
    .min(2)
    .max(10)
    .describe('Words or phrases that must stand close together, in any order'),
  within: field.count('Most words from the first to the last of them', 1, 1000),
  weight,
});

const examples = z
  .strictObject({
    match: z.array(field.block('A passage')).describe('Passages that must match').default([]),
    'no-match': z
      .array(field.block('A passage'))
      .describe('Passages that must not match')
      .default([]),
  })
  .describe('Passages made up to show what the theme must find and must not');

const written = z.strictObject({
  title: field.line('Title of the theme; the heading of a section that has none'),
  question: field.line('The question that the passages answer').exactOptional(),
  any: z
    .array(term)
    .describe('A passage must have one of these; each adds to its score')
    .default([]),
  all: z.array(term).describe('A passage must have every one of these').default([]),
  none: z.array(term).describe('A passage that has one of these is left out').default([]),
  near: z.array(near).describe('Terms that count where they stand close together').default([]),
  since: field.partialDate('Only sources of this date or later').exactOptional(),
  until: field.partialDate('Only sources of this date or earlier').exactOptional(),
  sources: z
    .array(field.line('Id of an article, or path of a file in `corpus/`'))
    .describe('Only these sources; empty: all')
    .default([]),
  kinds: z
    .array(field.oneOf(cslTypes, 'CSL type of a source'))
    .describe('Only sources of these types; empty: all')
    .default([]),
  examples: examples.exactOptional(),
});

/** A file of `themes/`; the id is its name. */
export const themeSchema: z.ZodType<Omit<Theme, 'id'>> = wholeCheck(written, checkTheme)
  .transform(toTheme)
  .meta({
    title: 'Theme',
    description: 'What to look for in the corpus, a file of `themes/`',
    anyOf: [{ required: ['any'] }, { required: ['all'] }, { required: ['near'] }],
  });

function toTheme(theme: z.output<typeof written>): Omit<Theme, 'id'> {
  const { since, until, sources, kinds, examples: shown, ...rest } = theme;
  return {
    ...rest,
    filter: {
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      sources,
      kinds,
    },
    examples: { match: shown?.match ?? [], noMatch: shown?.['no-match'] ?? [] },
  };
}

function checkTerm(written: Mapping): readonly WholeMistake[] {
  const given = ['phrase', 'term'].filter((key) => has(written, key));
  if (given.length === 1) return [];
  const message = given.length === 0 ? '"phrase" is missing' : '"phrase" and "term" stand together';
  const mistake = given.length === 0 ? 'missing-key' : 'both-forms';
  return [{ mistake, message, hint: 'write { phrase: the words, weight: 2 }' }];
}

function checkTheme(theme: Mapping): readonly WholeMistake[] {
  const searched = ['any', 'all', 'near'];
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

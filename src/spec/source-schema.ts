import { z } from 'zod';
import { attestedText } from './attested-schema.ts';
import { contributorsSchema } from './contributor-schema.ts';
import { cslTypes } from './csl-types.ts';
import * as field from './fields.ts';
import { issuedSchema } from './issued-schema.ts';
import { lineRange } from './line-range-schema.ts';
import type { DescribedArticle, SourceDescription } from './source-description.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

/** The keys of an article, which are also those of a file that holds one. */
const articleKeys = {
  id: field.id('Id, unique in the corpus; default: the file’s name').exactOptional(),
  lines: lineRange('First and last line in the file; default: all of it').exactOptional(),
  title: attestedText(field.line('Title'), 'Title').exactOptional(),
  author: contributorsSchema.exactOptional(),
  issued: issuedSchema.exactOptional(),
  'container-title': attestedText(
    field.line('Newspaper, magazine or site'),
    'Newspaper, magazine or site that the text appeared in',
  ).exactOptional(),
  publisher: attestedText(field.line('Publisher'), 'Publisher').exactOptional(),
  URL: attestedText(field.webAddress('Web address'), 'Web address').exactOptional(),
  type: attestedText(
    field.oneOf(cslTypes, 'CSL type'),
    'CSL type, such as article-newspaper, report or speech',
  ).exactOptional(),
  language: field.language('Language of the text; default: as the text shows it').exactOptional(),
  issuer: attestedText(
    field.line('Office'),
    'Office that speaks in a release, where nobody is quoted',
  ).exactOptional(),
  country: attestedText(
    field.line('Country'),
    'Country that it comes from, a name or a code: counted in the balance of a brief',
  ).exactOptional(),
  side: attestedText(
    field.line('Side'),
    'Whose side it speaks from, such as government or opposition: counted in the balance',
  ).exactOptional(),
  rights: attestedText(
    field.line('Right to quote'),
    'On what ground it may be quoted at length, such as a licence: lifts the limit of words',
  ).exactOptional(),
  note: field.line('What a reader of a citation must know, printed with it').exactOptional(),
};

const articleSchema = z.strictObject(articleKeys);

const omission = z.strictObject({
  lines: lineRange('Lines that this decides on'),
  reason: field.line('Why, shown by `brief corpus`'),
});

const written = z.strictObject({
  ...articleKeys,
  articles: z
    .array(articleSchema)
    .min(1)
    .describe('Where the file holds several articles, in place of the keys of a single one')
    .exactOptional(),
  omit: z.array(omission).describe('Lines that only a person can know to leave out').default([]),
  keep: z
    .array(omission)
    .describe('Lines that a rule would leave out, and that belong to the text')
    .default([]),
});

/** `NAME.yaml` beside `NAME.txt` in `corpus/`. */
export const sourceSchema: z.ZodType<SourceDescription> = wholeCheck(written, checkSource)
  .transform(toDescription)
  .meta({ title: 'Source', description: 'What is known of a file of `corpus/`' });

function toDescription(source: z.output<typeof written>): SourceDescription {
  const { articles, omit, keep, ...single } = source;
  if (articles === undefined) return { articles: [toArticle(single)], omit, keep };
  const { note } = single;
  return { articles: articles.map(toArticle), omit, keep, ...(note !== undefined && { note }) };
}

function toArticle(article: z.output<typeof articleSchema>): DescribedArticle {
  const { 'container-title': containerTitle, author = [], ...rest } = article;
  return { ...rest, author, ...(containerTitle !== undefined && { containerTitle }) };
}

/** Keys of an article beside `articles` belong to none of them; a note may be about the file. */
function checkSource(source: Mapping): readonly WholeMistake[] {
  if (!has(source, 'articles')) return [];
  return Object.keys(articleKeys)
    .filter((key) => key !== 'note' && has(source, key))
    .map((key) => ({
      mistake: 'both-forms',
      message: `"${key}" stands beside "articles"`,
      path: [key],
      part: 'key',
      hint: 'move it into the article that it describes',
    }));
}

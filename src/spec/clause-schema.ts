import { z } from 'zod';
import * as field from './fields.ts';
import { isLongEnoughPrefix } from './prefix-length.ts';
import type { NearRule, TermForm, ThemeClause, ThemeTerm } from './theme.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

const mostWords = 20;
const mostSynonyms = 100;

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
    })
    .refine((text) => !text.endsWith('*'), {
      error: 'must not end in "*"',
      params: {
        mistake: 'not-allowed',
        hint: 'the beginning of a word is written { prefix: interfer }, without a star',
      },
    });
}

const plainWords = words('A word or a phrase: words match by stem, a phrase in order');

const weight = z
  .number()
  .gt(0)
  .max(100)
  .describe('How much it counts beside the others; default 1')
  .default(1);

const termKeys = {
  phrase: words('Words that must stand in this order').exactOptional(),
  term: words('A word or a phrase').exactOptional(),
  prefix: words('The beginning of a word; of a phrase, its last word is the beginning')
    .refine(isLongEnoughPrefix, {
      error: 'must have three letters or more in its last word',
      params: { mistake: 'not-allowed', hint: 'fewer would find half the dictionary' },
    })
    .exactOptional(),
  exact: words(
    'Words as they are spelt: capitals and accents aside, and not by stem',
  ).exactOptional(),
  weight,
};

type WrittenTerm = z.output<z.ZodObject<typeof termKeys>>;

const member = z
  .union([plainWords, wholeCheck(z.strictObject(termKeys), checkTerm)])
  .transform(termOf);

/** A member of `any`, `all` or `none`. */
export const clauseSchema: z.ZodType<ThemeClause> = z
  .union([
    plainWords,
    wholeCheck(
      z.strictObject({
        ...termKeys,
        synonyms: z
          .array(member)
          .min(1)
          .max(mostSynonyms)
          .describe('Words and phrases for one thing, which count once between them')
          .exactOptional(),
        name: field.line('What a group of synonyms is called where it is shown').exactOptional(),
      }),
      checkClause,
    ),
  ])
  .transform((written): ThemeClause => {
    if (typeof written === 'string' || written.synonyms === undefined) return termOf(written);
    const { synonyms: terms, name, weight } = written;
    return { kind: 'group', ...(name !== undefined && { name }), weight, terms };
  });

/** A member of `near`. */
export const nearSchema: z.ZodType<NearRule> = z.strictObject({
  terms: z
    .array(words('A word or a phrase'))
    .min(2)
    .max(10)
    .describe('Words or phrases that must stand close together, in any order'),
  within: field.count('Most words from the first to the last of them', 1, 1000),
  weight,
});

function termOf(written: string | WrittenTerm): ThemeTerm {
  if (typeof written === 'string') return { kind: 'term', text: written, weight: 1, form: 'stem' };
  const { phrase, term, prefix, exact, weight } = written;
  const form: TermForm = prefix !== undefined ? 'prefix' : exact !== undefined ? 'exact' : 'stem';
  const text = phrase ?? term ?? prefix ?? exact ?? '';
  return { kind: 'term', text, weight, form };
}

const forms = ['phrase', 'term', 'prefix', 'exact', 'synonyms'];

function checkTerm(written: Mapping): readonly WholeMistake[] {
  const [first, second] = forms.filter((key) => has(written, key));
  if (first !== undefined && second === undefined) return [];
  if (first === undefined || second === undefined) {
    const hint = 'write { phrase: the words, weight: 2 }';
    return [{ mistake: 'missing-key', message: '"phrase" is missing', hint }];
  }
  const message = `"${first}" and "${second}" stand together`;
  return [{ mistake: 'both-forms', message, hint: oneFormHint(second) }];
}

function oneFormHint(second: string): string {
  return second === 'synonyms'
    ? 'put all that means the same into the list: { synonyms: [first, second], weight: 2 }'
    : 'write { phrase: the words, weight: 2 }, and one line for each';
}

function checkClause(written: Mapping): readonly WholeMistake[] {
  const nameless: readonly WholeMistake[] =
    has(written, 'name') && !has(written, 'synonyms')
      ? [
          {
            mistake: 'not-allowed',
            message: '"name" is for a group of synonyms',
            path: ['name'],
            part: 'key',
            hint: 'take it out; a term is shown by its words',
          },
        ]
      : [];
  return [...checkTerm(written), ...nameless];
}

import { z } from 'zod';
import type { EvidenceSettings, Pin } from './brief-spec.ts';
import { checkDateOrder } from './date-order.ts';
import * as field from './fields.ts';
import { wholeCheck } from './whole-checks.ts';

const excerpt = z
  .union([field.block('Words of the passage to keep'), z.array(field.block('Words to keep'))])
  .transform((runs) => (typeof runs === 'string' ? [runs] : runs))
  .describe('Words of the passage to keep, in its order; several runs are printed joined by […]');

const pin = z
  .union([
    field.id('Id of a passage'),
    z.strictObject({
      id: field.id('Id of a passage, as `brief search` and the evidence record print it'),
      excerpt: excerpt.exactOptional(),
    }),
  ])
  .transform((written): Pin => {
    if (typeof written === 'string') return { id: written, excerpt: [] };
    return { id: written.id, excerpt: written.excerpt ?? [] };
  });

const part = (description: string): z.ZodNumber => z.number().min(0).max(1).describe(description);

const written = z.strictObject({
  limit: field.count('Most passages that the section quotes', 1, 1000).default(5),
  'per-source': field
    .count('Most passages from one source, that is from one article', 1, 1000)
    .default(2),
  since: field.partialDate('Only sources of this date or later; undated ones stay').exactOptional(),
  until: field
    .partialDate('Only sources of this date or earlier; undated ones stay')
    .exactOptional(),
  dated: field
    .oneOf(['any', 'only'], '`only` leaves out sources whose date is not known')
    .default('any'),
  pin: z.array(pin).describe('Passages that are quoted whatever their score').default([]),
  exclude: z
    .array(field.id('Id of a passage or of an article'))
    .describe('Passages, or whole articles, that are never quoted')
    .default([]),
  diversity: part(
    'How much it counts that a passage says what none taken before it says; 0: not at all',
  ).default(0.15),
  least: part(
    'Least that the theme’s terms earn a passage that is quoted, as a part of what they earn the strongest; 0: any that matches',
  ).default(0.05),
  accept: z
    .array(field.oneOf(['single-source', 'one-sided'], 'What is accepted'))
    .describe('What the evidence of the section may be without a warning')
    .default([]),
});

/** `evidence:` of a section. */
export const evidenceSchema: z.ZodType<EvidenceSettings> = wholeCheck(written, checkDateOrder)
  .transform(({ 'per-source': perSource, ...rest }) => ({ ...rest, perSource }))
  .describe('How the passages of the section are chosen');

/** What holds where a section says nothing. */
export const defaultEvidence: EvidenceSettings = evidenceSchema.parse({});

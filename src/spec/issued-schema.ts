import { z } from 'zod';
import { attest, basisKeys, checkBasis } from './attested-schema.ts';
import { datesReversed } from './date-order.ts';
import * as field from './fields.ts';
import type { Attested, Issued } from './source-description.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

const description =
  'Date of issue: 2019-01-19, or { value: …, inferred: "reason" }, or bounds: { earliest: …, latest: …, inferred: "reason" }';

const mapping = wholeCheck(
  z.strictObject({
    value: field.partialDate('The date').exactOptional(),
    earliest: field.partialDate('Issued on this date or later').exactOptional(),
    latest: field.partialDate('Issued on this date or earlier').exactOptional(),
    ...basisKeys,
  }),
  (written) => [
    ...checkForm(written),
    ...checkBasis(written),
    ...datesReversed(written, 'earliest', 'latest'),
  ],
);

/** `issued:` of an article. */
export const issuedSchema: z.ZodType<Attested<Issued>> = z
  .union([field.partialDate(description), mapping])
  .transform((written): Attested<Issued> => {
    if (typeof written === 'string') return attest({ kind: 'date', date: written });
    const { value, earliest, latest } = written;
    if (value !== undefined) return attest<Issued>({ kind: 'date', date: value }, written);
    const bounds: Issued = {
      kind: 'between',
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
    };
    return attest(bounds, written);
  })
  .describe(description);

function checkForm(written: Mapping): readonly WholeMistake[] {
  const bound = ['earliest', 'latest'].find((key) => has(written, key));
  if (has(written, 'value')) {
    if (bound === undefined) return [];
    const message = `"value" and "${bound}" are given for the same date`;
    return [{ mistake: 'both-forms', message, path: [bound], part: 'key' }];
  }
  if (bound !== undefined) return [];
  const hint = 'write "value:", or bounds with "earliest:" and "latest:"';
  return [{ mistake: 'missing-key', message: 'the date is missing', hint }];
}

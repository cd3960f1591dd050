import { z } from 'zod';
import { attest, basisKeys, checkBasis } from './attested-schema.ts';
import * as field from './fields.ts';
import type { Attested, Contributor } from './source-description.ts';
import { wholeCheck } from './whole-checks.ts';

const contributorMapping = wholeCheck(
  z.strictObject({
    name: field.line('Name as the source gives it'),
    affiliation: field.line('Where the author works, as the source gives it').exactOptional(),
    ...basisKeys,
  }),
  checkBasis,
);

const contributor = z
  .union([field.line('Name as the source gives it'), contributorMapping])
  .transform((written): Attested<Contributor> => {
    if (typeof written === 'string') return attest({ name: written });
    const { name, affiliation } = written;
    return attest({ name, ...(affiliation !== undefined && { affiliation }) }, written);
  });

/** `author:` of an article. */
export const contributorsSchema: z.ZodType<readonly Attested<Contributor>[]> = z
  .union([contributor, z.array(contributor)])
  .transform((written) => (Array.isArray(written) ? written : [written]))
  .describe('Who signs the text: a name, a mapping, or a list of them; absent: unsigned');

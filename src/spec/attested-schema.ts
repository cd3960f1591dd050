import { z } from 'zod';
import * as field from './fields.ts';
import type { Attested, Basis } from './source-description.ts';
import { has, type Mapping, type WholeMistake, wholeCheck } from './whole-checks.ts';

type OptionalText = z.ZodExactOptional<z.ZodString>;

interface BasisKeys {
  readonly inferred: OptionalText;
  readonly supplied: OptionalText;
  readonly uncertain: OptionalText;
}

/** What a fact rests on where the text does not state it: at most one of these, with the reason. */
export const basisKeys: BasisKeys = {
  inferred: field.line('Not stated, but follows from the text: how').exactOptional(),
  supplied: field.line('Not in the text: where the editor has it from').exactOptional(),
  uncertain: field
    .line('In the file, but perhaps about something else: why; printed as uncertain')
    .exactOptional(),
};

const bases: readonly Exclude<Basis, 'stated'>[] = ['inferred', 'supplied', 'uncertain'];

/** A value with the basis that was written for it; none: the text states it. */
export function attest<T>(value: T, written: { readonly [B in Basis]?: string } = {}): Attested<T> {
  for (const basis of bases) {
    const reason = written[basis];
    if (reason !== undefined) return { value, basis, reason };
  }
  return { value, basis: 'stated' };
}

/** Text that the source states, or `{ value: …, inferred: "reason" }` and the like. */
export function attestedText(
  text: z.ZodType<string>,
  description: string,
): z.ZodType<Attested<string>> {
  const mapping = wholeCheck(z.strictObject({ value: text, ...basisKeys }), checkBasis);
  return z
    .union([text, mapping])
    .transform((written) =>
      typeof written === 'string' ? attest(written) : attest(written.value, written),
    )
    .describe(`${description}; plain where the text states it`);
}

/** A fact rests on one thing. */
export function checkBasis(mapping: Mapping): readonly WholeMistake[] {
  const [first, second] = bases.filter((basis) => has(mapping, basis));
  if (first === undefined || second === undefined) return [];
  const message = `"${first}" and "${second}" are given for the same fact`;
  const hint = 'keep the weaker of the two';
  return [{ mistake: 'both-forms', message, path: [second], part: 'key', hint }];
}

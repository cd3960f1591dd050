import type { z } from 'zod';
import type { Mistake } from './mistakes.ts';

/** A mistake that only two or more values of a mapping make together. */
export interface WholeMistake {
  readonly mistake: Mistake;
  /** A sentence of its own, without a full stop. */
  readonly message: string;
  /** Path below the mapping of the value to point at. */
  readonly path?: readonly (string | number)[];
  /** What of it to point at; default its value. */
  readonly part?: 'key' | 'value';
  readonly hint?: string;
}

/** Read back by `validate.ts` from an issue that `wholeCheck` has raised. */
export interface WholeParams {
  readonly mistake: Mistake;
  readonly isSentence: true;
  readonly part?: 'key' | 'value' | undefined;
  readonly hint?: string | undefined;
}

export type Mapping = Readonly<Record<string, unknown>>;

/**
 * Adds a check of a mapping as a whole. It runs even where single values were found wrong, so that
 * all mistakes come out in one run: it must therefore take no value for what it ought to be.
 */
export function wholeCheck<Schema extends z.ZodType>(
  schema: Schema,
  check: (mapping: Mapping) => readonly WholeMistake[],
): Schema {
  return schema.superRefine(
    (value, context) => {
      if (!isMapping(value)) return;
      for (const { mistake, message, path = [], part, hint } of check(value)) {
        const params: WholeParams = { mistake, isSentence: true, part, hint };
        context.addIssue({ code: 'custom', message, path: [...path], params: { ...params } });
      }
    },
    { when: () => true },
  );
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function has(mapping: Mapping, key: string): boolean {
  return Object.hasOwn(mapping, key);
}

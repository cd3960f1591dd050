import type { Value } from './values.ts';

/** What a helper knows beside its arguments. */
export interface HelperCall {
  /** `name=value` arguments. */
  readonly named: (name: string) => Value;
  /** The language of the brief, a BCP 47 tag. */
  readonly language: string;
  /** Whether it was called with fewer positional arguments than `count`. */
  readonly count: number;
}

/** Markdown that is printed as it stands, where a plain string would be escaped. */
export interface Markdown {
  readonly markdown: string;
}

/** A pure function of its arguments. A string is text, escaped when printed. */
export type Helper = (
  values: readonly Value[],
  call: HelperCall,
) => string | number | boolean | readonly unknown[] | Markdown;

export type HelperTable = ReadonlyMap<string, Helper>;

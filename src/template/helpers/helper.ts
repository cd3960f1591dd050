import type { Value } from './values.ts';

/** What a helper knows beside its arguments. */
export interface HelperCall {
  /** `name=value` arguments. */
  readonly named: (name: string) => Value;
  /** The language of the brief, a BCP 47 tag. */
  readonly language: string;
}

/** Markdown that is printed as it stands, where a plain string would be escaped. */
export class Markdown {
  readonly markdown: string;

  constructor(markdown: string) {
    this.markdown = markdown;
  }
}

/** A pure function of its arguments. A string is text, escaped when printed. */
export type Helper = (
  values: readonly Value[],
  call: HelperCall,
) => string | number | boolean | readonly unknown[] | Markdown;

export type HelperTable = ReadonlyMap<string, Helper>;

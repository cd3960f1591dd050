import type { Found } from '../../../extraction.ts';
import { cleanText } from '../clean-text.ts';
import type { MetaTags } from './meta-tags.ts';

export type Candidate = Found<string>;

/** What stands in meta elements of these names, in the order of the names. */
export function inMeta(tags: MetaTags, names: string): readonly Candidate[] {
  return names
    .split(' ')
    .flatMap((name) =>
      (tags.get(name) ?? []).map((value) => ({ value, from: 'markup', where: name }) as const),
    );
}

export function inMarkup(value: unknown, where: string): readonly Candidate[] {
  return typeof value === 'string' && value.length < longest
    ? [{ value, from: 'markup', where }]
    : [];
}

export function inText(value: string, where: string): readonly Candidate[] {
  return value.length < longest ? [{ value, from: 'text', where }] : [];
}

/** The first that holds something, in the form that `accept` gives it. */
export function firstOf(
  candidates: readonly Candidate[],
  accept: (value: string) => string | undefined = asText,
): Candidate | undefined {
  for (const candidate of candidates) {
    const value = accept(candidate.value);
    if (value !== undefined && value !== '') return { ...candidate, value };
  }
  return undefined;
}

/** On one line; markup that was written into a value, and a value that is none, go. */
export function asText(value: string): string | undefined {
  const text = cleanText(value.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' '));
  if (text.includes('\ufffd')) return undefined;
  return /[\p{L}\p{N}]/u.test(text) && !/^(?:null|undefined|n\/a|none)$/i.test(text)
    ? text
    : undefined;
}

const longest = 2000;

import type { Found } from '../../../extraction.ts';
import { cleanText } from '../../clean-text.ts';
import { textOf } from '../page-tree.ts';
import { parsePage } from '../parse-page.ts';
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

/**
 * On one line. Markup and character references that were written into a value are undone, once; what is
 * no value, or was damaged, is none.
 */
export function asText(value: string): string | undefined {
  const text = cleanText(/[<&]/.test(value) ? unmarked(value) : value);
  if (text.includes('\ufffd') || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  return /^(?:null|undefined|n\/a|none)$/i.test(text) ? undefined : text;
}

function unmarked(value: string): string {
  const parsed = value.length < longest ? parsePage(value) : undefined;
  return parsed?.kind === 'page' ? textOf(parsed.page.root) : value;
}

/** A name of a site or a publisher: no address, and no list of its sections. */
export function asSiteName(value: string): string | undefined {
  const text = asText(value)?.split(/\s+[|»]\s+/u)[0];
  return text && !/^(?:https?:|www\.)/i.test(text) ? text : undefined;
}

const longest = 2000;

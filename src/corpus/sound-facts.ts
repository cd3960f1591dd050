import { isPartialDate } from '../spec/calendar.ts';
import { cslTypes } from '../spec/csl-types.ts';
import { isLanguageTag } from '../spec/language-tag.ts';
import { isWebAddress } from '../spec/web-address.ts';
import type { Metadata } from './extraction.ts';

/** Longer than any title is a text that stands in the place of one. */
const longestLine = 500;
const longestAddress = 2000;

/** A fact of one line of text. */
export type FactName = Exclude<keyof Metadata, 'author'>;

const tests: Readonly<Record<FactName, (value: string) => boolean>> = {
  title: isLine,
  publisher: isLine,
  containerTitle: isLine,
  issued: isPartialDate,
  URL: (value) => value.length <= longestAddress && isWebAddress(value) && URL.canParse(value),
  language: isLanguageTag,
  type: (value) => cslTypes.includes(value),
};

/** Whether a description would take it: files, and exports of reference managers, may carry anything. */
export function isSoundFact(name: FactName, value: string): boolean {
  return tests[name](value);
}

/** Whether it can be a name or a title: words, on one line, and not too many. */
export function isLine(text: string): boolean {
  return text.length <= longestLine && /\S/u.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text);
}

/** What a file says of itself, without what no description would take. */
export function soundMetadata(metadata: Metadata): Metadata {
  const sound = (name: FactName): Metadata => {
    const fact = metadata[name];
    return fact && isSoundFact(name, fact.value) ? { [name]: fact } : {};
  };
  const author = metadata.author?.filter(({ value }) => isLine(value)) ?? [];
  return {
    ...sound('title'),
    ...(author.length > 0 && { author }),
    ...sound('issued'),
    ...sound('publisher'),
    ...sound('containerTitle'),
    ...sound('URL'),
    ...sound('language'),
    ...sound('type'),
  };
}

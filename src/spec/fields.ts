import { z } from 'zod';
import type { PartialDate } from './brief-spec.ts';
import { isDay, isPartialDate } from './calendar.ts';
import { isLanguageTag, languageTag } from './language-tag.ts';
import type { Mistake } from './mistakes.ts';
import { isWebAddress } from './web-address.ts';

/**
 * The kinds of value that the YAML files are made of. The message of a refusal continues a sentence
 * that starts with the key ("date" …) and ends with what was found; `validate.ts` writes both.
 */
export interface Refusal {
  readonly mistake: Mistake;
  readonly hint?: string | undefined;
}

function refusal(
  mistake: Mistake,
  error: string,
  hint?: string,
): { error: string; abort: boolean; params: Refusal & Record<string, unknown> } {
  return { error, abort: true, params: { mistake, hint } };
}

const isPrintable = (text: string): boolean => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text);
const isFilled = (text: string): boolean => /\S/.test(text);
const foldSpace = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** Text in one line; line breaks and runs of spaces are folded to one space. */
export function line(description: string): z.ZodString {
  return z
    .string()
    .overwrite(foldSpace)
    .refine(isFilled, refusal('not-allowed', 'must not be empty'))
    .refine(isPrintable, refusal('not-allowed', 'must not contain control characters'))
    .meta({ description, minLength: 1 });
}

/** Text in one line that may be empty, so that a pack can blank what it inherits. */
export function printed(description: string): z.ZodString {
  return z
    .string()
    .overwrite(foldSpace)
    .refine(isPrintable, refusal('not-allowed', 'must not contain control characters'))
    .describe(description);
}

/** Text of any length whose line breaks count. White space at its end does not. */
export function block(description: string): z.ZodString {
  return z
    .string()
    .overwrite((text) => text.trimEnd())
    .refine(isFilled, refusal('not-allowed', 'must not be empty'))
    .refine(isPrintable, refusal('not-allowed', 'must not contain control characters'))
    .meta({ description, minLength: 1 });
}

/** `YYYY-MM-DD`. */
export function day(description: string): z.ZodString {
  const hint = 'write year, month and day: 2024-03-15';
  return z
    .string()
    .refine(isDay, refusal('not-a-date', 'must be a day that exists', hint))
    .meta({ description, pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2024-03-15'] });
}

function partialDateText(): z.ZodString {
  const hint = 'write 2024-03-15, or 2024-03, or 2024';
  return z
    .string()
    .refine(isPartialDate, refusal('not-a-date', 'must be a date that exists', hint))
    .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
}

function year(): z.ZodNumber {
  const hint = 'write the year with four digits: 2024';
  const isYear = (value: number): boolean => Number.isInteger(value) && isPartialDate(`${value}`);
  return z.number().refine(isYear, refusal('not-a-date', 'must be a date', hint));
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a year may stand without quotes, as a number. */
export function partialDate(description: string): z.ZodType<PartialDate> {
  return z
    .union([partialDateText(), year()])
    .transform((value) => String(value))
    .meta({ description, examples: ['2019', '2019-06', '2019-06-21'] });
}

/** Names a theme, a pack, an article or a passage: lower-case letters, digits and single hyphens. */
export function id(description: string): z.ZodString {
  const hint = 'use lower-case letters, digits and hyphens, such as ream-base';
  return z
    .string()
    .refine(isId, refusal('not-allowed', 'must be an id', hint))
    .meta({ description, pattern: idPattern.source });
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isId(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9-]+$/.test(text) && !/^-|--|-$/.test(text);
}

/** A tag of BCP 47, such as `en` or `en-GB`. */
export function language(description: string): z.ZodString {
  const hint = 'write a code such as en, en-GB, fr or km';
  return z
    .string()
    .refine(isLanguageTag, refusal('not-allowed', 'must be a language code', hint))
    .meta({ description, pattern: languageTag.source, examples: ['en', 'km'] });
}

/** A whole number within bounds, both inclusive. */
export function count(description: string, least: number, most: number): z.ZodNumber {
  return z.number().int().min(least).max(most).describe(description);
}

/** One of a list of words. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  description: string,
): z.ZodEnum<{ [Word in Words[number]]: Word }> {
  return z.enum(words).describe(description);
}

/** A web address. */
export function webAddress(description: string): z.ZodString {
  return z
    .string()
    .refine(isWebAddress, refusal('not-allowed', 'must be a web address', 'start with https://'))
    .meta({ description, pattern: '^https?://' });
}

/** A text that has to pass a test of its own. */
export function checkedText(
  description: string,
  test: (text: string) => boolean,
  mistake: Mistake,
  must: string,
  hint?: string,
): z.ZodString {
  return z
    .string()
    .refine(test, refusal(mistake, must, hint))
    .describe(description);
}

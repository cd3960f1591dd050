import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Explained } from './explained.ts';
import type { Refusal } from './fields.ts';
import type { YamlPath } from './locator.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { WholeParams } from './whole-checks.ts';
import { expectedWord, found, foundBriefly, subjectOf, valueAt } from './wording.ts';

/** A message of our own: about one value, continued by what was found; or a sentence about several. */
export function explainCustom(
  issue: z.core.$ZodIssueCustom,
  path: YamlPath,
  parsed: ParsedYaml,
): Explained {
  const params = paramsOf(issue);
  const { mistake, hint } = params;
  const hints = hint === undefined ? [] : [hint];
  if ('isSentence' in params) {
    const { part = 'value' } = params;
    return { mistake, message: issue.message, path, part, hints };
  }
  const what = found(valueAt(parsed.value, path), parsed.sourceOf(path));
  const ending = issue.message.startsWith('must not') ? '' : `, not ${what}`;
  return { mistake, message: `${subjectOf(path)} ${issue.message}${ending}`, path, hints };
}

function paramsOf(issue: z.core.$ZodIssueCustom): Refusal | WholeParams {
  // Every refinement of ours is made by `refusal` or `wholeCheck`, which set these.
  return (issue.params ?? { mistake: 'not-allowed' }) as unknown as Refusal | WholeParams;
}

/** What a check of the validator's own has found wrong with a value. */
export function explainValue(
  issue: z.core.$ZodIssue,
  path: YamlPath,
  parsed: ParsedYaml,
): Explained {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType([issue.expected], path, parsed);
    case 'invalid_value':
      return notInList(issue.values.map(String), path, parsed);
    case 'too_small':
      return outOfBounds(lowerBound(issue), issue.origin, path, parsed);
    case 'too_big':
      return outOfBounds(`${issue.maximum} or less`, issue.origin, path, parsed);
    default: {
      const message = `${subjectOf(path)}: ${issue.message}`;
      return { mistake: 'not-allowed', message, path, hints: [] };
    }
  }
}

function lowerBound({ minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  return inclusive === false ? `more than ${minimum}` : `${minimum} or more`;
}

function outOfBounds(bound: string, origin: string, path: YamlPath, parsed: ParsedYaml): Explained {
  const value = valueAt(parsed.value, path);
  const isList = origin === 'array' && Array.isArray(value);
  const message = isList
    ? `${subjectOf(path)} must have ${bound} items, not ${value.length}`
    : `${subjectOf(path)} must be ${bound}, not ${foundBriefly(value, parsed.sourceOf(path))}`;
  return { mistake: 'not-allowed', message, path, hints: [] };
}

function notInList(allowed: readonly string[], path: YamlPath, parsed: ParsedYaml): Explained {
  const value = valueAt(parsed.value, path);
  if (typeof value !== 'string') return wrongType(['string'], path, parsed);
  const meant = didYouMean(value, allowed);
  const hint = meant === undefined ? `one of: ${allowed.join(', ')}` : `did you mean "${meant}"?`;
  const message = `${subjectOf(path)} cannot be ${found(value, undefined)}`;
  return { mistake: 'not-allowed', message, path, hints: [hint] };
}

/** `expected` are types as the validator calls them: `string`, `array`, `object` … */
export function wrongType(
  expected: readonly string[],
  path: YamlPath,
  parsed: ParsedYaml,
): Explained {
  const value = valueAt(parsed.value, path);
  const source = parsed.sourceOf(path);
  const wanted = expected.map(expectedWord).join(' or ');
  const message = `${subjectOf(path)} must be ${wanted}, not ${found(value, source)}`;
  const isUnquoted = typeof value === 'number' || typeof value === 'boolean';
  if (isUnquoted && expected.includes('string')) {
    const hints = [`write it in quotes: "${source ?? value}"`];
    return { mistake: 'unquoted', message, path, hints };
  }
  return { mistake: 'wrong-type', message, path, hints: formHint(expected, value) };
}

function formHint(expected: readonly string[], value: unknown): readonly string[] {
  if (value === null) {
    return ['write a value, or take the key out; text that starts with # needs quotes'];
  }
  if (expected.includes('array') && typeof value === 'string') {
    return ['write a list: [first, second], or a line with "- " for each'];
  }
  if (expected.includes('string') && typeof value === 'object') {
    return ['write one text, without brackets, braces or "- "'];
  }
  const wantsNumber = expected.includes('number') || expected.includes('int');
  return wantsNumber && typeof value === 'string' ? ['write a number, without quotes'] : [];
}

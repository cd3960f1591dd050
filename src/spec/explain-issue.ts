import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Refusal } from './fields.ts';
import type { YamlPath } from './locator.ts';
import type { Mistake } from './mistakes.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { keysAt } from './schema-keys.ts';
import { has, isMapping, type WholeParams } from './whole-checks.ts';
import { expectedWord, found, subjectOf, valueAt } from './wording.ts';

type Issue = z.core.$ZodIssue;

/** A mistake ready to be reported, but for its code. */
export interface Explained {
  readonly mistake: Mistake;
  readonly message: string;
  readonly path: YamlPath;
  readonly part?: 'key' | 'value';
  readonly hints: readonly string[];
}

/** Says what an issue of the validator means to the one who wrote the file. */
export function explainIssue(
  issue: Issue,
  schema: z.ZodType,
  parsed: ParsedYaml,
): readonly Explained[] {
  const path = yamlPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, keysAt(schema, path)));
  }
  if (issue.code === 'custom') return [explainCustom(issue, path, parsed)];
  if (isMissing(parsed.value, path)) return [missingKey(path)];
  if (issue.code === 'invalid_union') {
    return explainUnion(issue, path, schema, parsed);
  }
  return [explainValue(issue, path, parsed)];
}

function yamlPath(path: readonly PropertyKey[]): YamlPath {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function unknownKey(key: string, path: YamlPath, known: readonly string[]): Explained {
  const meant = didYouMean(key, known);
  const hint = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean "${meant}"?`;
  return {
    mistake: 'unknown-key',
    message: `unknown key "${key}"`,
    path: [...path, key],
    part: 'key',
    hints: known.length === 0 ? [] : [hint],
  };
}

function missingKey(path: YamlPath): Explained {
  const key = path.at(-1) ?? '';
  return {
    mistake: 'missing-key',
    message: `"${key}" is missing`,
    path: path.slice(0, -1),
    part: 'key',
    hints: [`add a line "${key}: …"`],
  };
}

function isMissing(root: unknown, path: YamlPath): boolean {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  return typeof key === 'string' && isMapping(parent) && !has(parent, key);
}

/** Messages of our own: of one value, continued by what was found, or a sentence about several. */
function explainCustom(
  issue: z.core.$ZodIssueCustom,
  path: YamlPath,
  parsed: ParsedYaml,
): Explained {
  const { mistake, hint, ...rest } = paramsOf(issue);
  const hints = hint === undefined ? [] : [hint];
  if ('isSentence' in rest) {
    const { part = 'value' } = rest;
    return { mistake, message: issue.message, path, part, hints };
  }
  const what = found(valueAt(parsed.value, path), parsed.sourceOf(path));
  const message = `${subjectOf(path)} ${issue.message}, not ${what}`;
  return { mistake, message, path, hints };
}

function paramsOf(issue: z.core.$ZodIssueCustom): Refusal | WholeParams {
  // Every refinement of ours is made by `refusal` or `wholeCheck`, which set these.
  return (issue.params ?? { mistake: 'not-allowed' }) as unknown as Refusal | WholeParams;
}

/**
 * A value may have several forms, such as text or a mapping. Where it has the outward form of one of
 * them, what is wrong inside is reported; else, all that would have done.
 */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: YamlPath,
  schema: z.ZodType,
  parsed: ParsedYaml,
): readonly Explained[] {
  const [closest] = issue.errors.filter((issues) => !issues.some(isOfOtherForm));
  if (closest !== undefined) {
    return closest.flatMap((inner) => {
      const whole: Issue = { ...inner, path: [...issue.path, ...inner.path] };
      return explainIssue(whole, schema, parsed);
    });
  }
  const expected = issue.errors.flat().flatMap(expectedForms);
  return [wrongType([...new Set(expected)], path, parsed)];
}

function isOfOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((each) => each.some(isOfOtherForm));
  return issue.code === 'invalid_type';
}

function expectedForms(issue: Issue): readonly string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(expectedForms);
  return issue.code === 'invalid_type' ? [issue.expected] : [];
}

function explainValue(issue: Issue, path: YamlPath, parsed: ParsedYaml): Explained {
  const subject = subjectOf(path);
  const what = found(valueAt(parsed.value, path), parsed.sourceOf(path));
  const refused = { mistake: 'not-allowed', path } as const;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType([issue.expected], path, parsed);
    case 'invalid_value':
      return notInList(issue.values.map(String), path, parsed);
    case 'too_small': {
      const bound =
        issue.origin === 'array'
          ? `have ${issue.minimum} or more items`
          : `be ${issue.inclusive === false ? 'more than ' : ''}${issue.minimum}${issue.inclusive === false ? '' : ' or more'}`;
      return { ...refused, message: `${subject} must ${bound}, not ${what}`, hints: [] };
    }
    case 'too_big': {
      const bound = `be ${issue.maximum} or less`;
      return { ...refused, message: `${subject} must ${bound}, not ${what}`, hints: [] };
    }
    default:
      return { ...refused, message: `${subject}: ${issue.message}`, hints: [] };
  }
}

function notInList(allowed: readonly string[], path: YamlPath, parsed: ParsedYaml): Explained {
  const value = valueAt(parsed.value, path);
  if (typeof value !== 'string') return wrongType(['string'], path, parsed);
  const meant = didYouMean(value, allowed);
  const hint = meant === undefined ? `one of: ${allowed.join(', ')}` : `did you mean "${meant}"?`;
  const message = `${subjectOf(path)} cannot be ${found(value, undefined)}`;
  return { mistake: 'not-allowed', message, path, hints: [hint] };
}

function wrongType(expected: readonly string[], path: YamlPath, parsed: ParsedYaml): Explained {
  const value = valueAt(parsed.value, path);
  const source = parsed.sourceOf(path);
  const wanted = expected.map(expectedWord).join(' or ');
  const message = `${subjectOf(path)} must be ${wanted}, not ${found(value, source)}`;
  if (value === null) {
    const hints = ['write a value, or take the key out; text that starts with # needs quotes'];
    return { mistake: 'wrong-type', message, path, hints };
  }
  const isUnquoted = typeof value === 'number' || typeof value === 'boolean';
  if (isUnquoted && expected.includes('string')) {
    const hints = [`write it in quotes: "${source ?? value}"`];
    return { mistake: 'unquoted', message, path, hints };
  }
  return { mistake: 'wrong-type', message, path, hints: formHint(expected, value) };
}

function formHint(expected: readonly string[], value: unknown): readonly string[] {
  if (expected.includes('array') && typeof value === 'string') {
    return ['write a list: [first, second], or a line with "- " for each'];
  }
  const wantsNumber = expected.includes('number') || expected.includes('int');
  if (wantsNumber && typeof value === 'string') return ['write a number, without quotes'];
  return [];
}

import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { explainCustom, explainValue, wrongType } from './explain-value.ts';
import type { Explained } from './explained.ts';
import type { YamlPath } from './locator.ts';
import { misplacedHint } from './misplaced-keys.ts';
import { mostReported } from './mistakes.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { keysAt } from './schema-keys.ts';
import { has, isMapping } from './whole-checks.ts';
import { valueAt } from './wording.ts';

type Issue = z.core.$ZodIssue;

/** Less what is missing where a key is not known: most likely it stands under that key. */
export function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const place = ({ path }: Issue): string => JSON.stringify(path.map(String));
  const unknown = new Set(issues.filter(({ code }) => code === 'unrecognized_keys').map(place));
  const isEcho = (issue: Issue): boolean =>
    issue.code === 'custom' &&
    issue.params?.['mistake'] === 'missing-key' &&
    unknown.has(place(issue));
  return issues.filter((issue) => !isEcho(issue));
}

/** Says what an issue of the validator means to the one who wrote the file. */
export function explainIssue(
  issue: Issue,
  schema: z.ZodType,
  parsed: ParsedYaml,
): readonly Explained[] {
  const path = yamlPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, mostReported);
    return keys.map((key) => unknownKey(key, path, keysAt(schema, path)));
  }
  if (issue.code === 'custom') return [explainCustom(issue, path, parsed)];
  if (isMissing(parsed.value, path)) return [missingKey(path)];
  if (issue.code === 'invalid_union') return explainUnion(issue, path, schema, parsed);
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => badKey(inner, path));
  return [explainValue(issue, path, parsed)];
}

function yamlPath(path: readonly PropertyKey[]): YamlPath {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function unknownKey(key: string, path: YamlPath, known: readonly string[]): Explained {
  const meant = didYouMean(key, known);
  const likeness =
    meant === undefined ? `known here: ${known.join(', ')}` : `did you mean "${meant}"?`;
  const hint = misplacedHint(key, known) ?? likeness;
  return {
    mistake: 'unknown-key',
    message: `unknown key "${key}"`,
    path: [...path, key],
    part: 'key',
    hints: known.length === 0 ? [] : [hint],
  };
}

/** A key of a mapping whose keys are free, within limits. */
function badKey(issue: Issue, path: YamlPath): Explained {
  const message = `the key "${path.at(-1)}" ${issue.message}`;
  return { mistake: 'not-allowed', message, path, part: 'key', hints: [] };
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
  const isText = typeof valueAt(parsed.value, path) === 'string';
  const closest = issue.errors.find(
    (issues) => !issues.some((each) => isOfOtherForm(each, isText)),
  );
  if (closest !== undefined) {
    return closest.flatMap((inner) =>
      explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, parsed),
    );
  }
  const expected = issue.errors.flat().flatMap(expectedForms);
  return [wrongType([...new Set(expected)], path, parsed)];
}

/** Whether an issue says that the value itself is of another type than the form wants. */
function isOfOtherForm(issue: Issue, isText: boolean): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return issue.errors.every((each) => each.some((inner) => isOfOtherForm(inner, isText)));
  }
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isText);
}

function expectedForms(issue: Issue): readonly string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(expectedForms);
  if (issue.code === 'invalid_value') return ['string'];
  return issue.code === 'invalid_type' ? [issue.expected] : [];
}

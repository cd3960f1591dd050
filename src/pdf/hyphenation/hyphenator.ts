import { readFileSync } from 'node:fs';
import { packageFolder } from '../../project/package-folder.ts';
import type { Hyphenator } from '../layout/hyphenator.ts';
import { type Division, divisionOf } from './languages.ts';
import { readPatterns } from './pattern-file.ts';
import { divisions, type Patterns } from './patterns.ts';

/** Shorter words are never divided. */
const shortestWord = 5;

const known = new Map<string, Hyphenator>();
const files = new Map<string, Patterns>();

/**
 * How the words of a language (BCP 47) are divided, or `undefined` where that is not known. Its
 * patterns are read when the first word asks for them, and once a process.
 */
export function hyphenatorOf(language: string): Hyphenator | undefined {
  const division = divisionOf(language);
  if (division === undefined) return undefined;
  const { patterns, left, right } = division;
  const key = `${patterns}/${left}/${right}`;
  const hyphenator = known.get(key) ?? hyphenatorBy(division);
  known.set(key, hyphenator);
  return hyphenator;
}

function hyphenatorBy({ patterns, left, right }: Division): Hyphenator {
  const divide = (word: string): readonly number[] =>
    word.length < Math.max(shortestWord, left + right)
      ? []
      : divided(word, patternsNamed(patterns), left, right);
  return { divide, capitalisesNouns: patterns.startsWith('de') };
}

function divided(word: string, patterns: Patterns, left: number, right: number): readonly number[] {
  const lower = word.toLowerCase();
  // A letter that has two in lower case would shift the places.
  if (lower.length !== word.length) return [];
  return divisions(lower, patterns).filter((at) => at >= left && at <= word.length - right);
}

const folder = new URL('dist/hyphenation/', packageFolder);

function patternsNamed(name: string): Patterns {
  const patterns =
    files.get(name) ?? readPatterns(readFileSync(new URL(`${name}.patterns`, folder)));
  files.set(name, patterns);
  return patterns;
}

import type { Helper } from './helper.ts';
import { HelperMistake, isTrue, type Value } from './values.ts';

/** Comparisons and conditions, for `{{#if (eq status "draft")}}`. */
export const logicHelpers: readonly (readonly [string, Helper])[] = [
  ['eq', ([a, b]) => a === b],
  ['ne', ([a, b]) => a !== b],
  ['lt', ([a, b]) => compare(a, b, 'lt') < 0],
  ['le', ([a, b]) => compare(a, b, 'le') <= 0],
  ['gt', ([a, b]) => compare(a, b, 'gt') > 0],
  ['ge', ([a, b]) => compare(a, b, 'ge') >= 0],
  ['and', (values) => values.every(isTrue)],
  ['or', (values) => values.some(isTrue)],
  ['not', ([value]) => !isTrue(value)],
];

/** Numbers by size, texts by code units: dates of the form `YYYY-MM-DD` sort by time. */
function compare(a: Value, b: Value, helper: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  throw new HelperMistake(`${helper} compares two numbers or two texts`);
}

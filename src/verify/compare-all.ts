import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { align } from './align.ts';
import { compareQuotation } from './compare-quotation.ts';
import type { Expectation } from './expectation.ts';
import type { FoundQuotation } from './found-quotation.ts';
import type { Medium } from './words.ts';

/** Something that is not as the record has it, with the place of what was found, if it was. */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly found?: FoundQuotation;
  /** The words that differ, to point at. */
  readonly words?: string;
  readonly hints: readonly string[];
}

/** What of the found quotations belongs together with what was expected. */
export interface Comparison {
  readonly medium: Medium;
  /** The key that an expectation's quotation has where it is found. */
  readonly keyOf: (expectation: Expectation) => string;
  /** Whether a quotation that nobody expects is a problem. */
  readonly isForeign: (found: FoundQuotation) => boolean;
}

/** Every problem, in the order of the rendered file. None: every quotation stands as it must. */
export function compareAll(
  expectations: readonly Expectation[],
  read: readonly FoundQuotation[],
  comparison: Comparison,
): readonly Problem[] {
  const found = withoutFurtherCalls(read, expectations, comparison);
  const wanted = expectations.map((one) => `${one.kind} ${comparison.keyOf(one)}`);
  const there = found.map((one) => `${one.kind} ${one.key}`);
  const elsewhere = new Set(there);
  const pairs = align(wanted, there);
  const groups = new Set(
    pairs.map((pair) => (pair.expected === undefined ? undefined : found[pair.found ?? -1]?.group)),
  );
  return pairs.flatMap((pair): readonly Problem[] => {
    const expectation = pair.expected === undefined ? undefined : expectations[pair.expected];
    const quotation = pair.found === undefined ? undefined : found[pair.found];
    if (expectation !== undefined && quotation !== undefined)
      return differences(expectation, quotation, comparison.medium);
    if (expectation !== undefined)
      return [missing(expectation, elsewhere.has(wanted[pair.expected ?? -1] ?? ''))];
    if (quotation === undefined || groups.has(quotation.group)) return [];
    return comparison.isForeign(quotation) ? [foreign(quotation)] : [];
  });
}

/**
 * Where several notes are called side by side at one quotation, only one of them is its source: the one
 * that is expected with these words. The others would be taken for quotations of their own.
 */
function withoutFurtherCalls(
  found: readonly FoundQuotation[],
  expectations: readonly Expectation[],
  { medium, keyOf }: Comparison,
): readonly FoundQuotation[] {
  const byKey = grouped(expectations, keyOf);
  const isExpected = (one: FoundQuotation): boolean =>
    (byKey.get(one.key) ?? []).some(
      (each) => each.kind === one.kind && compareQuotation(each, one, medium).length === 0,
    );
  return [...grouped(found, ({ group }) => group).values()].flatMap((calls) => {
    const source = calls.length > 1 ? calls.find(isExpected) : undefined;
    return source ? [source] : calls;
  });
}

/** In order of the first of each group. */
function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function differences(
  expected: Expectation,
  found: FoundQuotation,
  medium: Medium,
): readonly Problem[] {
  return compareQuotation(expected, found, medium).map((difference) => ({
    code: difference.code,
    message: `${difference.part} of ${expected.id} differ: expected ${quoted(difference.expected)}, found ${quoted(difference.found)}`,
    found,
    words: difference.found,
    hints: hintsOf(difference.code),
  }));
}

function hintsOf(code: DiagnosticCode): readonly string[] {
  return code === 'BRIEF-VERIFY-002'
    ? ['put the source’s words back, or take the label away to make it your own words']
    : ['put it back as it was, or build again'];
}

function quoted(text: string): string {
  return text === '' ? 'nothing more' : `“${text}”`;
}

function missing(expected: Expectation, isElsewhere: boolean): Problem {
  const start = expected.runs.join(' […] ').replace(/\s+/gu, ' ').slice(0, 48);
  const what = isElsewhere ? 'does not stand where the record has it' : 'is missing';
  return {
    code: 'BRIEF-VERIFY-001',
    message: `the quotation of ${expected.id}, “${start}…”, ${what}`,
    hints: ['build again, or put the quotation back with its label'],
  };
}

function foreign(found: FoundQuotation): Problem {
  return {
    code: 'BRIEF-VERIFY-005',
    message: `a quotation labelled ${found.key} stands here that the record does not have`,
    found,
    hints: ['take the label away to make it your own words, or build again'],
  };
}

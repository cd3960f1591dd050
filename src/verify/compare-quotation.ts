import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { placesAfterMarks } from '../document/quotation-marks.ts';
import type { Expectation } from './expectation.ts';
import type { FoundQuotation } from './found-quotation.ts';
import { excerptAt, lineEnd, type Match, type Medium, matchFrom, wordsOf } from './words.ts';

/** One way in which what was found is not what was expected. */
export interface Difference {
  readonly code: DiagnosticCode;
  /** What differs: "the words", "the speaker and source", "the citation". */
  readonly part: string;
  readonly expected: string;
  readonly found: string;
}

/** Compares words, attribution with source line, and note; at most one difference of each. */
export function compareQuotation(
  expected: Expectation,
  found: FoundQuotation,
  medium: Medium,
): readonly Difference[] {
  const words = isMarkedOff(expected, found, medium)
    ? undefined
    : compareRuns(expected, found, medium);
  const attribution = compareAttribution(expected, found, medium);
  const note = comparePart(
    'BRIEF-VERIFY-004',
    'the citation',
    [expected.citation],
    found.note,
    medium,
  );
  return [words, attribution, note].filter((difference) => difference !== undefined);
}

/** Whether the words stand between an opening mark, whichever it is, and the closing one. */
function isMarkedOff(expected: Expectation, found: FoundQuotation, medium: Medium): boolean {
  if (found.kind !== 'inline') return false;
  const { text } = wordsOf(found.before, medium);
  const wanted = wordsOf(expected.runs.join(' ').trim(), medium).text;
  return placesAfterMarks(text).some((place) => {
    const match = matchFrom(text, place, wanted);
    return match.kind === 'match' && match.end === text.length;
  });
}

function compareRuns(
  expected: Expectation,
  found: FoundQuotation,
  medium: Medium,
): Difference | undefined {
  return comparePart(
    'BRIEF-VERIFY-002',
    'the words',
    expected.runs,
    found.words,
    medium,
    betweenRuns,
  );
}

function compareAttribution(
  expected: Expectation,
  found: FoundQuotation,
  medium: Medium,
): Difference | undefined {
  const parts = [expected.attribution, expected.sourceLine].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return comparePart(
    'BRIEF-VERIFY-003',
    'the speaker and source',
    parts,
    found.attribution,
    medium,
    afterPunctuation,
  );
}

/** The offsets at which the next part may begin, from `start` on; none where what must stand before it does not. */
type Places = (text: string, start: number, isFirst: boolean) => readonly number[];

/**
 * Finds `parts` one after the other, with nothing but what `places` passes over between them and at
 * both ends.
 */
function comparePart(
  code: DiagnosticCode,
  part: string,
  parts: readonly string[],
  foundText: string,
  medium: Medium,
  places: Places = onlySpace,
): Difference | undefined {
  const found = wordsOf(foundText, medium);
  let at = 0;
  for (const [index, wantedText] of parts.entries()) {
    const wanted = wordsOf(wantedText.trim(), medium);
    const candidates = places(found.text, at, index === 0);
    if (candidates.length === 0) {
      return { code, part, expected: omissionMark, found: excerptAt(found, at) };
    }
    const match = bestMatch(found.text, candidates, wanted.text);
    if (match.kind === 'match') at = match.end;
    else {
      const expected = excerptAt(wanted, match.wanted);
      return { code, part, expected, found: excerptAt(found, match.found) };
    }
  }
  const rest = places(found.text, at, true).at(-1) ?? at;
  if (rest >= found.text.length) return undefined;
  return { code, part, expected: '', found: excerptAt(found, rest) };
}

/** The first place where all of `wanted` stands, or else where most of it does. */
function bestMatch(found: string, places: readonly number[], wanted: string): Match {
  let best: Match | undefined;
  for (const place of places) {
    const match = matchFrom(found, place, wanted);
    if (match.kind === 'match') return match;
    if (best?.kind !== 'mismatch' || match.wanted > best.wanted) best = match;
  }
  return best ?? { kind: 'mismatch', found: 0, wanted: 0 };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ' || text.charAt(at) === lineEnd) at++;
  return at;
}

function onlySpace(text: string, start: number): readonly number[] {
  return [skipSpace(text, start)];
}

const longestAnnotation = 80;

/** `[…]`, `[sic]` and the like are ours, laid between runs of the source's words. */
function afterAnnotations(text: string, start: number): readonly number[] {
  const places = [skipSpace(text, start)];
  for (let at = places[0] ?? start; text.charAt(at) === '['; ) {
    const end = text.indexOf(']', at);
    if (end < 0 || end - at > longestAnnotation) break;
    at = skipSpace(text, end + 1);
    places.push(at);
  }
  return places;
}

/** Something is left out between two runs: without a mark of ours they would read as one. */
function betweenRuns(text: string, start: number, isFirst: boolean): readonly number[] {
  return afterAnnotations(text, start).slice(isFirst ? 0 : 1);
}

const omissionMark = '[…]';

/** What a template may set before a speaker, between speaker and source, and after them. */
function afterPunctuation(text: string, start: number): readonly number[] {
  const places = [start];
  for (let at = start; at < text.length && ' \n;,.:—–()'.includes(text.charAt(at)); )
    places.push(++at);
  return places;
}

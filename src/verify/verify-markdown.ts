import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { parseDocument } from '../document/parse-document.ts';
import { isPassageLabel } from '../document/quotation.ts';
import { type SourceLines, sourceLines, spanOfWords } from '../document/source-lines.ts';
import { type Comparison, compareAll, type Problem } from './compare-all.ts';
import type { Expectation } from './expectation.ts';
import type { FoundQuotation } from './found-quotation.ts';
import { markdownQuotations } from './markdown-quotations.ts';

/**
 * Reads Markdown back as it was rendered and compares every labelled quotation with what the record
 * expects: words, speaker and source, and note, in order. Reports what is altered, missing or not
 * expected, and is true where nothing is. What carries no label is the analyst's and is not looked at.
 */
export function verifyMarkdown(
  markdown: string,
  expectations: readonly Expectation[],
  file: string,
  report: Report,
): boolean {
  let isReadable = true;
  // Warnings about Markdown are given where it is parsed to be set; here only errors count.
  const document = parseDocument(markdown, file, (found) => {
    if (found.severity !== 'error') return;
    isReadable = false;
    report(found);
  });
  return isReadable && verifyDocument(document, markdown, expectations, file, report);
}

/** As `verifyMarkdown`, where the Markdown has been parsed already, to be set. */
export function verifyDocument(
  document: Document,
  markdown: string,
  expectations: readonly Expectation[],
  file: string,
  report: Report,
): boolean {
  const found = markdownQuotations(document);
  const problems = compareAll(expectations, found, comparisonWith(expectations));
  reportProblems(problems, sourceLines(file, markdown), report);
  return problems.length === 0;
}

function comparisonWith(expectations: readonly Expectation[]): Comparison {
  const labels = new Set(expectations.map((expectation) => expectation.id));
  return {
    medium: 'markdown',
    keyOf: (expectation) => expectation.id,
    isForeign: ({ key }) => isPassageLabel(key) || labels.has(key),
  };
}

function reportProblems(problems: readonly Problem[], source: SourceLines, report: Report): void {
  for (const { code, message, found, words = '', hints } of problems) {
    const place = found && { span: spanOfQuotation(source, found, words) };
    report(diagnostic(code, message, { ...(place ?? { file: source.file }), hints }));
  }
}

/** Where the words that differ stand, or else the line that calls the quotation's note. */
function spanOfQuotation(source: SourceLines, found: FoundQuotation, words: string): Span {
  const call = lineOfCall(source.lines, found.key, found.place);
  const [first = '', second] = words.split(' ');
  const needle = second === undefined ? first : `${first} ${second}`;
  if (found.kind === 'block' && needle !== '')
    for (let line = call; line > 0 && /^[ \t]*>/.test(source.lines[line - 1] ?? ''); line--)
      if (source.lines[line - 1]?.includes(needle)) return spanOfWords(source, line, needle);
  return spanOfWords(source, call, `[^${found.key}]`);
}

/** The line, from 1, of the how-manieth call of a label; the last one where there are fewer. */
function lineOfCall(lines: readonly string[], label: string, nth: number): number {
  const call = `[^${label}]`;
  let seen = 0;
  let last = 1;
  for (const [index, line] of lines.entries()) {
    for (let at = line.indexOf(call); at >= 0; at = line.indexOf(call, at + 1)) {
      if (line.startsWith(':', at + call.length) && /^[ \t>]*$/.test(line.slice(0, at))) continue;
      last = index + 1;
      if (++seen === nth) return last;
    }
  }
  return last;
}

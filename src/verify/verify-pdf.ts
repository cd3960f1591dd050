import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { type Comparison, compareAll } from './compare-all.ts';
import type { Expectation } from './expectation.ts';
import type { FoundQuotation } from './found-quotation.ts';
import { noteKeyOf, pdfQuotations } from './pdf-quotations.ts';
import type { PdfReading } from './pdf-reading.ts';
import { readPdf } from './read-pdf.ts';

/**
 * Reads a PDF back by its tags, artifacts aside, and compares every quotation with what the record
 * expects: words, speaker and source, and note, in order; white space and hyphens at line ends do
 * not count. Reports what is altered or missing and resolves to true where nothing is.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  expectations: readonly Expectation[],
  file: string,
  report: Report,
): Promise<boolean> {
  const reading = await readOrReport(bytes, file, report);
  if (reading === undefined) return false;
  const found = pdfQuotations(reading);
  const problems = compareAll(...inPlaces(expectations, found));
  for (const { code, message, found: at, hints } of problems) {
    const page = at === undefined ? '' : ` (page ${at.place})`;
    report(diagnostic(code, `${message}${page}`, { file, hints }));
  }
  return problems.length === 0;
}

async function readOrReport(
  bytes: Uint8Array,
  file: string,
  report: Report,
): Promise<PdfReading | undefined> {
  try {
    const reading = await readPdf(bytes);
    if (reading.elements.length > 0) return reading;
    report(diagnostic('BRIEF-VERIFY-006', 'the PDF has no tags to read it by', { file }));
  } catch (error) {
    // Whatever a damaged file makes its readers throw, the answer is the same: it is not published.
    const reason = error instanceof Error ? error.message : String(error);
    report(diagnostic('BRIEF-VERIFY-006', `the PDF cannot be read back: ${reason}`, { file }));
  }
  return undefined;
}

/**
 * A PDF has no labels. Where as many quotations of a kind stand as are expected they are paired in
 * order, so that a note that was altered is told as that; else by the text of their notes. Quotations
 * that nobody expects are the analyst's, with notes of the analyst's: the Markdown's check has seen
 * that they carry no label.
 */
function inPlaces(
  expectations: readonly Expectation[],
  found: readonly FoundQuotation[],
): readonly [readonly Expectation[], readonly FoundQuotation[], Comparison] {
  const isPaired = { block: isEven('block'), inline: isEven('inline') };
  function isEven(kind: FoundQuotation['kind']): boolean {
    const ofKind = (one: { readonly kind: string }): boolean => one.kind === kind;
    return expectations.filter(ofKind).length === found.filter(ofKind).length;
  }
  const keyed = found.map((one) => (isPaired[one.kind] ? { ...one, key: '' } : one));
  return [
    expectations,
    keyed,
    {
      medium: 'pdf',
      keyOf: (one) => (isPaired[one.kind] ? '' : noteKeyOf(one.citation)),
      isForeign: () => false,
    },
  ];
}

import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { compareAll, type Problem } from './compare-all.ts';
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
  const problems = fewestProblems(expectations, found);
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
 * A PDF has no labels, so quotations are paired by the text of their notes, or in order, kind by
 * kind, whichever leaves less to tell: a note that was altered is then told as that. Quotations that
 * nobody expects are the analyst's, with notes of the analyst's: the check of the Markdown has seen
 * that they carry no label.
 */
function fewestProblems(
  expectations: readonly Expectation[],
  found: readonly FoundQuotation[],
): readonly Problem[] {
  const rest = { medium: 'pdf', isForeign: () => false } as const;
  const byNote = compareAll(expectations, found, {
    ...rest,
    keyOf: ({ citation }) => noteKeyOf(citation),
  });
  if (byNote.length === 0) return byNote;
  const unnamed = found.map((one) => ({ ...one, key: '' }));
  const inOrder = compareAll(expectations, unnamed, { ...rest, keyOf: () => '' });
  return inOrder.length <= byNote.length ? inOrder : byNote;
}

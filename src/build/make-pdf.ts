import type { Report } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { PdfOptions, SetPdf } from '../pdf/set-pdf.ts';
import type { Expectation } from '../verify/expectation.ts';

/** Sets a document and reads the bytes back; `undefined` after a report where either fails. */
export async function makePdf(
  document: Document,
  setting: PdfOptions,
  expectations: readonly Expectation[],
  shownAs: string,
  report: Report,
): Promise<SetPdf | undefined> {
  // Loaded here: a build of the Markdown alone need not wait for the fonts and the reader.
  const { setPdf } = await import('../pdf/set-pdf.ts');
  const { verifyPdf } = await import('../verify/verify-pdf.ts');
  const pdf = await setPdf(document, setting, (found) => {
    const hasPlace = found.span !== undefined || found.file !== undefined;
    report(hasPlace ? found : { ...found, file: shownAs });
  });
  if (!pdf) return undefined;
  return (await verifyPdf(pdf.bytes, expectations, shownAs, report)) ? pdf : undefined;
}

import type { CodeEntry } from './codes/code-entry.ts';
import { type CorpusCode, corpusCodes } from './codes/corpus.ts';
import { type OutputCode, outputCodes } from './codes/output.ts';
import { type PdfCode, pdfCodes } from './codes/pdf.ts';
import { type SpecCode, specCodes } from './codes/spec.ts';
import { type TemplateCode, templateCodes } from './codes/template.ts';
import { type ThemeCode, themeCodes } from './codes/theme.ts';
import { type UsageCode, usageCodes } from './codes/usage.ts';
import { type VerifyCode, verifyCodes } from './codes/verify.ts';

/** Every code there is. The union is closed: a code without a row does not compile. */
export type DiagnosticCode =
  | UsageCode
  | SpecCode
  | ThemeCode
  | TemplateCode
  | CorpusCode
  | VerifyCode
  | PdfCode
  | OutputCode;

/** What each code means and what to do about it; `docs/diagnostics.md` is made from this. */
export const catalogue: Readonly<Record<DiagnosticCode, CodeEntry>> = {
  ...usageCodes,
  ...specCodes,
  ...themeCodes,
  ...templateCodes,
  ...corpusCodes,
  ...verifyCodes,
  ...pdfCodes,
  ...outputCodes,
};

export function severityOf(code: DiagnosticCode): CodeEntry['severity'] {
  return catalogue[code].severity;
}

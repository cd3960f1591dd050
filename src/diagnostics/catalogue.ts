import { corpusCodes } from './codes/corpus.ts';
import { outputCodes } from './codes/output.ts';
import { pdfCodes } from './codes/pdf.ts';
import { specCodes } from './codes/spec.ts';
import { templateCodes } from './codes/template.ts';
import { themeCodes } from './codes/theme.ts';
import { usageCodes } from './codes/usage.ts';
import { verifyCodes } from './codes/verify.ts';
import type { CodeTable } from './codes/code-table.ts';

/** Every code that the program can print, with what it means and what to do about it. */
export const catalogue = {
  ...usageCodes,
  ...specCodes,
  ...themeCodes,
  ...templateCodes,
  ...corpusCodes,
  ...verifyCodes,
  ...pdfCodes,
  ...outputCodes,
} as const satisfies CodeTable;

export type DiagnosticCode = keyof typeof catalogue;

export function severityOf(code: DiagnosticCode): 'error' | 'warning' {
  return catalogue[code].severity;
}

import { type DiagnosticCode, severityOf } from './catalogue.ts';

export type Severity = 'error' | 'warning';

/**
 * A stretch of a text file that a diagnostic points at. Lines and columns count from 1; columns
 * count UTF-16 units, as editors do. `endColumn` is the column after the last character.
 */
export interface Span {
  /** Path as shown to the user: relative to the project folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The text of line `line`, so that a frame can be drawn without reading the file again. */
  readonly excerpt: string;
}

/** What a stage has to say about its input. Plain data: the command line decides how it looks. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a full stop, naming the offending value. */
  readonly message: string;
  readonly span?: Span;
  /** The file concerned, where no place in it can be named. */
  readonly file?: string;
  /** What to do next. */
  readonly hints: readonly string[];
}

/** Where a stage reports to. A stage reports and carries on where it can; it throws only for bugs. */
export type Report = (diagnostic: Diagnostic) => void;

export interface DiagnosticDetails {
  readonly span?: Span | undefined;
  readonly file?: string | undefined;
  readonly hints?: readonly string[];
}

/** Makes a diagnostic; its severity is the one that the catalogue gives its code. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { span, file, hints = [] } = details;
  return {
    code,
    severity: severityOf(code),
    message,
    ...(span && { span }),
    ...(file !== undefined && { file }),
    hints,
  };
}

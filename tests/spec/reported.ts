import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.ts';

/** What a call returns, and what it reports on the way. */
export function reported<T>(call: (report: (diagnostic: Diagnostic) => void) => T): {
  readonly value: T;
  readonly found: readonly Diagnostic[];
  /** `code line:column`, in the order of the reports. */
  readonly places: readonly string[];
  /** As a terminal shows it. */
  readonly shown: string;
} {
  const found: Diagnostic[] = [];
  const value = call((diagnostic) => found.push(diagnostic));
  const places = found.map(({ code, span }) =>
    span === undefined ? code : `${code} ${span.line}:${span.column}`,
  );
  const shown = found.map((each) => formatDiagnostic(each, { colour: false })).join('\n');
  return { value, found, places, shown };
}

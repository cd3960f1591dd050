import type { DiagnosticCode } from './catalogue.ts';

/** Failures of one class end the program with the class's own status; 0 and 3 are not for failures. */
const statusOfClass: Readonly<Record<string, number>> = {
  USAGE: 2,
  SPEC: 4,
  THEME: 4,
  TEMPLATE: 5,
  CORPUS: 6,
  VERIFY: 6,
  PDF: 7,
  OUTPUT: 7,
};

const mixedFailures = 1;

/** The exit status of a run with these failures: their class's own, 1 where they are of several, 0 for none. */
export function exitCodeOf(failures: readonly DiagnosticCode[]): number {
  const statuses = new Set(failures.map((code) => statusOfClass[classOf(code)] ?? mixedFailures));
  if (statuses.size === 0) return 0;
  const [only] = statuses;
  return statuses.size === 1 && only !== undefined ? only : mixedFailures;
}

/** `SPEC` of `BRIEF-SPEC-004`. */
function classOf(code: DiagnosticCode): string {
  return code.split('-')[1] ?? '';
}

import { describe, expect, test } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { exitCodeOf } from '../../src/diagnostics/exit-status.ts';

describe('the exit status', () => {
  test.each<[number, readonly DiagnosticCode[]]>([
    [0, []],
    [2, ['BRIEF-USAGE-001']],
    [4, ['BRIEF-SPEC-001', 'BRIEF-SPEC-004']],
    [4, ['BRIEF-SPEC-001', 'BRIEF-THEME-003']],
    [5, ['BRIEF-TEMPLATE-001']],
    [6, ['BRIEF-CORPUS-021', 'BRIEF-VERIFY-001']],
    [7, ['BRIEF-PDF-001', 'BRIEF-OUTPUT-001']],
    [1, ['BRIEF-SPEC-001', 'BRIEF-TEMPLATE-001']],
  ])('is %i for %j', (status, failures) => {
    expect(exitCodeOf(failures)).toBe(status);
  });
});

import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';

/** Gathers what the stages of one brief report, so that all of it is told and not the first mistake. */
export interface Collector {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
  hasErrors(): boolean;
}

export function collector(): Collector {
  const diagnostics: Diagnostic[] = [];
  return {
    report: (diagnostic) => diagnostics.push(diagnostic),
    diagnostics,
    hasErrors: () => diagnostics.some(({ severity }) => severity === 'error'),
  };
}

/**
 * Does a piece of work that several briefs share at most once for each key, and tells every one of
 * them what was reported over it.
 */
export function once<Key, Value>(
  work: (key: Key, report: Report) => Value,
): (key: Key, report: Report) => Value {
  const done = new Map<Key, { readonly value: Value; readonly told: readonly Diagnostic[] }>();
  return (key, report) => {
    let result = done.get(key);
    if (result === undefined) {
      const { report: collect, diagnostics } = collector();
      result = { value: work(key, collect), told: diagnostics };
      done.set(key, result);
    }
    for (const diagnostic of result.told) report(diagnostic);
    return result.value;
  };
}

import type { BriefReport, BuildReport } from '../build/build-report.ts';
import { allDiagnostics, exitCodeOfReport } from '../build/build-report.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { exitStatus } from './flags.ts';
import type { Voice } from './voice.ts';

/** Prints every diagnostic once, then what was made, brief by brief, and a line for the whole run. */
export function printSummary(report: BuildReport, verb: 'built' | 'checked', voice: Voice): void {
  const diagnostics = allDiagnostics(report);
  for (const diagnostic of diagnostics) voice.tell(diagnostic);
  for (const brief of report.briefs) voice.say(briefLine(brief, verb));
  const made = report.briefs.filter(({ built }) => built).length;
  const failed = report.briefs.length - made;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [
    `${counted(made, 'brief')} ${verb}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(report.interrupted ? ['interrupted'] : []),
  ];
  voice.say(parts.join(', '));
}

function briefLine(brief: BriefReport, verb: 'built' | 'checked'): string {
  const spec = visibleText(brief.spec);
  if (!brief.built) return `${spec}: not ${verb}`;
  const { passages, sources, pages } = brief;
  const facts = [
    `${counted(passages, 'passage')} from ${counted(sources, 'source')}`,
    ...(pages === undefined ? [] : [counted(pages, 'page')]),
  ].join(', ');
  const files = brief.files.map((file) => `\n  ${visibleText(file)}`).join('');
  return `${spec}: ${facts}${files}`;
}

/** "1 source", "2 sources". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The report as `--json` prints it. */
export function reportAsJson(report: BuildReport, status: number): unknown {
  return {
    briefs: report.briefs.map(({ model: _, ...brief }) => brief),
    shared: report.shared,
    interrupted: report.interrupted,
    exitStatus: status,
  };
}

/** 130 for an interrupted run, the failures' own, or 3 where only `--strict` makes warnings count. */
export function statusOf(report: BuildReport, strict: boolean): number {
  if (report.interrupted) return exitStatus.interrupted;
  const failures = exitCodeOfReport(report);
  if (failures !== 0) return failures;
  const hasWarnings = allDiagnostics(report).some(({ severity }) => severity === 'warning');
  return strict && hasWarnings ? exitStatus.strictWarnings : exitStatus.done;
}

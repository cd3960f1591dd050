import type { Brief } from '../brief/brief.ts';
import type { RecordedEvidence } from '../brief/evidence-record.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf } from '../diagnostics/exit-status.ts';
import type { SpecInHand } from './spec-in-hand.ts';
import { themesNamed } from './themes-named.ts';

/** What became of a run. */
export interface BuildReport {
  /** In the order of the specs. */
  readonly briefs: readonly BriefReport[];
  /** Of what all briefs share: the corpus. */
  readonly shared: readonly Diagnostic[];
  /** Whether a signal stopped the run before its end. */
  readonly interrupted: boolean;
}

export interface BriefReport {
  /** Path of the spec in the project. */
  readonly spec: string;
  readonly built: boolean;
  /** As shown to the user, in the order Markdown, PDF, record; empty where nothing was written. */
  readonly files: readonly string[];
  /** Pages of the PDF, where one was made. */
  readonly pages?: number;
  /** Passages quoted, and the sources (articles) they come from. */
  readonly passages: number;
  readonly sources: number;
  /** What it was made with: for a watcher, which has to know whom a change touches. */
  readonly themes: readonly string[];
  readonly template?: string;
  /** The view model, where it came so far. */
  readonly model?: Brief;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that was reported, each once, what is shared first. */
export function allDiagnostics(report: BuildReport): readonly Diagnostic[] {
  const all = [...report.shared, ...report.briefs.flatMap((brief) => brief.diagnostics)];
  const seen = new Set<string>();
  return all.filter((diagnostic) => {
    const key = JSON.stringify(diagnostic);
    return !seen.has(key) && seen.add(key);
  });
}

/** 0 where every brief was built, else the status of the class of the failures, 1 for several classes. */
export function exitCodeOfReport(report: BuildReport): number {
  const errors = allDiagnostics(report).filter(({ severity }) => severity === 'error');
  return exitCodeOf(errors.map(({ code }): DiagnosticCode => code));
}

/** How far the pipeline came with a brief. */
export interface Made {
  readonly isDone: boolean;
  readonly brief?: Brief;
  readonly record?: RecordedEvidence;
  readonly pages?: number;
  readonly files?: readonly string[];
}

export function briefReport({ path, spec, reports }: SpecInHand, made: Made): BriefReport {
  const quotations = made.record?.quotations ?? [];
  return {
    spec: path,
    built: made.isDone,
    files: made.files ?? [],
    ...(made.pages !== undefined && { pages: made.pages }),
    passages: new Set(quotations.map(({ id }) => id)).size,
    sources: new Set(quotations.map(({ source }) => source.article)).size,
    themes: spec ? themesNamed(spec.value) : [],
    ...(spec && { template: spec.value.template }),
    ...(made.brief && { model: made.brief }),
    diagnostics: reports.diagnostics,
  };
}

import { resolve } from 'node:path';
import type { BuildOptions, Format } from '../../build/build-options.ts';
import type { BuildReport } from '../../build/build-report.ts';
import type { Project } from '../../project/project.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface BuildFlags extends GlobalFlags {
  readonly to?: Format | 'md,pdf' | 'pdf,md';
  readonly output?: string;
  readonly template?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly watch?: boolean;
  readonly dumpModel?: boolean;
}

export async function build(
  args: readonly string[],
  flags: BuildFlags,
  session: Session,
): Promise<number> {
  if (flags.watch === true && (flags.json === true || flags.dumpModel === true)) {
    const message = '--watch goes with neither --json nor --dump-model, which print one document';
    return session.misuse('BRIEF-USAGE-001', message);
  }
  const created = session.creationTime();
  const project = session.openProject();
  if (!project || created === null) return exitStatus.usage;
  const { namedSpecs } = await import('../named-specs.ts');
  const { listBriefSpecs } = await import('../../spec/load-brief-spec.ts');
  const specs = namedSpecs(args, listBriefSpecs(project), project, session);
  if (!specs) return exitStatus.usage;
  const options = { ...optionsOf(flags, project, session), specs, ...(created && { created }) };
  if (flags.dumpModel === true) return dumpModel(options, flags, session);
  if (flags.watch !== true) return (await buildOnce(options, flags, session)).status;
  const { watch } = await import('../watch/watch.ts');
  const build = async (changed: BuildOptions): Promise<BuildReport> =>
    (await buildOnce(changed, flags, session)).report;
  const everySpec = args.length === 0;
  return watch({ project, options, everySpec, build, session });
}

function optionsOf(flags: BuildFlags, { root, files }: Project, { io }: Session): BuildOptions {
  const { to, output, template } = flags;
  return {
    root,
    files,
    force: flags.force === true,
    signal: io.signal,
    ...(to && { formats: formatsOf(to) }),
    ...(output !== undefined && { output: resolve(io.cwd, output) }),
    ...(template !== undefined && { template }),
  };
}

async function buildOnce(
  options: BuildOptions,
  flags: BuildFlags,
  session: Session,
): Promise<{ readonly status: number; readonly report: BuildReport }> {
  const { buildBriefs } = await import('../../build.ts');
  const { printSummary, reportAsJson, statusOf } = await import('../build-summary.ts');
  const { progressView } = await import('../progress.ts');
  const progress = await progressView('building', flags, session);
  const report = await buildBriefs({ ...options, onProgress: progress.update }).finally(
    progress.stop,
  );
  const status = statusOf(report, flags.strict === true);
  printSummary(report, 'built', session.voice);
  if (flags.json === true) session.voice.answerJson(reportAsJson(report, status));
  return { status, report };
}

/** One model stands alone; several stand in an array. */
async function dumpModel(
  options: BuildOptions,
  flags: BuildFlags,
  { voice }: Session,
): Promise<number> {
  const { buildBriefs } = await import('../../build.ts');
  const { allDiagnostics } = await import('../../build/build-report.ts');
  const { statusOf } = await import('../build-summary.ts');
  const report = await buildBriefs({ ...options, formats: ['md'], publish: false });
  for (const diagnostic of allDiagnostics(report)) voice.tell(diagnostic);
  const models = report.briefs.flatMap(({ model }) => model ?? []);
  voice.answerJson(report.briefs.length === 1 ? (models[0] ?? null) : models);
  return statusOf(report, flags.strict === true);
}

function formatsOf(to: NonNullable<BuildFlags['to']>): readonly Format[] {
  return to === 'md' || to === 'pdf' ? [to] : ['md', 'pdf'];
}

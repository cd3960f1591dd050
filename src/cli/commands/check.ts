import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Session } from '../session.ts';

interface CheckFlags extends GlobalFlags {
  readonly template?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export async function check(
  args: readonly string[],
  flags: CheckFlags,
  session: Session,
): Promise<number> {
  const { voice } = session;
  const project = session.openProject();
  if (!project) return exitStatus.usage;
  const { listBriefSpecs } = await import('../../spec/load-brief-spec.ts');
  const { namedSpecs } = await import('../named-specs.ts');
  const specs = namedSpecs(args, listBriefSpecs(project), project, session);
  if (!specs) return exitStatus.usage;
  const { buildBriefs } = await import('../../build.ts');
  const { unusedParts } = await import('../unused-parts.ts');
  const { printSummary, reportAsJson, statusOf } = await import('../build-summary.ts');
  const { progressView } = await import('../progress.ts');
  const { template } = flags;
  const progress = await progressView('checking', flags, session);
  const checked = await buildBriefs({
    root: project.root,
    files: project.files,
    specs,
    publish: false,
    signal: session.io.signal,
    onProgress: progress.update,
    ...(template !== undefined && { template }),
  }).finally(progress.stop);
  const unused = args.length === 0 ? unusedParts(project) : [];
  const report = { ...checked, shared: [...checked.shared, ...unused] };
  const status = statusOf(report, flags.strict === true);
  printSummary(report, 'checked', voice);
  if (flags.json === true) voice.answerJson(reportAsJson(report, status));
  return status;
}

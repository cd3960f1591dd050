import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { BuildOptions, Format } from '../../build/build-options.ts';
import type { BuildReport } from '../../build/build-report.ts';
import type { Project } from '../../project/project.ts';
import { exitStatus, type GlobalFlags } from '../flags.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';

interface BuildFlags extends GlobalFlags {
  readonly to?: readonly Format[];
  readonly output?: string;
  readonly template?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly watch?: boolean;
  readonly dumpModel?: boolean;
}

const examples = `
Examples:
  $ brief build                        every spec in briefs/
  $ brief build ream-base --to md      one, as Markdown only
  $ brief build --output /tmp/draft --template briefing-note
  $ brief build --watch                again whenever a file changes
  $ brief build ream-base --dump-model what a template can see, as JSON`;

export function addBuild(program: Command, run: Run): void {
  program
    .command('build')
    .description('build the named specs, or all in briefs/, into output/')
    .argument('[spec...]', 'a path, or the name of a spec in briefs/')
    .option('--to <formats>', 'md, pdf or both, as in md,pdf (default: both)', parseFormats)
    .option('--output <dir>', 'write elsewhere than in output/')
    .option('--template <name>', 'use this template instead of the one each spec names')
    .option('--strict', 'exit with 3 where there are warnings')
    .option('--force', 'overwrite Markdown that was edited since it was built')
    .option('--json', 'print the report as one JSON document')
    .option('--watch', 'build again whatever a change touches, until Ctrl-C')
    .option('--dump-model', 'print what the template would see as JSON, and write nothing')
    .addHelpText('after', examples)
    .action((specs: string[], _: unknown, command: Command) =>
      run(command, (flags: BuildFlags, session) => build(specs, flags, session)),
    );
}

async function build(
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
    ...(to && { formats: to }),
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

function parseFormats(text: string): readonly Format[] {
  const formats = text.split(',').map((format) => format.trim());
  const known = formats.filter((format) => format === 'md' || format === 'pdf');
  if (known.length < formats.length) {
    throw new InvalidArgumentError('It takes md, pdf, or both with a comma between.');
  }
  return [...new Set(known)];
}

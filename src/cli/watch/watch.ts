import { relative, sep } from 'node:path';
import type { BuildOptions } from '../../build/build-options.ts';
import type { BuildReport } from '../../build/build-report.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';
import type { Project } from '../../project/project.ts';
import { listBriefSpecs } from '../../spec/load-brief-spec.ts';
import { exitStatus } from '../flags.ts';
import type { Session } from '../session.ts';
import { packsOf } from './packs-of.ts';
import { themesOf } from './themes-of.ts';
import { touchedSpecs, type WatchedBrief } from './touched-specs.ts';
import { watchFolders } from './watch-folders.ts';

export interface WatchRequest {
  readonly project: Project;
  readonly options: BuildOptions & { readonly specs: readonly string[] };
  /** Whether specs that appear later are built too. */
  readonly everySpec: boolean;
  readonly build: (options: BuildOptions) => Promise<BuildReport>;
  readonly session: Session;
}

/** Builds, and builds again what each change touches, until the signal; returns the exit status. */
export async function watch(request: WatchRequest): Promise<number> {
  const { project, options, session } = request;
  const { voice } = session;
  const known = new Map<string, WatchedBrief>();
  let specs = options.specs;
  const build = async (wanted: readonly string[]): Promise<void> => {
    const { briefs } = await request.build({ ...options, specs: wanted });
    for (const brief of briefs) known.set(brief.spec, remembered(brief, known.get(brief.spec)));
  };
  const changes = await watchFolders(project.root, session.io.signal);
  await build(specs);
  voice.say('watching for changes; Ctrl-C stops');
  for await (const paths of changes) {
    if (request.everySpec) specs = listBriefSpecs(project);
    const inProject = paths.map((path) => relative(project.root, path).split(sep).join('/'));
    const touched = touchedSpecs(
      inProject,
      specs,
      [...known.values()],
      (id) => packsOf(project, id),
      (id) => themesOf(project, id),
    );
    if (touched.length === 0) continue;
    voice.say(`changed: ${visibleText(inProject.join(', '))}`);
    await build(touched);
    voice.say('watching for changes; Ctrl-C stops');
  }
  return exitStatus.interrupted;
}

/** While a spec has mistakes, what it was made with before is the best guess at what it waits for. */
function remembered(brief: WatchedBrief, before: WatchedBrief | undefined): WatchedBrief {
  return brief.template === undefined && before ? before : brief;
}

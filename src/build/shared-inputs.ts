import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { openProject } from '../project/open-project.ts';
import type { Project } from '../project/project.ts';
import type { KnownThemes } from '../spec/check-references.ts';
import { loadThemes } from '../spec/load-themes.ts';
import { loadPack, type Pack } from '../template/load-pack.ts';
import { listPacks } from '../template/pack-folders.ts';
import type { BuildOptions } from './build-options.ts';
import { collector, once } from './collector.ts';
import { shippedTemplates } from './shipped-templates.ts';
import type { SpecInHand } from './spec-in-hand.ts';
import { themesNamed } from './themes-named.ts';

/** What all briefs of a run draw on: read once, however many there are. */
export interface SharedInputs extends Library {
  readonly project: Project;
  readonly themes: KnownThemes;
  /** What was reported of the themes: told to the briefs that use them. */
  readonly themeDiagnostics: readonly Diagnostic[];
  /** Packs of the project and those that ship. */
  readonly packIds: readonly string[];
  readonly loadPack: (id: string, report: Report) => Pack | undefined;
}

/** The project of the options. Throws as the disk does where the folder is not there. */
export function projectOf(options: BuildOptions): Project {
  const { root, shippedTemplates: packs = shippedTemplates, files } = options;
  return openProject(root, packs, files);
}

/** Reads the corpus and the themes that the specs name, or all; `report` is told what is wrong with the corpus. */
export async function readShared(
  project: Project,
  report: Report,
  specs?: readonly SpecInHand[],
): Promise<SharedInputs> {
  const library = await openLibrary(project, report);
  const themeReports = collector();
  return {
    ...library,
    project,
    themes: loadThemes(project, themeReports.report, specs && wantedThemes(specs)),
    themeDiagnostics: themeReports.diagnostics,
    packIds: listPacks(project),
    loadPack: once((id: string, tell) => loadPack(project, id, tell)),
  };
}

/** All, where a spec has mistakes and what it names is still to be found out. */
function wantedThemes(specs: readonly SpecInHand[]): ReadonlySet<string> | undefined {
  const wanted = new Set<string>();
  for (const { spec } of specs) {
    if (!spec) return undefined;
    for (const id of themesNamed(spec.value)) wanted.add(id);
  }
  return wanted;
}

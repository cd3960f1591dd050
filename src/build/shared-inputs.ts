import type { Corpus } from '../corpus/corpus.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Diagnostic, Report, Span } from '../diagnostics/diagnostic.ts';
import { openProject } from '../project/open-project.ts';
import type { Project } from '../project/project.ts';
import type { SearchEngine } from '../search/engine.ts';
import { indexCorpus } from '../search/index-corpus.ts';
import { loadThemes } from '../spec/load-themes.ts';
import type { Loaded } from '../spec/locator.ts';
import type { Theme } from '../spec/theme.ts';
import { loadPack, type Pack } from '../template/load-pack.ts';
import type { BuildOptions } from './build-options.ts';
import { collector, once } from './collector.ts';
import { shippedTemplates } from './shipped-templates.ts';

/** What all briefs of a run draw on: read once, however many there are. */
export interface SharedInputs {
  readonly project: Project;
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  readonly themes: ReadonlyMap<string, Loaded<Theme>>;
  /** What was reported of the themes: told to the briefs that use them. */
  readonly themeDiagnostics: readonly Diagnostic[];
  readonly loadPack: (id: string, namedAt: Span | undefined, report: Report) => Pack | undefined;
}

/** The project of the options. Throws as the disk does where the folder is not there. */
export function projectOf(options: BuildOptions): Project {
  const { root, shippedTemplates: packs = shippedTemplates, files } = options;
  return openProject(root, packs, files);
}

/** Reads the corpus and the themes; `report` is told what is wrong with the corpus. */
export function readShared(project: Project, report: Report): SharedInputs {
  const corpus = readCorpus(project, report);
  const themeReports = collector();
  return {
    project,
    corpus,
    engine: indexCorpus(corpus),
    themes: loadThemes(project, themeReports.report),
    themeDiagnostics: themeReports.diagnostics,
    loadPack: packs(project),
  };
}

/** A pack that cannot be found is a mistake of the place that names it, where there is one. */
function packs(project: Project): SharedInputs['loadPack'] {
  const load = once((id: string, report) => loadPack(project, id, report));
  return (id, namedAt, report) =>
    load(id, (diagnostic) => {
      const hasPlace = diagnostic.span !== undefined || diagnostic.file !== undefined;
      report(hasPlace || !namedAt ? diagnostic : { ...diagnostic, span: namedAt });
    });
}

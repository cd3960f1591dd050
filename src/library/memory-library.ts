import type { ListedSource } from '../corpus/list-sources.ts';
import { readSources } from '../corpus/read-corpus.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { indexCorpus } from '../search/index-corpus.ts';
import type { Library } from './library.ts';

/** Everything read, and an index made of it that goes with the program. */
export async function openMemoryLibrary(
  project: Project,
  sources: readonly ListedSource[],
  report: Report,
): Promise<Library> {
  const corpus = await readSources(project, sources, report);
  const engine = indexCorpus(corpus);
  return { corpus, engine, close: () => engine.close() };
}

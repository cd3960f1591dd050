import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { listFiles } from '../project/list-files.ts';
import type { Project } from '../project/project.ts';
import { stemOf } from './source-file.ts';

/**
 * The path of the description of each source that has one: `NAME.yaml` beside `NAME.txt`. A
 * description that describes no source is reported: it is most often a misspelt name, and what it says
 * would go unheard.
 */
export function descriptionPaths(
  project: Project,
  sourcePaths: readonly string[],
  report: Report,
): ReadonlyMap<string, string> {
  const sources = new Map(sourcePaths.map((path) => [stemOf(path), path]));
  const found = new Map<string, string>();
  for (const path of listFiles(project, 'corpus', ['.yaml', '.yml'])) {
    const source = sources.get(stemOf(path));
    if (source !== undefined && !found.has(source)) found.set(source, path);
    else reportOrphan(path, source, report);
  }
  return found;
}

function reportOrphan(path: string, source: string | undefined, report: Report): void {
  const message =
    source === undefined
      ? `${path} describes no source: there is no ${stemOf(path)}.txt`
      : `${path} is not read: ${source} has a description already`;
  const hints = ['name it as the source it describes, or remove it'];
  report(diagnostic('BRIEF-CORPUS-006', message, { file: path, hints }));
}

import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { stemOf } from './source-file.ts';

interface WithPath {
  readonly path: string;
}

/**
 * The description of each source that has one, by the path of the source: `NAME.yaml` beside
 * `NAME.txt`. A description that describes no source is reported: it is most often a misspelt name, and
 * what it says would go unheard.
 */
export function pairDescriptions<File extends WithPath>(
  sources: readonly WithPath[],
  descriptions: readonly File[],
  report: Report,
): ReadonlyMap<string, File> {
  const byStem = new Map(sources.map(({ path }) => [stemOf(path), path]));
  const found = new Map<string, File>();
  for (const description of descriptions) {
    const source = byStem.get(stemOf(description.path));
    if (source !== undefined && !found.has(source)) found.set(source, description);
    else reportOrphan(description.path, source, report);
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

import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { stemOf } from './source-file.ts';

/** The description beside a source: `NAME.yaml` beside `NAME.txt`. */
export function descriptionPathOf(sourcePath: string): string {
  return `${stemOf(sourcePath)}.yaml`;
}

/** A description without its source is most often a misspelt name: what it says would go unheard. */
export function reportOrphans(
  descriptionPaths: readonly string[],
  sourcePaths: readonly string[],
  report: Report,
): void {
  const described = new Set(sourcePaths.map(descriptionPathOf));
  for (const path of descriptionPaths) {
    if (described.has(path)) continue;
    const message = `${path} describes no source: there is no ${stemOf(path)}.txt`;
    const hints = ['name it as the source it describes, or remove it'];
    report(diagnostic('BRIEF-CORPUS-006', message, { file: path, hints }));
  }
}

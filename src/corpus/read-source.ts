import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { loadSourceDescription } from '../spec/load-source-description.ts';
import type { Article, SourceFile } from './article.ts';
import { articlesOf } from './articles.ts';
import { readSourceFile } from './source-file.ts';

/** What was made of one file and of its description, whatever else the corpus holds. */
export interface SourceReading {
  readonly file: SourceFile;
  readonly articles: readonly Article[];
}

interface SourcePaths {
  readonly path: string;
  readonly description?: { readonly path: string };
}

/** Reads one source. What stands in the way is reported; `undefined` where the file gives no text. */
export async function readSource(
  project: Project,
  { path, description }: SourcePaths,
  report: Report,
): Promise<SourceReading | undefined> {
  // Whoever described a source has looked at what was read by a guess.
  const isSettled = ({ code }: Diagnostic): boolean =>
    description !== undefined && code === 'BRIEF-CORPUS-012';
  const file = await readSourceFile(project, path, (found) => {
    if (!isSettled(found)) report(found);
  });
  if (!file) return undefined;
  const described = description && loadSourceDescription(project, description.path, report);
  return { file, articles: articlesOf(file, described, report) };
}

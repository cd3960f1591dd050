import type { Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { loadYaml } from './load-yaml.ts';
import type { Loaded, Locate } from './locator.ts';
import { sourceFileCodes } from './mistakes.ts';
import type { SourceDescription } from './source-description.ts';
import { sourceSchema } from './source-schema.ts';
import { has, isMapping } from './whole-checks.ts';

/** The description at a path of the project. Whether its lines and ids exist is the corpus' to ask. */
export function loadSourceDescription(
  project: Project,
  path: string,
  report: Report,
): Loaded<SourceDescription> | undefined {
  return loadYaml(project, path, sourceSchema, sourceFileCodes, report, locateArticles);
}

/** Where the file holds one article, the keys of `articles[0]` stand at its top. */
function locateArticles(locate: Locate, written: unknown): Locate {
  if (isMapping(written) && has(written, 'articles')) return locate;
  return (path, part) => {
    const [first, index, ...rest] = path;
    return locate(first === 'articles' && index === 0 ? rest : path, part);
  };
}

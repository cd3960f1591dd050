import type { Report } from '../diagnostics/diagnostic.ts';
import { listFiles } from '../project/list-files.ts';
import type { Project } from '../project/project.ts';
import { briefSchema } from './brief-schema.ts';
import type { BriefSpec } from './brief-spec.ts';
import { loadYaml } from './load-yaml.ts';
import type { Loaded, Locate } from './locator.ts';
import { specFileCodes } from './mistakes.ts';
import { locateInShortForm } from './short-form.ts';
import { has, isMapping } from './whole-checks.ts';

/** Paths of the specs in `briefs/`, in code-unit order. */
export function listBriefSpecs(project: Project): readonly string[] {
  return listFiles(project, 'briefs', ['.yaml', '.yml']);
}

/**
 * The spec at a path of the project. Whether the themes and the template that it names exist is
 * asked by `checkReferences`.
 */
export function loadBriefSpec(
  project: Project,
  path: string,
  report: Report,
): Loaded<BriefSpec> | undefined {
  return loadYaml(project, path, briefSchema, specFileCodes, report, locateSections);
}

function locateSections(locate: Locate, written: unknown): Locate {
  return isMapping(written) && has(written, 'themes') ? locateInShortForm(locate) : locate;
}

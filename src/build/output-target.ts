import { join, relative, resolve, sep } from 'node:path';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { outputName, sameFileKey } from '../output/output-name.ts';
import type { Target } from '../output/publish.ts';
import type { Project } from '../project/project.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Loaded } from '../spec/locator.ts';

/**
 * Where each spec's files go. The folder is the user's own choice and may be anywhere; the name comes
 * from a spec and is a plain one. Reports BRIEF-OUTPUT-003 for a name that an earlier spec of the run
 * has taken, and -004 for one that cannot be a file's.
 */
export function targets(
  project: Project,
  output: string | undefined,
): (spec: Loaded<BriefSpec>, report: Report) => Target | undefined {
  const folder = resolve(output ?? join(project.root, 'output'));
  const shownAs = shownPath(project, folder);
  const taken = new Map<string, string>();
  return (spec, report) => {
    const name = outputName(spec, report);
    if (name === undefined) return undefined;
    const owner = taken.get(sameFileKey(name));
    if (owner === undefined) {
      taken.set(sameFileKey(name), spec.file);
      return { folder, shownAs, name };
    }
    const message = `${owner} already writes ${shownAs}/${name}.md`;
    const hints = ['give one of the two another name with "output:"'];
    report(diagnostic('BRIEF-OUTPUT-003', message, { span: spec.locate(['output']), hints }));
    return undefined;
  };
}

/** Relative to the project where it is inside, with forward slashes. */
export function shownPath(project: Project, path: string): string {
  const inside = relative(project.root, path);
  const isInside = inside !== '..' && !inside.startsWith(`..${sep}`) && inside !== path;
  const shown = isInside ? inside || '.' : path;
  return shown.split(sep).join('/');
}

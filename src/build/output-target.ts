import { join, relative, resolve, sep } from 'node:path';
import type { Target } from '../output/publish.ts';
import type { Project } from '../project/project.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { outputNameOf } from '../spec/check-output-names.ts';
import type { Loaded } from '../spec/locator.ts';

/** Where a spec's files go: the folder is the user's own choice and may be anywhere, the name is plain. */
export function targetOf(
  spec: Loaded<BriefSpec>,
  project: Project,
  output: string | undefined,
): Target {
  const folder = resolve(output ?? join(project.root, 'output'));
  return { folder, shownAs: shownPath(project, folder), name: outputNameOf(spec) };
}

/** Relative to the project where it is inside, with forward slashes. */
function shownPath(project: Project, path: string): string {
  const inside = relative(project.root, path);
  const isInside = inside !== '..' && !inside.startsWith(`..${sep}`) && inside !== path;
  const shown = isInside ? inside || '.' : path;
  return shown.split(sep).join('/');
}

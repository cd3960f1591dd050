import { isAbsolute, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Project } from '../project/project.ts';
import type { Session } from './session.ts';

/**
 * The specs that the arguments name, as paths of the project, each once; with no argument, all of
 * `briefs/`. An argument is a path from the current folder or from the project's, or the name of a
 * spec of `briefs/`. Tells BRIEF-USAGE-002 for each that is none of these, and -003 where there is
 * nothing to build; `undefined` then.
 */
export function namedSpecs(
  args: readonly string[],
  all: readonly string[],
  project: Project,
  { io: { cwd }, misuse }: Session,
): readonly string[] | undefined {
  if (args.length === 0 && all.length > 0) return all;
  if (args.length === 0) {
    const message = 'there is no spec in briefs/ of the project folder';
    const hints = ['name the folder with --root', 'or make a project with "brief init"'];
    misuse('BRIEF-USAGE-003', message, ...hints);
    return undefined;
  }
  const found = args.map((arg) => specOf(arg, project, cwd, all));
  found.forEach((spec, index) => {
    const arg = args[index] ?? '';
    if (spec === undefined) {
      misuse('BRIEF-USAGE-002', `there is no spec "${arg}" in the project`, hintFor(arg, all));
    }
  });
  const specs = found.filter((spec) => spec !== undefined);
  return specs.length === found.length ? [...new Set(specs)] : undefined;
}

function specOf(
  arg: string,
  project: Project,
  cwd: string,
  all: readonly string[],
): string | undefined {
  const named = all.find((spec) => specName(spec) === arg);
  return (
    pathInside(resolve(cwd, arg), project) ??
    pathInside(resolve(project.root, arg), project) ??
    named
  );
}

/** The path in the project of a file that is there. */
function pathInside(path: string, { root, files }: Project): string | undefined {
  if (files.stat(path)?.kind !== 'file') return undefined;
  // The root has its symbolic links resolved; the path must be told in the same way.
  const inside = relative(root, files.realPath(path));
  if (inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return inside.split(sep).join('/');
}

function hintFor(arg: string, all: readonly string[]): string {
  if (all.length === 0) return 'briefs/ has no specs; make one with "brief new"';
  const near = didYouMean(specName(arg.split(sep).join('/')), all.map(specName));
  return near === undefined
    ? `briefs/ has ${all.map(specName).join(', ')}`
    : `did you mean "${near}"?`;
}

/** `briefs/ream-base.yaml` is `ream-base`. */
function specName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

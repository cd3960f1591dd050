import { join } from 'node:path';
import type { Project } from '../../project/project.ts';
import { loadTemplateManifest } from '../../spec/load-template-manifest.ts';

/** A pack and those it extends, by id, as far as their manifests can be read. */
export function packsOf(project: Project, id: string): readonly string[] {
  const packs: string[] = [];
  let next: string | undefined = id;
  // A pack that extends itself by some way round is told by the build.
  while (next !== undefined && !packs.includes(next)) {
    packs.push(next);
    next = baseOf(project, next);
  }
  return packs;
}

function baseOf({ root, shippedTemplates, files }: Project, id: string): string | undefined {
  const folders = [join(root, 'templates', id), join(shippedTemplates, id)];
  const folder = folders.find((each) => files.stat(each)?.kind === 'directory');
  if (folder === undefined) return undefined;
  return loadTemplateManifest(folder, id, files, () => {})?.value.extends;
}

import type { FileSystem } from './file-system.ts';
import { nodeFileSystem } from './node-file-system.ts';
import type { Project } from './project.ts';

/**
 * The project in a folder, with the packs that ship with the program behind its own. Both paths are
 * absolute. Throws as `realPath` does where `root` is not there.
 */
export function openProject(
  root: string,
  shippedTemplates: string,
  files: FileSystem = nodeFileSystem,
): Project {
  return { root: files.realPath(root), shippedTemplates, files };
}

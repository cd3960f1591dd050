import { listSources } from '../corpus/list-sources.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nodeFileSystem } from '../project/node-file-system.ts';
import type { Project } from '../project/project.ts';
import type { Library } from './library.ts';
import type { LibraryOptions } from './library-options.ts';

/**
 * Opens the corpus of a project with its index. Reads what changed since the last time and puts that
 * into the index; what lies in the index is read when it is asked for.
 *
 * Reports all that is wrong with the corpus, also of files that are not read again. BRIEF-CORPUS-015
 * tells of an index that cannot be kept on the disk: what is found is the same, read anew each time.
 * Where the index is found damaged later on, using the library throws a `DamagedIndexError`, and opening
 * it once more builds another (`withSoundIndex`).
 */
export async function openLibrary(
  project: Project,
  report: Report,
  options: LibraryOptions = {},
): Promise<Library> {
  if (options.index !== 'memory' && project.files === nodeFileSystem) {
    // Loaded where it is used: the store brings a library in machine code.
    const { openDiskLibrary } = await import('./disk-library.ts');
    const { openIndexStore } = await import('../search/sqlite/open-index-store.ts');
    return openDiskLibrary(project, report, options, openIndexStore);
  }
  const { openMemoryLibrary } = await import('./memory-library.ts');
  return openMemoryLibrary(project, listSources(project, report), report);
}

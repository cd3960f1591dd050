import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type OpenStore, openDiskLibrary } from '../../src/library/disk-library.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { openProject } from '../../src/project/open-project.ts';

export interface OpenedLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/** The library of a project folder over a store. */
export async function openIndexed(root: string, open: OpenStore): Promise<OpenedLibrary> {
  const diagnostics: Diagnostic[] = [];
  const project = openProject(root, root);
  const library = await openDiskLibrary(project, (each) => diagnostics.push(each), {}, open);
  return { library, diagnostics };
}

export async function openInMemory(root: string): Promise<OpenedLibrary> {
  const diagnostics: Diagnostic[] = [];
  const project = openProject(root, root);
  const options = { index: 'memory' } as const;
  const library = await openLibrary(project, (each) => diagnostics.push(each), options);
  return { library, diagnostics };
}

/** Writes files below a folder, or removes those whose content is `undefined`. */
export function change(root: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const [path, content] of Object.entries(files)) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    if (content === undefined) rmSync(place);
    else writeFileSync(place, content);
  }
}

/** All that can be asked of a corpus, as plain data. */
export function wholeOf({ library: { corpus }, diagnostics }: OpenedLibrary): unknown {
  return {
    diagnostics,
    articles: corpus.articles,
    passages: corpus.passages,
    passageCount: corpus.passageCount,
    articleIds: [...corpus.articleById.keys()],
    passageIds: [...corpus.passageById.keys()],
  };
}

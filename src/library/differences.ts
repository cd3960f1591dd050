import { join } from 'node:path';
import type { ListedFile, ListedSource } from '../corpus/list-sources.ts';
import type { Project } from '../project/project.ts';
import { seenIn, seenOf } from './stamp.ts';

/** What differs between `corpus/` and its index. */
export interface Differences {
  /** Sources that are new, or whose stamp or description's stamp is another. */
  readonly changed: readonly ListedSource[];
  /** Paths in the index of files that are gone. */
  readonly gone: readonly string[];
}

/** Compares what the disk says of each source with what it said when the source was read. */
export function differencesOf(
  project: Project,
  sources: readonly ListedSource[],
  stamps: ReadonlyMap<string, string>,
): Differences {
  const realPath = realPathIn(project);
  const changed = sources.filter((source) => {
    const stamp = stamps.get(source.path);
    return stamp === undefined || seenIn(stamp) !== seenOf(source, realPath);
  });
  // Almost always none is gone, and then their number tells it.
  const isComplete =
    sources.length === stamps.size && changed.every(({ path }) => stamps.has(path));
  if (isComplete) return { changed, gone: [] };
  const listed = new Set(sources.map(({ path }) => path));
  return { changed, gone: [...stamps.keys()].filter((path) => !listed.has(path)) };
}

/** Where a link leads; the path itself where it leads nowhere. */
export function realPathIn({ root, files }: Project): (file: ListedFile) => string {
  return ({ path }) => {
    try {
      return files.realPath(join(root, path));
    } catch {
      return path;
    }
  };
}

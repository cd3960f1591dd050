import type { IndexStore } from '../search/index-store.ts';
import { ArticleOwners } from './article-owners.ts';
import { parseStamp, type Stamp } from './stamp.ts';

/** What an index holds, by the stamps alone. */
export interface IndexContents {
  /** Of all files, in code-unit order. */
  readonly paths: readonly string[];
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** Path of its file by the id of an article, in order of path and offset. */
  readonly owners: ReadonlyMap<string, string>;
}

export function contentsOf(store: IndexStore): IndexContents {
  const written = store.stamps();
  const paths = [...written.keys()].sort();
  const stamps = new Map(paths.map((path) => [path, parseStamp(written.get(path) ?? '')]));
  const owners = new ArticleOwners();
  for (const [path, { articles }] of stamps) owners.add(path, articles);
  return { paths, stamps, owners: owners.paths };
}

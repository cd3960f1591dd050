import type { Article } from '../corpus/article.ts';
import type { Corpus, Lookup } from '../corpus/corpus.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import type { IndexStore } from '../search/index-store.ts';
import { ArticleOwners } from './article-owners.ts';
import { LoadedFiles } from './loaded-files.ts';
import { parseStamp } from './stamp.ts';

/**
 * The corpus of an index with these stamps: a file is read from `corpus/` when something of it is first
 * asked for.
 */
export function indexedCorpus(
  project: Project,
  store: IndexStore,
  stamps: ReadonlyMap<string, string>,
  report: Report,
): Corpus {
  const files = new LoadedFiles(project, store, stamps, report);
  const paths = once(() => [...stamps.keys()].sort());
  const owners = once(() => ownersIn(stamps, paths()));
  const articleById: Lookup<Article> = {
    get: (id) => {
      // Most articles that are asked for are those of a passage just found.
      const path = files.article(id) ? undefined : owners().get(id);
      if (path !== undefined) files.load(path);
      return files.article(id);
    },
    has: (id) => files.article(id) !== undefined || owners().has(id),
    keys: () => owners().keys(),
  };
  const passageById: Lookup<Passage> = {
    get: (id) => {
      const place = store.locate(id);
      return place && files.load(place.path).passages.get(id);
    },
    has: (id) => store.locate(id) !== undefined,
    keys: function* () {
      for (const path of paths()) yield* store.passagesOf(path);
    },
  };
  return {
    get articles() {
      return paths().flatMap((path) => files.load(path).articles);
    },
    get passages() {
      return paths().flatMap((path) => [...files.load(path).passages.values()]);
    },
    passageCount: store.passageCount,
    articleById,
    passageById,
  };
}

/** Path of its file by the id of each article, in order of path and offset. */
function ownersIn(
  stamps: ReadonlyMap<string, string>,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const owners = new ArticleOwners();
  for (const path of paths) owners.add(path, parseStamp(stamps.get(path) ?? '').articles);
  return owners.paths;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

import type { Article } from './article.ts';
import type { Passage } from './passage.ts';

/** Finds one thing by its id. A `Map` is one; so is what reads from the disk when it is asked. */
export interface Lookup<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
  /** In order of file path and offset. */
  keys(): Iterable<string>;
}

/**
 * What `corpus/` holds, in order of file path and offset. A corpus that lies in an index reads a file
 * when something of it is first asked for: `articles` and `passages` read all of them.
 */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly passageCount: number;
  readonly articleById: Lookup<Article>;
  readonly passageById: Lookup<Passage>;
}

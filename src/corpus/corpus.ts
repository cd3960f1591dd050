import type { Article } from './article.ts';
import type { Passage } from './passage.ts';

/** All that was read of `corpus/`, in order of file path and offset. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly articleById: ReadonlyMap<string, Article>;
  readonly passageById: ReadonlyMap<string, Passage>;
}

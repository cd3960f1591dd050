import type { Corpus } from '../corpus/corpus.ts';
import type { SearchEngine } from '../search/engine.ts';

/** A corpus with its index, wherever the two lie. */
export interface Library {
  readonly corpus: Corpus;
  readonly engine: SearchEngine;
  close(): void;
}

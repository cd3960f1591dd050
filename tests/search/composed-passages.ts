import type { IndexedPassage, Query, Term } from '../../src/search/engine.ts';

/** A passage for a test: of an article of its own unless told otherwise. */
export function passage(
  id: string,
  text: string,
  fields: Partial<IndexedPassage> = {},
): IndexedPassage {
  return { id, text, article: id, file: `corpus/${id}.txt`, position: 0, ...fields };
}

export function query(parts: {
  readonly any?: readonly (string | Term)[];
  readonly all?: readonly string[];
  readonly none?: readonly string[];
  readonly near?: Query['near'];
  readonly filter?: Partial<Query['filter']>;
}): Query {
  const { any = [], all = [], none = [], near = [], filter = {} } = parts;
  return {
    any: any.map((term) => (typeof term === 'string' ? { text: term, weight: 1 } : term)),
    all: all.map((text) => ({ text, weight: 1 })),
    none: none.map((text) => ({ text, weight: 1 })),
    near,
    filter: { sources: [], kinds: [], ...filter },
  };
}

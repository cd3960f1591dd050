import type { Clause, IndexedPassage, Query, Term } from '../../src/search/engine.ts';
import type { TermForm } from '../../src/search/query.ts';

/** A passage for a test: of an article of its own unless told otherwise. */
export function passage(
  id: string,
  text: string,
  fields: Partial<IndexedPassage> = {},
): IndexedPassage {
  return {
    id,
    text,
    article: id,
    file: `corpus/${id}.txt`,
    position: 0,
    language: 'en',
    ...fields,
  };
}

export function term(text: string, weight = 1, form: TermForm = 'stem'): Term {
  return { kind: 'term', text, weight, form };
}

export function query(parts: {
  readonly any?: readonly (string | Clause)[];
  readonly all?: readonly (string | Clause)[];
  readonly none?: readonly (string | Clause)[];
  readonly near?: Query['near'];
  readonly filter?: Partial<Query['filter']>;
}): Query {
  const { any = [], all = [], none = [], near = [], filter = {} } = parts;
  return {
    any: any.map(clause),
    all: all.map(clause),
    none: none.map(clause),
    near,
    filter: { sources: [], kinds: [], languages: [], ...filter },
  };
}

function clause(written: string | Clause): Clause {
  return typeof written === 'string' ? term(written) : written;
}

import type { Query, Term } from './engine.ts';

/**
 * The query of loose words, as somebody types them: each word counts; together, as a phrase, they
 * count for more than all of them apart.
 */
export function wordsQuery(text: string): Query {
  const words = [...new Set(text.split(/\s+/).filter((word) => word !== ''))];
  const terms = words.map((word) => termOf(word, 1));
  const phrase = words.length > 1 ? [termOf(text, words.length * 2)] : [];
  const filter = { sources: [], kinds: [], languages: [] };
  return { any: [...phrase, ...terms], all: [], none: [], near: [], filter };
}

function termOf(text: string, weight: number): Term {
  return { kind: 'term', text, weight, form: 'stem' };
}

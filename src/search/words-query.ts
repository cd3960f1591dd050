import { analyse } from './analyse.ts';
import type { Query, Term } from './query.ts';

/** A text longer than this is a question, and stands nowhere word for word. */
const longestPhrase = 5;

/**
 * The query of loose words, as somebody types them: each word counts; together, as a phrase, a few of
 * them count for more than all of them apart. Of a compound such as "zero-dimensional" each part is a
 * word, since texts write it apart and together.
 */
export function wordsQuery(text: string): Query {
  const tokens = analyse(text);
  const words = new Map(tokens.map(({ term, start, end }) => [term, text.slice(start, end)]));
  const isPhrase = tokens.length > 1 && tokens.length <= longestPhrase;
  const any: readonly Term[] = [
    ...(isPhrase ? [termOf(text, tokens.length * 2)] : []),
    ...[...words.values()].map((word) => termOf(word, 1)),
  ];
  const filter = { sources: [], kinds: [], languages: [] };
  // Nothing but stop words is still asked for, and found nowhere.
  return { any: any.length > 0 ? any : [termOf(text, 1)], all: [], none: [], near: [], filter };
}

function termOf(text: string, weight: number): Term {
  return { kind: 'term', text, weight, form: 'stem' };
}

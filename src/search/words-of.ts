import { analyse } from './analyse.ts';

/** The words of a text, folded and not stemmed, in order: what a candidate carries. */
export function wordsOf(text: string): readonly string[] {
  return analyse(text).map((token) => token.word);
}

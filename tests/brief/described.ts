import type { Article } from '../../src/corpus/article.ts';
import type { ArticleDescription } from '../../src/spec/source-description.ts';
import { articleOf } from '../corpus/corpus-folder.ts';

const text = `Ferries run at night, weather permitting; the harbour says so.

“We run late,” said Ada Ferryman, master of the boat.
`;

/** An article of two paragraphs, with this description. */
export function described(
  description: Partial<ArticleDescription> = {},
  words: string = text,
): Article {
  const article = articleOf(words, 'corpus/tides.txt');
  return { ...article, id: 'tides', description: { author: [], language: 'en', ...description } };
}

/** A fact that the text states. */
export function stated<T>(value: T): { value: T; basis: 'stated' } {
  return { value, basis: 'stated' };
}

export function inferred<T>(
  value: T,
  reason: string = 'So it seems',
): { value: T; basis: 'inferred'; reason: string } {
  return { value, basis: 'inferred', reason };
}

export function uncertain<T>(
  value: T,
  reason: string = 'It may be another’s',
): { value: T; basis: 'uncertain'; reason: string } {
  return { value, basis: 'uncertain', reason };
}

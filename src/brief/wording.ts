import type { Basis } from '../spec/source-description.ts';

/**
 * The words that a brief prints about its sources, by name. A pack's `labels:` set them in another
 * language or another house's style.
 */
export const sourceWords = {
  and: 'and',
  author: 'author',
  authors: 'authors',
  'author-uncertain': 'the article’s author (byline uncertain)',
  'author-unsigned': 'the article’s author (unsigned)',
  'byline-uncertain': 'byline uncertain',
  'as-draft': 'draft',
  inferred: 'inferred',
  number: 'No.',
  line: 'line',
  lines: 'lines',
  'no-date': 'n.d.',
  reported: 'reported',
  'speaker-not-identified': 'speaker not identified',
  supplied: 'supplied',
  uncertain: 'uncertain',
  unsigned: 'unsigned',
  untitled: 'untitled text',
  'untitled-beginning': 'untitled text beginning',
} as const;

export type SourceWord = keyof typeof sourceWords;

/** The language of a brief, and its words about sources. */
export interface Wording {
  /** BCP 47. */
  readonly language: string;
  word(name: SourceWord): string;
  /** What stands behind a fact that the text does not state, such as " (inferred)". */
  mark(basis: Basis): string;
}

export function wordingOf(language: string, labels: Readonly<Record<string, string>>): Wording {
  const own = new Map(Object.entries(labels));
  const word = (name: SourceWord): string => own.get(name) ?? sourceWords[name];
  return {
    language,
    word,
    mark: (basis) => (basis === 'stated' ? '' : ` (${word(basis)})`),
  };
}

/** "a, b and c". */
export function joined(names: readonly string[], { word }: Wording): string {
  if (names.length < 3) return names.join(` ${word('and')} `);
  return `${names.slice(0, -1).join(', ')} ${word('and')} ${names.at(-1)}`;
}

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
  'fact-title': 'Title',
  'fact-author': 'Author',
  'fact-issuer': 'Issuing office',
  'fact-date': 'Date',
  'fact-publication': 'Publication',
  'fact-publisher': 'Publisher',
  'fact-address': 'Address',
  'fact-kind': 'Kind',
  'fact-country': 'Country',
  'fact-side': 'Side',
  'fact-rights': 'Right to quote',
  inferred: 'inferred',
  number: 'No.',
  line: 'line',
  lines: 'lines',
  'no-date': 'n.d.',
  page: 'p.',
  pages: 'pp.',
  paragraph: 'para.',
  paragraphs: 'paras.',
  'not-given': 'not given',
  reported: 'reported',
  'speaker-not-identified': 'speaker not identified',
  supplied: 'supplied',
  uncertain: 'uncertain',
  unsigned: 'unsigned',
  untitled: 'untitled text',
  'untitled-beginning': 'untitled text beginning',
} as const;

/** CSL types whose name is not what one would say; the rest are. */
const kindWords: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal article'],
  ['article-magazine', 'magazine article'],
  ['article-newspaper', 'newspaper article'],
  ['entry-dictionary', 'dictionary entry'],
  ['entry-encyclopedia', 'encyclopedia entry'],
  ['legal_case', 'court case'],
  ['motion_picture', 'film'],
  ['musical_score', 'musical score'],
  ['paper-conference', 'conference paper'],
  ['personal_communication', 'personal communication'],
  ['post-weblog', 'blog post'],
  ['review-book', 'book review'],
  ['webpage', 'web page'],
]);

export type SourceWord = keyof typeof sourceWords;

/** The language of a brief, and its words about sources. */
export interface Wording {
  /** BCP 47. */
  readonly language: string;
  word(name: SourceWord): string;
  /** A CSL type in words, "newspaper article": the label `kind-article-newspaper` sets it. */
  kind(type: string | undefined): string;
  /** What stands behind a fact that the text does not state, such as " (inferred)". */
  mark(basis: Basis): string;
}

export function wordingOf(language: string, labels: Readonly<Record<string, string>>): Wording {
  const own = new Map(Object.entries(labels));
  const word = (name: SourceWord): string => own.get(name) ?? sourceWords[name];
  return {
    language,
    word,
    kind(type) {
      if (type === undefined) return word('not-given');
      return own.get(`kind-${type.replaceAll('_', '-')}`) ?? kindWords.get(type) ?? type;
    },
    mark: (basis) => (basis === 'stated' ? '' : ` (${word(basis)})`),
  };
}

/** "a, b and c". */
export function joined(names: readonly string[], { word }: Wording): string {
  if (names.length < 3) return names.join(` ${word('and')} `);
  return `${names.slice(0, -1).join(', ')} ${word('and')} ${names.at(-1)}`;
}

/** Where a key is often written that belongs elsewhere, or that goes by another name here. */
interface Misplaced {
  readonly keys: readonly string[];
  /** A key that is known in the place, by which the place is told. */
  readonly beside: string;
  readonly hint: string;
}

const misplaced: readonly Misplaced[] = [
  {
    keys: ['terms'],
    beside: 'synonyms',
    hint: 'words that count as one go under "synonyms:", words that must stand close together under "near:"',
  },
  { keys: ['within'], beside: 'synonyms', hint: 'terms with a distance stand under "near:"' },
  {
    keys: ['synonyms', 'synonym'],
    beside: 'any',
    hint: 'a group stands in a list: any: [{ synonyms: [first, second] }]',
  },
  {
    keys: ['synonyms'],
    beside: 'phrase',
    hint: 'a group holds no groups: list its words in this one',
  },
  {
    keys: ['terms', 'term', 'phrases', 'words', 'keywords', 'should'],
    beside: 'any',
    hint: 'list words and phrases under "any:"',
  },
  { keys: ['not', 'without', 'exclude'], beside: 'any', hint: 'what refuses stands under "none:"' },
  { keys: ['must', 'required'], beside: 'any', hint: 'what every passage must have: "all:"' },
  { keys: ['base', 'inherits', 'parent'], beside: 'any', hint: 'did you mean "extends"?' },
  {
    keys: ['filter', 'filters'],
    beside: 'any',
    hint: '"since:", "until:", "dated:", "sources:", "articles:", "kinds:" and "languages:" stand at the left margin',
  },
  {
    keys: ['prefix', 'exact'],
    beside: 'any',
    hint: 'a term stands in a list: any: [{ prefix: interfer }]',
  },
  { keys: ['distance'], beside: 'within', hint: 'did you mean "within"?' },
];

/** What to do with a key that is not known in a place where those of `known` are. */
export function misplacedHint(key: string, known: readonly string[]): string | undefined {
  if (known.includes(key)) return undefined;
  return misplaced.find(({ keys, beside }) => keys.includes(key) && known.includes(beside))?.hint;
}

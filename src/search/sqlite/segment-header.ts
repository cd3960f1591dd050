/** What a segment is, as JSON in its first blob. */
export interface SegmentHeader {
  /** Passages, those removed since included. */
  readonly passages: number;
  /** Words in the dictionary. */
  readonly words: number;
  /** Records of fields: about one an article. */
  readonly fields: number;
  /** Stem of the first word of each block of the dictionary. */
  readonly stems: readonly string[];
  /** First word of each block of the vocabulary. */
  readonly firstWords: readonly string[];
}

/** Whole arrays of a segment, beside its header in the part `head`. */
export const headPart = {
  header: 0,
  /** Words of each passage: 4 bytes each. */
  lengths: 1,
  /** Record of fields of each passage: 4 bytes each. */
  fieldsOf: 2,
  /** Hashes of the passages' ids, ascending, then the passages' numbers in that order: 4 bytes each. */
  ids: 3,
  /** For each record of fields a hash of its article's id: 8 bytes each. */
  articles: 4,
} as const;

/** Few, since the candidates of a query stand far from one another. */
export const passagesInBlock = 4;
export const fieldsInBlock = 8;
export const vocabularyInBlock = 256;

/*
 * How an index lies on disk. SQLite keeps blobs under numbers and makes changes whole; what is in them
 * is ours. Each is reached from one that was checked before, and has a checksum over its place and its
 * bytes, so that nothing is missing, old or in another's place without being noticed.
 *
 *   state ──▶ segment 7 ─┬─ head        header · lengths · fields of each passage · ids · articles
 *     │       segment 9  ├─ dictionary  128 words a block, by stem, then word ──┐
 *     │       …          ├─ numbers     which passages have a word, how often ◀──┤
 *     │                  ├─ positions   where in them it stands ◀───────────────┘
 *     │                  ├─ vocabulary  256 words a block, by word: for prefixes
 *     │                  ├─ passages    4 a block: id, offsets, words, heading
 *     │                  ├─ fields      8 a block: what an article's passages share
 *     │                  └─ removed     a bit a passage; the one part that is ever written again
 *     └─▶ file, record   path → stamp, segment, first passage, how many; what the caller keeps of it
 *
 * A segment never changes. What is added makes a new one; segments of about one size are merged into
 * one eight times as large; passages that go are marked, and left out at the next merge.
 */

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

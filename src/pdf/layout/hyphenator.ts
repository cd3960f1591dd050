/** What layout knows of the words of a language. */
export interface Hyphenator {
  /** Offsets inside a word of letters at which a hyphen may divide it, ascending. */
  readonly divide: (word: string) => readonly number[];
  /** Whether any noun is written with a capital, as in German, and not names alone. */
  readonly capitalisesNouns: boolean;
}

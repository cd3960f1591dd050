/** A glyph as it stands in a line. */
export interface Glyph {
  readonly id: number;
  /** What a reader copies: the characters that the glyph stands for. */
  readonly text: string;
  /** Font units, kerning apart. */
  readonly advance: number;
}

/** A glyph as it stands in a line. */
export interface Glyph {
  readonly id: number;
  /** What a reader copies: the characters that the glyph stands for. */
  readonly text: string;
  /** Font units, kerning apart. */
  readonly advance: number;
  /** Of a mark over or under a letter: how far from the letter's origin it is drawn, in font units. */
  readonly over?: { readonly x: number; readonly y: number };
  /** It is there to be copied and is not seen: part of what another glyph shows. */
  readonly isHidden?: true;
}

/** A glyph with its kerning to the next one, in font units. */
export interface PlacedGlyph extends Glyph {
  readonly kerning: number;
  /**
   * Of a shaped glyph: where it is drawn, from the start of the stretch and above the baseline. Its
   * advance is then its own in this place, whatever the font says.
   */
  readonly at?: {
    readonly x: number;
    readonly y: number;
    /** Where the letter begins that it is part of, if that is elsewhere. */
    readonly from?: number;
  };
  /** Drawn after the others, wherever it stands: see `placeRightToLeft`. */
  readonly aside?: 'end' | 'silent';
}

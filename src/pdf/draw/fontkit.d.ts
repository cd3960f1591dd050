// The part of fontkit 2.0.4 that we use; the package brings no types.
declare module 'fontkit' {
  export interface Subset {
    /** Glyphs of the font, by their place in the subset. */
    readonly glyphs: number[];
    encode(): Uint8Array;
  }

  export interface Font {
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}

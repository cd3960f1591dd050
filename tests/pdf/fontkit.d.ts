// The part of fontkit 2.0.4 that tests ask for a second opinion; the package brings no types.
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }

  export interface Font {
    readonly numGlyphs: number;
    getGlyph(id: number): Glyph;
    layout(text: string): { readonly advanceWidth: number };
  }

  export function create(bytes: Uint8Array): Font;
}

/** An element of a drawing: what is not an element, or is not drawn, is gone. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
  /** Of a style sheet. */
  readonly text: string;
}

/** Why a drawing is not taken, as the end of a message: "the image "a.svg" …". */
export class RefusedSvg extends Error {
  readonly isTooLarge: boolean;

  constructor(reason: string, isTooLarge = false) {
    super(reason);
    this.isTooLarge = isTooLarge;
  }
}

import type { Token } from '../token.ts';

/** The tokens of a line; the space after the last one is there but takes no room. */
export interface Line {
  readonly tokens: readonly Token[];
  /** As set, in points, without the space at its end. */
  readonly width: number;
  /** What each space within gains, as a part of its width; negative where it shrinks. */
  readonly stretch: number;
  /** How far its first sign stands out at the left, in points; its width counts that. */
  readonly hang: number;
}

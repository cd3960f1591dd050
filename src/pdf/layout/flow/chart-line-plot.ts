import type { PlacedBox } from '../page.ts';
import type { LayoutContext } from '../setting.ts';

/** Where lines are drawn: x of the page, y from the top of the atom. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What stands along the foot of a plot. */
export interface PlaceAxis {
  /** An x of the page for each place of the data. */
  readonly at: readonly number[];
  readonly boxes: readonly PlacedBox[];
  /** What it takes below the plot. */
  readonly height: number;
}

/** A short line down from the foot of the plot. */
export function tickMark(x: number, { bottom }: Plot, { style }: LayoutContext): PlacedBox {
  const { rule: colour } = style.colours;
  const box = { x: x - 0.3, y: bottom, width: 0.6, height: style.tableCell.size * 0.4 };
  return { kind: 'fill', ...box, colour, tag: 'artifact' };
}

import type { TextStyle } from '../../style/style.ts';
import { type PlacedBox, shiftedDown } from '../page.ts';
import type { Atom, FlowItem } from './flow-item.ts';

/** Boxes that hang at the left of a block, and where their baseline is, from the top of a line of `text`. */
export interface HangingLabel {
  readonly boxes: readonly PlacedBox[];
  readonly baseline: number;
  readonly text: TextStyle;
}

/**
 * Puts a label beside the first line of what it labels, on its baseline: in the frame of a quotation or
 * a box too, and beside the label of a list that is the first thing in an item.
 */
export function withLabel(items: readonly FlowItem[], label: HangingLabel): readonly FlowItem[] {
  const at = items.findIndex(({ kind }) => kind === 'atom');
  const first = items[at];
  if (first?.kind !== 'atom') return [labelLine(label), ...items];
  const own = baselineIn(first, label);
  // Whichever stands higher goes down to the other.
  const [down, labelDown] = [Math.max(0, label.baseline - own), Math.max(0, own - label.baseline)];
  const boxes = [
    ...label.boxes.map((box) => shiftedDown(box, labelDown)),
    ...first.boxes.map((box) => shiftedDown(box, down)),
  ];
  const height = Math.max(first.height + down, hasText(first) ? 0 : label.text.leading);
  return items.with(at, { ...first, height, boxes });
}

/** A label on a line of its own. */
export function labelLine({ boxes, text }: HangingLabel): Atom {
  return { kind: 'atom', height: text.leading, boxes, breakAfter: 'never' };
}

/** Of the first line of an atom; a picture has none, and a line of the label's own kind has the label's. */
function baselineIn({ height, boxes }: Atom, { baseline, text }: HangingLabel): number {
  if (height === text.leading) return baseline;
  return boxes.find((box) => box.kind === 'text')?.baseline ?? baseline;
}

function hasText({ boxes }: Atom): boolean {
  return boxes.some(({ kind }) => kind === 'text');
}

import type { List, ListItem } from '../../../document/document.ts';
import { bar } from '../../charts/marks.ts';
import type { TextStyle } from '../../style/style.ts';
import type { Direction, Measurer } from '../measurer.ts';
import type { PlacedBox, Shape } from '../page.ts';
import { setText, textWidth } from '../set-text.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode, type StructureNode } from '../structure.ts';

/** What stands before an item of a list. */
export type ListLabel =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'task'; readonly isDone: boolean };

/** Bullets by depth; deeper ones begin again. */
const bullets: readonly string[] = ['•', '–', '·'];

/** Side of the square before a task, as a multiple of the size of its text. */
const taskSide = 0.72;

export function labelsOf({ items, ordered, start }: List, depth: number): readonly ListLabel[] {
  return items.map(({ checked }: ListItem, index) => {
    if (checked !== undefined) return { kind: 'task', isDone: checked };
    const bullet = bullets[depth % bullets.length] ?? '•';
    return { kind: 'text', text: ordered ? `${start + index}.` : bullet };
  });
}

/** In points. */
export function labelWidth(label: ListLabel, text: TextStyle, measurer: Measurer): number {
  return label.kind === 'task' ? text.size * taskSide : textWidth(label.text, text, measurer);
}

/** The element of a label: a square is read as one that is ticked or not. */
export function addLabelNode(label: ListLabel, item: OpenNode): OpenNode {
  if (label.kind === 'text') return addNode(item, 'Lbl');
  return addNode(item, 'Lbl', { actualText: label.isDone ? '☑' : '☐' });
}

export function labelBoxes(
  label: ListLabel,
  node: StructureNode,
  place: { readonly x: number; readonly baseline: number; readonly base: Direction },
  { text }: Pick<Setting, 'text'>,
  { measurer, style, inspect }: LayoutContext,
): readonly PlacedBox[] {
  if (label.kind === 'text') {
    inspect(label.text, text);
    // The space after it stands at its left where text runs from the right.
    const space = place.base === 'rtl' ? textWidth(' ', text, measurer) : 0;
    return setText(`${label.text} `, text, node, { ...place, x: place.x - space }, measurer);
  }
  const side = text.size * taskSide;
  // As high as a capital, so that it stands on the baseline as letters do.
  const area = { x: place.x, y: place.baseline - side * 0.94, width: side, height: side };
  const square = bar(area, { outline: style.colours.muted }, node);
  return label.isDone ? [square, tick(area, style.colours.accent, node)] : [square];
}

/** A check mark in a square: corners as parts of its side. */
const tickCorners: readonly (readonly [number, number])[] = [
  [0.16, 0.52],
  [0.28, 0.4],
  [0.44, 0.57],
  [0.76, 0.19],
  [0.88, 0.3],
  [0.45, 0.82],
];

function tick(
  { x, y, width: side }: { readonly x: number; readonly y: number; readonly width: number },
  fill: string,
  tag: StructureNode,
): Shape {
  const points = tickCorners.map(([dx, dy]) => [dx * side, dy * side] as const);
  return { kind: 'shape', form: 'polygon', x, y, width: side, height: side, points, fill, tag };
}

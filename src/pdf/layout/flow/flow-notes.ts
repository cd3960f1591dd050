import type { Note } from '../../../document/document.ts';
import { noteAnchor, referenceAnchor } from '../anchors.ts';
import type { LinkArea, PlacedBox } from '../page.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import { flowBlocks } from './flow-blocks.ts';
import { type FlowItem, space } from './flow-item.ts';

/** A note as it stands in the flow. */
export interface FlowedNote {
  readonly number: number;
  readonly items: readonly FlowItem[];
}

/**
 * The notes, numbers hanging at the left; each number leads back to the first place that calls it.
 * A note stands in the structure where its first call has made room for it, else under the setting's.
 */
export function flowNotes(
  notes: readonly Note[],
  setting: Setting,
  context: LayoutContext,
): readonly FlowedNote[] {
  const text = context.style.note;
  const widest = Math.max(0, ...notes.map(({ number }) => labelWidth(number, context)));
  const room = widest + text.size * 0.7;
  return notes.map(({ number, blocks }) => {
    const node = context.noteNodes.get(number) ?? addNode(setting.node, 'Note');
    const label = noteLabel(number, setting.x + widest, addNode(node, 'Lbl'), context);
    const gap = text.leading * 0.3;
    const inner = {
      ...setting,
      text,
      node,
      gap,
      x: setting.x + room,
      measure: setting.measure - room,
    };
    return { number, items: [space(gap), ...withLabel(flowBlocks(blocks, inner, context), label)] };
  });
}

function labelWidth(number: number, { style, measurer }: LayoutContext): number {
  return textWidth(String(number), style.note, measurer);
}

/** The number ends at `right`. */
function noteLabel(
  number: number,
  right: number,
  label: OpenNode,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { style, measurer } = context;
  const description = `Back to reference ${number}`;
  const node = addNode(label, 'Link', { alternative: description });
  const width = labelWidth(number, context);
  const place = { x: right - width, baseline: baselineOf(style.note, measurer) };
  const area: LinkArea = {
    kind: 'link',
    x: place.x,
    y: 0,
    width,
    height: style.note.leading,
    target: { kind: 'anchor', name: referenceAnchor(number, 1) },
    description,
    tag: node,
  };
  return [
    { kind: 'anchor', name: noteAnchor(number), x: place.x, y: 0 },
    ...setText(`${number} `, { ...style.note, colour: style.colours.link }, node, place, measurer),
    area,
  ];
}

/** Without the room around the first block, which the notes' own gap stands for. */
function withLabel(items: readonly FlowItem[], label: readonly PlacedBox[]): readonly FlowItem[] {
  const first = items.findIndex((item) => item.kind !== 'space');
  const atom = items[first];
  if (atom?.kind !== 'atom') {
    const lone: FlowItem = { kind: 'atom', height: 0, boxes: label, breakAfter: 'never' };
    return [lone, ...items];
  }
  return [
    { ...atom, boxes: [...label, ...atom.boxes] },
    ...withoutLastSpace(items.slice(first + 1)),
  ];
}

function withoutLastSpace(items: readonly FlowItem[]): readonly FlowItem[] {
  return items.at(-1)?.kind === 'space' ? items.slice(0, -1) : items;
}

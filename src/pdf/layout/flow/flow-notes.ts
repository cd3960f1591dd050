import type { Note } from '../../../document/document.ts';
import { noteAnchor, referenceAnchor } from '../anchors.ts';
import { atStart, besideStart, blockDirection } from '../bidi/block-direction.ts';
import type { LinkArea, PlacedBox } from '../page.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import { flowBlocks } from './flow-blocks.ts';
import { type FlowItem, space } from './flow-item.ts';
import { withLabel } from './with-label.ts';
import { withoutEdges } from './without-edges.ts';

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
    const direction = blockDirection(blocks, context);
    // Numbers end beside the text.
    const short = direction === 'rtl' ? 0 : widest - labelWidth(number, context);
    const left = atStart(setting, widest, direction) + short;
    const label = noteLabel(number, left, addNode(node, 'Lbl'), context);
    const gap = text.leading * 0.3;
    const inner = {
      ...setting,
      text,
      node,
      gap,
      ...besideStart(setting, room, direction),
    };
    const flowed = withoutEdges(flowBlocks(blocks, inner, context));
    const hanging = { boxes: label, baseline: baselineOf(text, context.measurer), text };
    return { number, items: [space(gap), ...withLabel(flowed, hanging)] };
  });
}

function labelWidth(number: number, { style, measurer }: LayoutContext): number {
  return textWidth(String(number), style.note, measurer);
}

/** The number begins at `x`. */
function noteLabel(
  number: number,
  x: number,
  label: OpenNode,
  context: LayoutContext,
): readonly PlacedBox[] {
  const { style, measurer } = context;
  const description = `${context.noteLinkWords.back} ${number}`;
  const node = addNode(label, 'Link', { alternative: description });
  const width = labelWidth(number, context);
  const place = { x, baseline: baselineOf(style.note, measurer) };
  const area: LinkArea = {
    kind: 'link',
    x,
    y: 0,
    width,
    height: style.note.leading,
    target: { kind: 'anchor', name: referenceAnchor(number, 1) },
    description,
    tag: node,
  };
  return [
    { kind: 'anchor', name: noteAnchor(number), x, y: 0 },
    ...setText(`${number} `, { ...style.note, colour: style.colours.link }, node, place, measurer),
    area,
  ];
}

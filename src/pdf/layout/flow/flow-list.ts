import type { List, ListItem } from '../../../document/document.ts';
import { atStart, besideStart, blockDirection } from '../bidi/block-direction.ts';
import type { Direction } from '../measurer.ts';
import { baselineOf } from '../set-text.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import { type FlowItem, space } from './flow-item.ts';
import { addLabelNode, type ListLabel, labelBoxes, labelsOf, labelWidth } from './list-labels.ts';
import { labelLine, withLabel } from './with-label.ts';
import { withoutEdges } from './without-edges.ts';

/** Deeper lists are not set in further: the column would vanish. */
const deepestIndent = 6;

/** The narrowest column beside a label, as a multiple of the size of its text. */
const narrowestItem = 8;

export function flowList(
  list: List,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const node = addNode(setting.node, 'L', { numbering: list.ordered ? 'Decimal' : 'Disc' });
  const labels = labelsOf(list, setting.listDepth);
  const gap = isTight(list) ? setting.text.leading * 0.2 : context.style.blockGap;
  const inList = {
    ...labelRoom(labels, setting, context),
    node,
    setting: { ...setting, gap },
    direction: blockDirection([list], context),
  };
  const items: FlowItem[] = [];
  const between = isTight(list) && isNested(list) ? gap * 2.5 : gap;
  for (const [index, item] of list.items.entries()) {
    if (index > 0) items.push(space(between));
    const label = labels[index];
    if (label === undefined) continue;
    for (const each of flowItem(item, label, inList, context, flowInside)) items.push(each);
  }
  return items;
}

/** Width kept free for the labels of a list: that of the widest, which all of a list end at. */
function labelRoom(
  labels: readonly ListLabel[],
  { text }: Setting,
  { measurer }: LayoutContext,
): LabelRoom {
  const width = labels.reduce(
    (most, label) => Math.max(most, labelWidth(label, text, measurer)),
    text.size * 0.75,
  );
  return { width, room: width + text.size * 0.5 };
}

interface LabelRoom {
  /** Of the widest label. */
  readonly width: number;
  /** As far as the text beside it. */
  readonly room: number;
}

function isTight(list: List): boolean {
  return list.items.every(({ blocks }) => blocks.filter((b) => b.kind === 'paragraph').length <= 1);
}

/** Items that hold lists, or anything but words, stand further apart than those of a list in them. */
function isNested(list: List): boolean {
  return list.items.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'paragraph'));
}

/** The list, as far as each of its items needs it. */
interface ListPlace extends LabelRoom {
  readonly node: OpenNode;
  readonly setting: Setting;
  /** All its labels stand at one side. */
  readonly direction: Direction;
}

function flowItem(
  item: ListItem,
  label: ListLabel,
  { node: list, setting, width, room, direction }: ListPlace,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const { text, measure, listDepth } = setting;
  const node = addNode(list, 'LI');
  const labelNode = addLabelNode(label, node);
  const body = addNode(node, 'LBody');
  // Where no column would be left beside it the label takes a line.
  const hangs = listDepth < deepestIndent && measure - room > text.size * narrowestItem;
  const inner: Setting = {
    ...setting,
    ...(hangs && besideStart(setting, room, direction)),
    node: body,
    listDepth: listDepth + 1,
  };
  const baseline = baselineOf(text, context.measurer);
  const x = labelLeft(label, hangs ? width : 0, direction, setting, context);
  const boxes = labelBoxes(label, labelNode, { x, baseline, base: direction }, setting, context);
  const hanging = { boxes, baseline, text };
  const flowed = withoutEdges(flowInside(item.blocks, inner));
  return hangs ? withLabel(flowed, hanging) : [labelLine(hanging), ...flowed];
}

/** Numbers end below one another, beside the text; bullets and squares begin so. */
function labelLeft(
  label: ListLabel,
  widest: number,
  direction: Direction,
  setting: Setting,
  { measurer }: LayoutContext,
): number {
  const own = labelWidth(label, setting.text, measurer);
  const width = Math.max(widest, own);
  const isNumber = label.kind === 'text' && /\d/.test(label.text);
  const isAtEnd = isNumber === (direction === 'ltr');
  return atStart(setting, width, direction) + (isAtEnd ? width - own : 0);
}

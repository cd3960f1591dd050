import type { List, ListItem } from '../../../document/document.ts';
import type { PlacedBox } from '../page.ts';
import { baselineOf, setText, textWidth } from '../set-text.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';

/** Bullets by depth; deeper ones begin again. */
const bullets: readonly string[] = ['•', '–', '·'];

/** Deeper lists are not set in further: the column would vanish. */
const deepestIndent = 6;

export function flowList(
  list: List,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const node = addNode(setting.node, 'L', { numbering: list.ordered ? 'Decimal' : 'Disc' });
  const labels = list.items.map((item, index) => labelOf(list, item, index, setting.listDepth));
  const room = labelRoom(labels, setting, context);
  const gap = isTight(list) ? setting.text.leading * 0.2 : context.style.blockGap;
  const inList = { ...setting, gap };
  const items: FlowItem[] = [];
  const between = isTight(list) && isNested(list) ? gap * 2.5 : gap;
  for (const [index, item] of list.items.entries()) {
    if (index > 0) items.push(space(between));
    const flowed = flowItem(item, labels[index] ?? '', room, node, inList, context, flowInside);
    for (const each of flowed) items.push(each);
  }
  return items;
}

function labelOf(list: List, item: ListItem, index: number, depth: number): string {
  if (item.checked !== undefined) return item.checked ? '[x]' : '[ ]';
  if (list.ordered) return `${list.start + index}.`;
  return bullets[depth % bullets.length] ?? '•';
}

/** Width kept free for the labels of a list. */
function labelRoom(
  labels: readonly string[],
  { text, listDepth, measure }: Setting,
  { measurer }: LayoutContext,
): number {
  const widest = labels.reduce(
    (most, label) => Math.max(most, textWidth(label, text, measurer)),
    text.size * 0.75,
  );
  const wanted = widest + text.size * 0.5;
  return listDepth < deepestIndent && measure > wanted * 6 ? wanted : widest + text.size * 0.25;
}

function isTight(list: List): boolean {
  return list.items.every(({ blocks }) => blocks.filter((b) => b.kind === 'paragraph').length <= 1);
}

/** Items that hold lists, or anything but words, stand further apart than those of a list in them. */
function isNested(list: List): boolean {
  return list.items.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'paragraph'));
}

function flowItem(
  item: ListItem,
  label: string,
  room: number,
  list: OpenNode,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const node = addNode(list, 'LI');
  const labelNode = addNode(node, 'Lbl');
  const body = addNode(node, 'LBody');
  // At the deepest indentation the label would stand before the column; there it takes a line.
  const isShifted = setting.listDepth < deepestIndent;
  const inner: Setting = {
    ...setting,
    node: body,
    x: isShifted ? setting.x + room : setting.x,
    measure: isShifted ? setting.measure - room : setting.measure,
    listDepth: setting.listDepth + 1,
  };
  context.inspect(label, setting.text);
  const baseline = baselineOf(setting.text, context.measurer);
  const set = setText(
    `${label} `,
    setting.text,
    labelNode,
    { x: setting.x, baseline },
    context.measurer,
  );
  const flowed = withoutEdges(flowInside(item.blocks, inner));
  return isShifted ? withLabel(flowed, set, setting) : [labelLine(set, setting), ...flowed];
}

/** The label stands beside the first line. A list as first thing has its own label there already. */
function withLabel(
  items: readonly FlowItem[],
  label: readonly PlacedBox[],
  setting: Setting,
): readonly FlowItem[] {
  const [first, ...rest] = items;
  if (first?.kind !== 'atom') return [labelLine(label, setting), ...items];
  return [{ ...first, boxes: [...label, ...first.boxes] }, ...rest];
}

function labelLine(boxes: readonly PlacedBox[], { text }: Setting): Atom {
  return { kind: 'atom', height: text.leading, boxes, breakAfter: 'never' };
}

function withoutEdges(items: readonly FlowItem[]): readonly FlowItem[] {
  const first = items.findIndex((item) => item.kind !== 'space');
  const last = items.findLastIndex((item) => item.kind !== 'space');
  return first < 0 ? [] : items.slice(first, last + 1);
}

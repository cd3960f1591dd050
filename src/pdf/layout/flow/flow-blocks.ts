import type { Block, Box, Heading, Paragraph } from '../../../document/document.ts';
import { headingAnchor } from '../anchors.ts';
import { directedAs } from '../bidi/block-direction.ts';
import { inlineText } from '../inline-text.ts';
import { piecesOf } from '../pieces-of.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { speak } from '../speak.ts';
import { addNode, type StructureRole } from '../structure.ts';
import { flowBox } from './flow-box.ts';
import { flowChart } from './flow-chart.ts';
import { flowCode } from './flow-code.ts';
import { flowContents } from './flow-contents.ts';
import { flowFigure } from './flow-figure.ts';
import { type FlowItem, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';
import { flowList } from './flow-list.ts';
import { flowPictureRow, picturesOnly } from './flow-picture-row.ts';
import { flowQuotation } from './flow-quotation.ts';
import { flowTable } from './flow-table.ts';
import { headingLines } from './heading-lines.ts';
import { bondWithNext, boundToNext, keptWithNext, leadsIn } from './lead-in.ts';

/** Blocks one under the other, with room between them. */
export function flowBlocks(
  blocks: readonly Block[],
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  // Plain loops: each level of a deep document takes few frames of the stack, and small ones.
  const items: FlowItem[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const flowed = block.lang
      ? flowSpoken(block, block.lang, setting, context)
      : flowBlock(block, setting, context);
    const next = blocks[index + 1];
    const bond = bondWithNext(blocks[index - 1], block, next);
    const bound = bond > 0 ? boundToNext(flowed, bond) : flowed;
    add(items, leadsIn(block, next) ? keptWithNext(bound) : bound);
  }
  return items;
}

function add(items: FlowItem[], more: readonly FlowItem[]): void {
  for (const item of more) items.push(item);
}

/** A block in the language that it says it is in. */
function flowSpoken(
  block: Block,
  lang: string,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { length } = setting.node.children;
  const items = flowBlock(block, { ...setting, language: lang }, directedAs(lang, context));
  for (const node of setting.node.children.slice(length)) speak(node, lang, setting.language);
  return items;
}

function flowBlock(block: Block, setting: Setting, context: LayoutContext): readonly FlowItem[] {
  const flowInside: FlowInside = (blocks, inner, within = context) =>
    flowBlocks(blocks, inner, within);
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, setting, context);
    case 'paragraph': {
      const pictures = picturesOnly(block.inlines);
      const row = pictures && flowPictureRow(pictures, setting, context);
      if (row !== undefined) return spaced(row, context);
      return apart(flowParagraph(block, setting, context), setting);
    }
    case 'list':
      return apart(flowList(block, setting, context, flowInside), setting);
    case 'block-quotation':
      return spaced(flowQuotation(block, setting, context, flowInside), context);
    case 'table':
      return spaced(flowTable(block, setting, context), context);
    case 'chart':
      return spaced(flowChart(block, aroundCaption(block, setting, context), context), context);
    case 'code':
      return apart(flowCode(block, setting, context), setting);
    case 'thematic-break':
      return flowThematicBreak(setting, context);
    case 'figure':
      return spaced(flowFigure(block, aroundCaption(block, setting, context), context), context);
    case 'contents':
      return spaced(flowContents(block, setting, context), context);
    case 'box':
      return spaced(flowBox(block, setting, context, flowInside), context, roomAround(block));
  }
}

/** A figure and its caption are parts of one element. */
function aroundCaption(block: Block, setting: Setting, { captions }: LayoutContext): Setting {
  return captions.has(block) ? { ...setting, node: addNode(setting.node, 'Div') } : setting;
}

function flowParagraph(
  { inlines }: Paragraph,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const node = addNode(setting.node, 'P');
  const pieces = piecesOf(inlines, setting.text, node, context);
  const { alignment, isHyphenated, isHanging } = context.style;
  return flowLines(pieces, setting, context, {
    align: alignment === 'justified' ? 'justify' : 'start',
    dividedAs: setting.language,
    dividesSparingly: !isHyphenated,
    hangs: isHanging && pieces.every(({ bidi }) => bidi === undefined),
  });
}

function apart(items: readonly FlowItem[], { gap }: Setting): readonly FlowItem[] {
  return [space(gap), ...items, space(gap)];
}

/** Rules with white above and below them need more white to tell the two apart; small print needs little. */
function roomAround({ role }: Box): number {
  if (role === 'cite' || role === 'disclaimer' || role === 'sources') return 1;
  return role === 'key-messages' || role === 'recommendations' ? 2.2 : 1.6;
}

/** Blocks with a shape of their own stand a little further off: `gaps` as a multiple of the usual one. */
function spaced(
  items: readonly FlowItem[],
  { style }: LayoutContext,
  gaps = 1.6,
): readonly FlowItem[] {
  const room = space(style.blockGap * gaps);
  return [room, ...items, room];
}

const headingRoles: readonly StructureRole[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

function flowHeading(
  { level, inlines, id }: Heading,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const look = context.style.heading(level);
  const node = addNode(setting.node, headingRoles[level - 1] ?? 'H6');
  const index = context.headings.get(id);
  const pieces = piecesOf(inlines, look.text, node, context);
  const anchor = index === undefined ? [] : ([anchorPiece(index)] as const);
  const section = level <= 2 ? inlineText(inlines) : undefined;
  return headingLines([...anchor, ...pieces], look, { section, isEven: true }, setting, context);
}

function anchorPiece(index: number): { readonly kind: 'anchor'; readonly name: string } {
  return { kind: 'anchor', name: headingAnchor(index) };
}

function flowThematicBreak({ x, measure }: Setting, { style }: LayoutContext): readonly FlowItem[] {
  const width = measure * 0.2;
  const rule = {
    kind: 'fill',
    x: x + (measure - width) / 2,
    y: 0,
    width,
    height: 0.6,
    colour: style.colours.rule,
    tag: 'artifact',
  } as const;
  const room = space(style.body.leading);
  return [room, { kind: 'atom', height: 0.6, boxes: [rule], breakAfter: 'free' }, room];
}

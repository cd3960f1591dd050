import type { Block } from '../../../document/document.ts';
import { coloured, strengthened } from '../../style/variants.ts';
import type { Caption } from '../captions.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/**
 * The lines of a caption, an element under the setting's. It stands beside its figure in the structure
 * and not in it: a reader that says the figure's description passes over what is in the figure.
 */
export function flowCaption(
  { label, words }: Caption,
  setting: Setting,
  context: LayoutContext,
  options: { readonly keepWithNext?: boolean } = {},
): readonly Atom[] {
  const { small, colours } = context.style;
  const text = coloured(small, colours.text);
  const node = addNode(addNode(setting.node, 'Caption'), 'P');
  const strong = coloured(strengthened(small), colours.heading);
  const pieces = [
    ...piecesOf([{ kind: 'text', text: `${label} ` }], strong, node, context),
    ...piecesOf([{ kind: 'text', text: words }], text, node, context),
  ];
  return flowLines(pieces, { ...setting, text }, context, options);
}

/** The caption over a block that has one, kept with it. */
export function captionOver(
  block: Block,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const caption = context.captions.get(block);
  if (caption === undefined) return [];
  const lines = flowCaption(caption, setting, context, { keepWithNext: true });
  return [...lines, space(context.style.small.size * 0.5)];
}

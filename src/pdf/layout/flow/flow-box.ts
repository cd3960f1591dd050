import type { Box } from '../../../document/document.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import type { FlowItem, Frame } from './flow-item.ts';

/** A box: tinted and padded where it must catch the eye, small and grey where it must not. */
export function flowBox(
  box: Box,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const node = addNode(setting.node, 'Sect');
  const frame = frameOf(box, setting, context);
  const inset = insetOf(box, context);
  const inner: Setting = {
    ...setting,
    node,
    x: setting.x + inset,
    measure: setting.measure - 2 * inset,
    text: isQuiet(box) ? context.style.small : setting.text,
  };
  return [{ kind: 'open', frame }, ...flowInside(box.blocks, inner), { kind: 'close' }];
}

function isQuiet({ role }: Box): boolean {
  return role === 'disclaimer' || role === 'cite';
}

function insetOf(box: Box, { style }: LayoutContext): number {
  return isQuiet(box) ? 0 : style.body.size * 1.3;
}

function frameOf(box: Box, { x, measure }: Setting, { style }: LayoutContext): Frame {
  const { colours, body } = style;
  const pad = body.size;
  const base = { x, width: measure, paddingTop: pad, paddingBottom: pad, repeated: [] };
  switch (box.role) {
    case 'summary':
      return {
        ...base,
        fill: colours.boxFill,
        leftRule: { width: 3, colour: colours.accent },
      };
    case 'key-messages':
    case 'recommendations':
      return { ...base, edgeRules: { width: 1, colour: colours.accent } };
    case 'note':
      return { ...base, fill: colours.boxFill };
    case 'warning':
      return { ...base, fill: colours.boxFill, leftRule: { width: 3, colour: colours.banner } };
    case 'disclaimer':
    case 'cite':
      return { ...base, paddingTop: pad * 0.7, paddingBottom: 0 };
  }
}

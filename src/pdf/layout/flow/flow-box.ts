import type { Box } from '../../../document/document.ts';
import type { TextStyle } from '../../style/style.ts';
import { blockDirection, withRuleAtStart } from '../bidi/block-direction.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import type { FlowItem, Frame } from './flow-item.ts';

/** In a column narrower than this, in points, a box in a box in a list … is set in no further. */
const narrowest = 160;

/** The highest box that is kept whole, as a part of the page's text. */
const unbrokenHeight = 0.3;

/** A box: tinted and padded where it must catch the eye, small and grey where it must not. */
export function flowBox(
  box: Box,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const node = addNode(setting.node, 'Sect');
  const direction = blockDirection(box.blocks, context);
  const frame = withRuleAtStart(frameOf(box, setting, context), direction);
  const inset = setting.measure > narrowest ? insetOf(box, context) : 0;
  const inner: Setting = {
    ...setting,
    node,
    x: setting.x + inset,
    measure: setting.measure - 2 * inset,
    text: textOf(box, setting, context),
  };
  const items = flowInside(box.blocks, inner);
  const { page } = context.style;
  const isShort = heightOf(items) < (page.height - page.top - page.bottom) * unbrokenHeight;
  return [{ kind: 'open', frame }, ...(isShort ? keptWhole(items) : items), { kind: 'close' }];
}

function textOf(box: Box, setting: Setting, { style }: LayoutContext): TextStyle {
  if (box.role === 'sources') return style.note;
  return isQuiet(box) || box.role === 'balance' ? style.small : setting.text;
}

/** A little more than they take, since of two spaces that meet the larger counts. */
function heightOf(items: readonly FlowItem[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'atom') return sum + item.height;
    return item.kind === 'space' ? sum + item.amount : sum;
  }, 0);
}

function keptWhole(items: readonly FlowItem[]): readonly FlowItem[] {
  const last = items.findLastIndex(({ kind }) => kind === 'atom');
  return items.map((item, index) =>
    item.kind === 'atom' && item.breakAfter !== 'never' && index < last
      ? { ...item, breakAfter: 'avoid' as const }
      : item,
  );
}

function isQuiet({ role }: Box): boolean {
  return role === 'disclaimer' || role === 'cite' || role === 'sources';
}

function insetOf(box: Box, { style }: LayoutContext): number {
  if (box.role === 'balance') return style.body.size * 0.8;
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
    case 'balance':
      return { ...base, fill: colours.boxFill, paddingTop: pad * 0.6, paddingBottom: pad * 0.6 };
    case 'disclaimer':
    case 'cite':
      return { ...base, paddingTop: pad * 0.7, paddingBottom: 0 };
    case 'sources':
      return { ...base, paddingTop: 0, paddingBottom: 0 };
  }
}

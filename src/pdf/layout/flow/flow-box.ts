import type { Block, Box } from '../../../document/document.ts';
import { atStart, besideStart, blockDirection, withRuleAtStart } from '../bidi/block-direction.ts';
import { inlineText } from '../inline-text.ts';
import { heightOf } from '../page-foot.ts';
import { baselineOf } from '../set-text.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { frameOf, insetOf, sidebarContext, textOf } from './box-looks.ts';
import { callOutMark, markRoom, markWidth } from './call-out-mark.ts';
import type { FlowItem } from './flow-item.ts';
import { flowPullQuote } from './flow-pull-quote.ts';
import { withLabel } from './with-label.ts';

/** In a column narrower than this, in points, there is no room for a mark beside the words. */
const narrowestMarked = 90;

/** The highest box that is kept whole, as a part of the page's text; a sidebar is if it can be. */
const unbrokenHeight = { usual: 0.3, sidebar: 0.95 };

/** More than any white costs: see `page-ends.ts`. */
const firmly = 2000;

/** A box: tinted and padded where it must catch the eye, small and grey where it must not. */
export function flowBox(
  box: Box,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  if (box.role === 'pull-quote') return flowPullQuote(box, setting, context);
  const node = addNode(setting.node, 'Sect', titleOf(box, context));
  const direction = blockDirection(box.blocks, context);
  const frame = withRuleAtStart(frameOf(box, setting, context), direction);
  const inset = insetOf(box, setting, context);
  const inner: Setting = {
    ...setting,
    node,
    x: setting.x + inset,
    measure: setting.measure - 2 * inset,
    text: textOf(box, setting, context),
  };
  const items =
    box.role === 'note' || box.role === 'warning'
      ? flowCallOut(box.role, box.blocks, inner, context, flowInside)
      : box.role === 'sidebar'
        ? flowInside(box.blocks, inner, sidebarContext(context)).map(beside)
        : flowInside(box.blocks, inner);
  const { page } = context.style;
  const most = box.role === 'sidebar' ? unbrokenHeight.sidebar : unbrokenHeight.usual;
  const isShort = heightOf(items) < (page.height - page.top - page.bottom) * most;
  return [
    { kind: 'open', frame },
    ...(isShort ? keptWhole(items, box.role === 'sidebar') : items),
    { kind: 'close' },
  ];
}

/** A box is called by the heading that it begins with, or by what its mark says. */
function titleOf(
  { role, blocks: [first] }: Box,
  { callOutWords }: LayoutContext,
): { readonly title?: string } {
  const heading = first?.kind === 'heading' ? inlineText(first.inlines) : '';
  if (heading !== '') return { title: heading };
  return role === 'note' || role === 'warning' ? { title: callOutWords[role] } : {};
}

/** Words beside a mark that says what they are, to the eye and to a screen reader. */
function flowCallOut(
  role: 'note' | 'warning',
  blocks: readonly Block[],
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const { text, measure } = setting;
  if (measure < narrowestMarked) return flowInside(blocks, setting);
  const mark = addNode(setting.node, 'Figure', { alternative: context.callOutWords[role] });
  const direction = blockDirection(blocks, context);
  const items = flowInside(blocks, {
    ...setting,
    ...besideStart(setting, text.size * markRoom, direction),
  });
  const first = items.findIndex(({ kind }) => kind !== 'space');
  const { colours } = context.style;
  const colour = role === 'warning' ? colours.banner : colours.accent;
  const x = atStart(setting, text.size * markWidth, direction);
  const baseline = baselineOf(text, context.measurer);
  const boxes = callOutMark(role, { x, baseline }, text, colour, mark);
  return withLabel(items.slice(Math.max(0, first)), { boxes, baseline, text });
}

/** What a sidebar is about is not what the page is about. */
function beside(item: FlowItem): FlowItem {
  if (item.kind !== 'atom') return item;
  const { section: _, ...atom } = item;
  return atom;
}

/** Together unless a page would be badly filled; if firmly, then however it is filled. */
function keptWhole(items: readonly FlowItem[], isFirm: boolean): readonly FlowItem[] {
  const last = items.findLastIndex(({ kind }) => kind === 'atom');
  return items.map((item, index) =>
    item.kind === 'atom' && item.breakAfter !== 'never' && index < last
      ? { ...item, breakAfter: 'avoid' as const, ...(isFirm && { penalty: firmly }) }
      : item,
  );
}

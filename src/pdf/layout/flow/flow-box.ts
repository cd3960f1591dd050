import type { Block, Box } from '../../../document/document.ts';
import type { Style, TextStyle } from '../../style/style.ts';
import { atStart, besideStart, blockDirection, withRuleAtStart } from '../bidi/block-direction.ts';
import { inlineText } from '../inline-text.ts';
import { baselineOf } from '../set-text.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { callOutMark, markRoom, markWidth } from './call-out-mark.ts';
import type { FlowItem, Frame } from './flow-item.ts';
import { flowPullQuote } from './flow-pull-quote.ts';
import { withLabel } from './with-label.ts';

/** In a column narrower than this, in points, a box is set in less. */
const narrow = 160;

/** Narrower than this, there is no room for a mark beside the words. */
const narrowestMarked = 90;

/** Narrower than this, a box in a box in a list … is set in no further. */
const narrowest = 60;

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

/** A sidebar has the sans face throughout, small headings, and lines that are not justified. */
function sidebarContext(context: LayoutContext): LayoutContext {
  const { style } = context;
  const { text, spacing } = style.heading(4);
  const heading = { text, spacing: { before: spacing.before * 0.7, after: spacing.after } };
  return {
    ...context,
    style: {
      ...style,
      alignment: 'ragged',
      blockGap: style.blockGap * 0.7,
      heading: () => heading,
    },
  };
}

function textOf(box: Box, setting: Setting, { style }: LayoutContext): TextStyle {
  if (box.role === 'sources') return style.note;
  if (box.role === 'sidebar') return sidebarText(style);
  if (box.role === 'key-message') return messageText(style);
  return isQuiet(box) || box.role === 'balance' ? style.small : setting.text;
}

/** Between the small sizes and the text's. */
function sidebarText({ small, body }: Style): TextStyle {
  const size = (small.size + body.size) / 2;
  return { ...small, size, leading: size * 1.4, colour: body.colour };
}

/** As a heading, but in the size of a text that stands out. */
function messageText({ heading, body }: Style): TextStyle {
  const size = body.size * 1.12;
  return { ...heading(3).text, size, leading: size * 1.38 };
}

/** A little more than they take, since of two spaces that meet the larger counts. */
function heightOf(items: readonly FlowItem[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'atom') return sum + item.height;
    return item.kind === 'space' ? sum + item.amount : sum;
  }, 0);
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

function isQuiet({ role }: Box): boolean {
  return role === 'disclaimer' || role === 'cite' || role === 'sources';
}

/** Room between the edges of a box and its words. */
function insetOf(box: Box, { measure }: Setting, { style }: LayoutContext): number {
  if (isQuiet(box) || measure < narrowest) return 0;
  const usual = style.body.size * (box.role === 'balance' ? 0.8 : 1.3);
  return measure > narrow ? usual : Math.min(usual, style.body.size * 0.7);
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
    case 'pull-quote':
      return { ...base, paddingTop: 0, paddingBottom: 0 };
    case 'key-message':
      return {
        ...base,
        paddingTop: pad * 0.3,
        paddingBottom: pad * 0.3,
        leftRule: { width: 3, colour: colours.accent },
      };
    case 'sidebar':
      return {
        ...base,
        fill: colours.boxFill,
        edgeRules: { width: 0.75, colour: colours.accent },
      };
  }
}

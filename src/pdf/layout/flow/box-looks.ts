import type { Box } from '../../../document/document.ts';
import type { Style, TextStyle } from '../../style/style.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import type { Frame } from './flow-item.ts';

/** In a column narrower than this, in points, a box is set in less. */
const narrow = 160;

/** Narrower than this, a box in a box in a list … is set in no further. */
const narrowest = 60;

/** Room between the edges of a box and its words. */
export function insetOf(box: Box, { measure }: Setting, { style }: LayoutContext): number {
  if (isQuiet(box) || measure < narrowest) return 0;
  const usual = style.body.size * (box.role === 'balance' ? 0.8 : 1.3);
  return measure > narrow ? usual : Math.min(usual, style.body.size * 0.7);
}

/** The tint and the rules around a box. */
export function frameOf(box: Box, { x, measure }: Setting, { style }: LayoutContext): Frame {
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

/** How the words of a box look. */
export function textOf(box: Box, setting: Setting, { style }: LayoutContext): TextStyle {
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

/** A sidebar has the sans face throughout, small headings, and lines that are not justified. */
export function sidebarContext(context: LayoutContext): LayoutContext {
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

function isQuiet({ role }: Box): boolean {
  return role === 'disclaimer' || role === 'cite' || role === 'sources';
}

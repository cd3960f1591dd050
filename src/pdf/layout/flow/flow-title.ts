import { formatDate } from '../../../brief/dates.ts';
import type { FrontMatter, Heading } from '../../../document/document.ts';
import type { TextStyle } from '../../style/style.ts';
import { headingAnchor } from '../anchors.ts';
import { labelOr } from '../label.ts';
import type { Piece } from '../piece.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/**
 * Title, subtitle, authors, number, date and audience. The title is the body's first `#` where it has one,
 * so that its words and notes stand once; otherwise the front matter's.
 */
export function flowTitle(
  meta: FrontMatter,
  heading: Heading | undefined,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { style } = context;
  const lines = [
    ...flowHeading(meta, heading, style.title, setting, context),
    ...flowSubtitle(meta, style.subtitle, style.title.size * 0.3, setting, context),
    ...flowPart(authorLine(meta), style.byline, style.body.leading * 0.8, setting, context),
    ...flowPart(occasionLine(meta, context), style.byline, 0, setting, context),
  ];
  return lines.length === 0 ? [] : [...lines, ...closingRule(setting, context)];
}

/** The same on a page of its own: larger, under a short bar. */
export function flowCover(
  meta: FrontMatter,
  heading: Heading | undefined,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { style } = context;
  const { title, subtitle, byline, body } = style;
  const details = enlarged(byline, 1.25);
  const lines = [
    ...flowHeading(meta, heading, enlarged(title, 1.4), setting, context),
    ...flowSubtitle(meta, enlarged(subtitle, 1.2), title.size * 0.5, setting, context),
    ...flowPart(authorLine(meta), details, body.leading * 2, setting, context),
    ...flowPart(occasionLine(meta, context), details, details.leading * 0.3, setting, context),
  ];
  return lines.length === 0 ? [] : [...openingBar(setting, context), ...lines];
}

function enlarged(text: TextStyle, by: number): TextStyle {
  return { ...text, size: text.size * by, leading: text.leading * by };
}

function flowHeading(
  { title }: FrontMatter,
  heading: Heading | undefined,
  text: TextStyle,
  setting: Setting,
  context: LayoutContext,
): readonly Atom[] {
  const inlines = heading?.inlines ?? (title ? [{ kind: 'text', text: title } as const] : []);
  if (inlines.length === 0) return [];
  const pieces: readonly Piece[] = [
    ...(heading ? [{ kind: 'anchor', name: headingAnchor(0) } as const] : []),
    ...piecesOf(inlines, text, addNode(setting.node, 'H1'), context),
  ];
  const options = { isEven: true, keepWithNext: true };
  return flowLines(pieces, { ...setting, text }, context, options);
}

/** Its lines are of like length, as those of the title are. */
function flowSubtitle(
  { subtitle }: FrontMatter,
  text: TextStyle,
  room: number,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  return flowPart(subtitle, text, room, setting, context, true);
}

function flowPart(
  words: string | undefined,
  text: TextStyle,
  room: number,
  setting: Setting,
  context: LayoutContext,
  isEven = false,
): readonly FlowItem[] {
  if (!words) return [];
  const node = addNode(setting.node, 'P');
  const pieces = piecesOf([{ kind: 'text', text: words }], text, node, context);
  const lines = flowLines(pieces, { ...setting, text }, context, {
    keepWithNext: true,
    isEven,
  });
  return [space(room), ...lines];
}

function authorLine({ authors }: FrontMatter): string {
  return authors
    .map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name))
    .join('; ');
}

function occasionLine(
  { number, date, audience, language }: FrontMatter,
  { labels }: LayoutContext,
): string {
  const which = number ? [`${labelOr(labels, 'number', 'No.')} ${number}`] : [];
  const when = date === undefined ? [] : [formatDate(date, language)];
  const who = audience ? [`${labelOr(labels, 'audience', 'For:')} ${audience}`] : [];
  return [...which, ...when, ...who].join(' · ');
}

function openingBar({ x, measure }: Setting, { style }: LayoutContext): readonly FlowItem[] {
  const colour = style.colours.accent;
  const [width, height] = [Math.min(measure, 56), 4];
  const bar = { kind: 'fill', x, y: 0, width, height, colour, tag: 'artifact' } as const;
  return [{ kind: 'atom', height, boxes: [bar], breakAfter: 'never' }, space(style.title.size)];
}

function closingRule({ x, measure }: Setting, { style }: LayoutContext): readonly FlowItem[] {
  const colour = style.colours.rule;
  const height = 0.6;
  const rule = { kind: 'fill', x, y: 0, width: measure, height, colour, tag: 'artifact' } as const;
  return [
    space(style.body.leading * 0.6),
    { kind: 'atom', height, boxes: [rule], breakAfter: 'never' },
    space(style.body.leading),
  ];
}

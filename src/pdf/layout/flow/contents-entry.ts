import type { Inline } from '../../../document/document.ts';
import type { TextStyle } from '../../style/style.ts';
import { atStart, besideStart } from '../bidi/block-direction.ts';
import { inlineText } from '../inline-text.ts';
import type { Direction } from '../measurer.ts';
import { type PageCall, type PlacedBox, shiftedRight } from '../page.ts';
import type { Piece } from '../piece.ts';
import { piecesOf } from '../pieces-of.ts';
import { setText, textWidth } from '../set-text.ts';
import type { ContentsEntry, LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import type { Atom } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** Room that is kept for a number, in figures; a longer one takes of the white before it. */
const figures = 3;

/** The largest part of a narrow column that goes to setting in. */
const mostIndent = 0.2;

/** A list of entries that is being set. */
export interface OpenList {
  readonly node: OpenNode;
  /** Lists around it. */
  readonly depth: number;
  /** Whether any list of these contents has others under it. */
  readonly isNested: boolean;
  /** Numbers stand at the edge where its lines end. */
  readonly direction: Direction;
}

/** How the entries of a list look: one object for all of them, since what is measured is kept by it. */
export function entryStyle({ depth, isNested }: OpenList, { style }: LayoutContext): TextStyle {
  const { size, leading } = style.body;
  const isChief = isNested && depth === 0;
  const face = isChief ? style.tableHead.face : style.tableCell.face;
  return {
    ...style.tableCell,
    face,
    size,
    leading,
    colour: isChief ? style.colours.heading : style.colours.text,
  };
}

/** An entry, in the setting's text. Lines after the first hang; the number stands at the far edge of the last. */
export function flowEntry(
  { inlines, anchor }: ContentsEntry,
  item: OpenNode,
  list: OpenList,
  setting: Setting,
  context: LayoutContext,
): readonly Atom[] {
  const { text } = setting;
  const { direction } = list;
  const indent = Math.min(list.depth * text.size * 1.3, setting.measure * mostIndent);
  const place = besideStart(setting, indent, direction);
  const description = inlineText(inlines);
  const node = addNode(addNode(item, 'Reference'), 'Link', { alternative: description });
  const pieces = piecesOf(withoutLinks(inlines), text, node, context);
  const lines = hangingLines(pieces, place, text, direction, context);
  const link = { target: { kind: 'anchor', name: anchor }, description } as const;
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const number = isLast
      ? calledPage({ anchor, style: text }, line.boxes, node, { ...setting, direction }, context)
      : [];
    const area = {
      kind: 'link',
      ...place,
      width: place.measure,
      y: 0,
      height: line.height,
    } as const;
    const boxes = [...line.boxes, ...number, { ...area, ...link, tag: node }];
    return { ...line, breakAfter: isLast ? 'free' : 'never', boxes };
  });
}

/** Lines that leave room for the number. */
function hangingLines(
  pieces: readonly Piece[],
  place: Pick<Setting, 'x' | 'measure'>,
  text: TextStyle,
  direction: Direction,
  context: LayoutContext,
): readonly Atom[] {
  const room = textWidth('0'.repeat(figures), text, context.measurer) + text.size * 0.6;
  const align = direction === 'rtl' ? 'right' : 'left';
  const within = (width: number): readonly Atom[] => {
    const measure = Math.max(text.size, width);
    const x = atStart(place, measure, direction);
    return flowLines(pieces, { x, measure, text }, context, { align });
  };
  const whole = within(place.measure - room);
  if (whole.length < 2) return whole;
  const hang = Math.min(text.size * 1.3, place.measure * mostIndent);
  const by = direction === 'rtl' ? -hang : hang;
  return within(place.measure - room - hang).map((line, index) =>
    index === 0 ? line : { ...line, boxes: line.boxes.map((box) => shiftedRight(box, by)) },
  );
}

/** A space for those who listen, and a number that is filled in when pages are known. */
function calledPage(
  call: Pick<PageCall, 'anchor' | 'style'>,
  line: readonly PlacedBox[],
  node: OpenNode,
  { x, measure, direction }: Setting & { readonly direction: Direction },
  context: LayoutContext,
): readonly PlacedBox[] {
  const { measurer, style } = context;
  const runs = line.filter((box) => box.kind === 'text');
  const [run] = runs;
  if (run === undefined) return [];
  const isMirrored = direction === 'rtl';
  const { baseline } = run;
  const gap = call.style.size * 0.5;
  const from = isMirrored
    ? Math.min(...runs.map((each) => each.x)) - gap
    : Math.max(...runs.map((each) => each.x + each.width)) + gap;
  const dots = { ...style.tableCell, size: style.body.size, colour: style.colours.muted };
  const leader = { from, grid: isMirrored ? x : x + measure, style: dots };
  const number = '0'.repeat(figures);
  const width = textWidth(number, call.style, measurer);
  const place = { x: isMirrored ? x : x + measure - width, baseline };
  const pageCall = { ...call, edge: isMirrored ? 'left' : 'right', leader } as const;
  return [
    ...setText(' ', call.style, node, { x: from, baseline }, measurer),
    ...setText(number, call.style, node, place, measurer).map((each) => ({ ...each, pageCall })),
  ];
}

/** Words alone: notes are called where the heading stands, and the entry is a link itself. */
function withoutLinks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'note-reference':
        return [];
      case 'link':
        return withoutLinks(inline.inlines);
      case 'line-break':
        return [{ kind: 'text', text: ' ' }];
      case 'image':
        return [{ kind: 'text', text: inline.alt }];
      case 'emphasis':
      case 'strong':
      case 'deleted':
        return [{ ...inline, inlines: withoutLinks(inline.inlines) }];
      default:
        return [inline];
    }
  });
}

import type { Note } from '../../document/document.ts';
import { referenceAnchor } from './anchors.ts';
import type { FlowItem } from './flow/flow-item.ts';
import { type FlowedNote, flowNotes } from './flow/flow-notes.ts';
import { headingLines } from './flow/heading-lines.ts';
import { labelOr } from './label.ts';
import { type Foot, noFoot, notesCalledIn } from './page-foot.ts';
import { piecesOf } from './pieces-of.ts';
import type { LayoutContext, Setting } from './setting.ts';
import { addNode } from './structure.ts';

/** Anchor of the heading over the notes. */
export const notesAnchor = 'notes';

/** The text with the notes that stand at its end, and those that go to the foot of its pages. */
export interface FlowedDocument {
  readonly items: readonly FlowItem[];
  readonly foot: Foot;
  /** Whether there is a heading over notes. */
  readonly hasEndNotes: boolean;
}

/**
 * Gives a text its notes, each set once. It and the title were flowed already, so that their calls are
 * counted.
 */
export function withNotes(
  title: readonly FlowItem[],
  text: readonly FlowItem[],
  notes: readonly Note[],
  setting: Setting,
  context: LayoutContext,
): FlowedDocument {
  const before = setting.node.children.length;
  const flowed = flowNotes(notes, setting, context);
  const headed = (ended: readonly FlowedNote[], foot: Foot): FlowedDocument => {
    const whole = withEndNotes(text, ended, foot, setting, context);
    // The heading was flowed after its notes, once it was known that there are any: it is read first.
    if (whole.hasEndNotes)
      setting.node.children.splice(before, 0, ...setting.node.children.splice(-1));
    return whole;
  };
  if (context.notes === 'end') return headed(flowed, noFoot);
  const foot = footOf(flowed, setting, context);
  const called = new Set([...title, ...text].flatMap((item) => notesCalledIn(item, foot)));
  const uncalled = flowed.filter(({ items }) => !called.has(items));
  return headed(uncalled, foot);
}

function withEndNotes(
  text: readonly FlowItem[],
  notes: readonly FlowedNote[],
  foot: Foot,
  setting: Setting,
  context: LayoutContext,
): FlowedDocument {
  if (notes.length === 0) return { items: text, foot, hasEndNotes: false };
  const heading = notesHeading(setting, context);
  const items = [...text, ...heading, ...notes.flatMap((note) => note.items)];
  return { items, foot, hasEndNotes: true };
}

/** The rule is a quarter of the measure long, as is usual, and hair-thin. */
function footOf(
  notes: readonly FlowedNote[],
  { x, measure }: Setting,
  { style }: LayoutContext,
): Foot {
  const [above, below] = [style.body.leading * 0.7, style.note.leading * 0.4];
  const rule = {
    kind: 'fill',
    x,
    y: above,
    width: measure / 4,
    height: 0.5,
    colour: style.colours.muted,
    tag: 'artifact',
  } as const;
  return {
    notes: new Map(notes.map(({ number, items }) => [referenceAnchor(number, 1), items])),
    rule: { kind: 'atom', height: above + 0.5 + below, boxes: [rule], breakAfter: 'never' },
  };
}

function notesHeading(setting: Setting, context: LayoutContext): readonly FlowItem[] {
  const look = context.style.heading(2);
  const label = notesLabel(context);
  const node = addNode(setting.node, 'H2');
  const anchor = { kind: 'anchor', name: notesAnchor } as const;
  const pieces = piecesOf([{ kind: 'text', text: label }], look.text, node, context);
  const named = { section: label, isEven: false };
  return headingLines([anchor, ...pieces], look, named, setting, context);
}

export function notesLabel({ labels }: Pick<LayoutContext, 'labels'>): string {
  return labelOr(labels, 'notes', 'Notes');
}

import type { Block, Box } from '../../../document/document.ts';
import { textOfInlines } from '../../../document/inline-text.ts';
import type { TextStyle } from '../../style/style.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { asArtifact } from './as-artifact.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** Size of its words, as a multiple of the text's, and what it is set in by. */
const large = 1.5;
const inset = 2.2;

/**
 * Words of the text, large, between rules, on one page. All of it is an artifact: the reader of Markdown
 * has held it to be a repetition, and who listens should hear the words once, where they stand in the text.
 */
export function flowPullQuote(
  { blocks }: Box,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { colours, body } = context.style;
  const lines = blocks.flatMap((block, index) => [
    ...(index > 0 ? [space(body.leading * 0.35)] : []),
    ...flowWords(block, setting, context),
  ]);
  const last = lines.findLastIndex(({ kind }) => kind === 'atom');
  const kept = lines.map((item, index) =>
    item.kind === 'atom' && index < last ? { ...item, breakAfter: 'never' as const } : item,
  );
  const room = body.size * 1.1;
  const frame = {
    x: setting.x,
    width: setting.measure,
    paddingTop: room,
    paddingBottom: room,
    edgeRules: { width: 0.75, colour: colours.accent },
    repeated: [],
  };
  return [{ kind: 'open', frame }, ...kept, { kind: 'close' }];
}

function flowWords(block: Block, setting: Setting, context: LayoutContext): readonly Atom[] {
  if (block.kind !== 'paragraph') return [];
  const { style } = context;
  const isAttribution = /^\s*[—–]/.test(textOfInlines(block.inlines));
  const text = isAttribution ? style.attribution : enlarged(style.quotation, style.colours.heading);
  const pieces = piecesOf(block.inlines, text, addNode(undefined, 'P'), context);
  const side = Math.min(style.body.size * inset, setting.measure * 0.1);
  const place = { x: setting.x + side, measure: setting.measure - 2 * side, text };
  return flowLines(pieces, place, context, { isEven: true }).map(asArtifact);
}

function enlarged(text: TextStyle, colour: string): TextStyle {
  const size = text.size * large;
  return { ...text, colour, size, leading: size * 1.3 };
}

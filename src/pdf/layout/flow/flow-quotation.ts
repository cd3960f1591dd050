import type { BlockQuotation, Inline } from '../../../document/document.ts';
import { coloured } from '../../style/variants.ts';
import { besideStart, blockDirection, opposite, withRuleAtStart } from '../bidi/block-direction.ts';
import { piecesOf } from '../pieces-of.ts';
import type { FlowInside, LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { type FlowItem, type Frame, space } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';
import { keptWithNext } from './lead-in.ts';
import { withoutEdges } from './without-edges.ts';

/** The measure below which a quotation in a quotation in a list … is set in less, and then no more. */
const narrow = 160;
const narrowest = 80;

/** What a page end within who said it costs besides, in the coin of `page-ends.ts`: it is apparatus. */
const withinAttribution = 40;

/** Room between the rule and the words, in points. */
function insetOf(measure: number, size: number): number {
  if (measure > narrow) return size * 1.4;
  return measure > narrowest ? size * 0.6 : 0;
}

/** A block quotation: a rule where its lines begin; under evidence, who says it and where. */
export function flowQuotation(
  { blocks, evidence }: BlockQuotation,
  setting: Setting,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const { style } = context;
  const node = addNode(setting.node, 'BlockQuote');
  const inset = insetOf(setting.measure, style.body.size);
  const direction = blockDirection(blocks, context);
  // Evidence is set in from the other side too, a little, to stand apart from the analyst's words.
  const end = evidence ? inset * 0.5 : 0;
  const inner: Setting = {
    ...setting,
    ...besideStart(besideStart(setting, inset, direction), end, opposite(direction)),
    node,
    text: evidence ? style.quotation : coloured(setting.text, style.colours.muted),
  };
  const words = flowInside(blocks, inner);
  const frame = quotationFrame(setting, evidence !== undefined, context);
  return [
    { kind: 'open', frame: withRuleAtStart(frame, direction) },
    // The last line of the words stays with the attribution; being the last, a line before it does too.
    ...(evidence ? keptWithNext(withoutEdges(words)) : words),
    ...(evidence ? flowAttribution(evidence.attribution, inner, context) : []),
    { kind: 'close' },
  ];
}

function quotationFrame(
  { x, measure }: Setting,
  isEvidence: boolean,
  { style }: LayoutContext,
): Frame {
  const { quotationRule, rule } = style.colours;
  const leftRule = isEvidence
    ? { width: 2.25, colour: quotationRule }
    : { width: 0.75, colour: rule };
  return { x, width: measure, paddingTop: 1, paddingBottom: 1, leftRule, repeated: [] };
}

function flowAttribution(
  attribution: readonly Inline[],
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const text = context.style.attribution;
  const node = addNode(setting.node, 'P');
  const dash: Inline = { kind: 'text', text: '— ' };
  const pieces = piecesOf([dash, ...attribution], text, node, context);
  const lines = flowLines(pieces, { ...setting, text }, context);
  const bound = lines.map((line, index) =>
    index < lines.length - 1 ? { ...line, penalty: withinAttribution } : line,
  );
  return [space(text.size * 0.6), ...bound];
}

import type { CodeBlock } from '../../../document/document.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode, type OpenNode } from '../structure.ts';
import type { Atom, FlowItem } from './flow-item.ts';
import { flowLines } from './flow-lines.ts';

/** Code of at most so many lines is rather kept on one page. */
const shortCode = 15;

/**
 * Lines as they stand, over a tint; one that is too long goes on below. `Code` stands inside a line
 * (ISO 32000-1, table 338), so it has a paragraph around it.
 */
export function flowCode(
  { text }: CodeBlock,
  { x, measure, node: parent }: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { style } = context;
  const node = addNode(addNode(parent, 'P'), 'Code');
  const inset = style.code.size * 0.8;
  const place = { x: x + inset, measure: measure - 2 * inset, text: style.code };
  context.inspect(text, style.code);
  const lines = text.replace(/\n$/, '').split(/\r\n?|\n/);
  const atoms = lines.flatMap((line) => flowCodeLine(line, place, node, context));
  const frame = {
    x,
    width: measure,
    paddingTop: inset * 0.7,
    paddingBottom: inset * 0.7,
    fill: style.colours.boxFill,
    repeated: [],
  };
  return [{ kind: 'open', frame }, ...kept(atoms), { kind: 'close' }];
}

function flowCodeLine(
  text: string,
  place: Pick<Setting, 'x' | 'measure' | 'text'>,
  node: OpenNode,
  context: LayoutContext,
): readonly Atom[] {
  const { text: style } = place;
  const piece = { kind: 'text', text, style, node, isStruck: false, gap: 0 } as const;
  const set = flowLines([piece], place, context, { keepSpaces: true });
  if (set.length > 0) return set;
  return [{ kind: 'atom', height: style.leading, boxes: [], breakAfter: 'free' }];
}

/** No line alone at the foot of a page or at the top of the next. */
function kept(atoms: readonly Atom[]): readonly Atom[] {
  const last = atoms.length - 1;
  return atoms.map((atom, index) => {
    if (index === last || atom.breakAfter === 'never') return atom;
    const isEdge = index === 0 || index === last - 1;
    if (isEdge) return { ...atom, breakAfter: 'never' };
    return atoms.length <= shortCode ? { ...atom, breakAfter: 'avoid' } : atom;
  });
}

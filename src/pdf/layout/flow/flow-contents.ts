import type { Contents } from '../../../document/document.ts';
import { paragraphDirection } from '../bidi/paragraph-direction.ts';
import { inlineText } from '../inline-text.ts';
import { labelOr } from '../label.ts';
import { piecesOf } from '../pieces-of.ts';
import type { LayoutContext, Setting } from '../setting.ts';
import { addNode } from '../structure.ts';
import { type Branch, branchesOf, entriesOf } from './contents-branches.ts';
import { entryStyle, flowEntry, type OpenList } from './contents-entry.ts';
import { type Atom, type FlowItem, space } from './flow-item.ts';
import { headingLines } from './heading-lines.ts';

/**
 * Headings with their pages: a `TOC` of `TOCI`, each a reference that is a link (ISO 32000-1, table 333).
 * Nothing where there are no headings.
 */
export function flowContents(
  contents: Contents,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const { title } = contents;
  const branches = branchesOf(entriesOf(contents, context));
  if (branches.length === 0) return [];
  const words = title ?? labelOr(context.labels, 'contents', 'Contents');
  const heading = words === '' ? [] : flowHeading(words, setting, context);
  const node = addNode(setting.node, 'TOC');
  const isNested = branches.some((branch) => branch.branches.length > 0);
  const chief = inlineText(branches[0]?.entry.inlines ?? []);
  const direction = paragraphDirection(chief, context.direction);
  const list = { node, depth: 0, isNested, direction };
  return [...heading, ...kept(flowBranches(branches, list, setting, context))];
}

function flowHeading(words: string, setting: Setting, context: LayoutContext): readonly FlowItem[] {
  const look = context.style.heading(2);
  const node = addNode(setting.node, 'H2');
  const pieces = piecesOf([{ kind: 'text', text: words }], look.text, node, context);
  return headingLines(pieces, look, { section: words, isEven: true }, setting, context);
}

function flowBranches(
  branches: readonly Branch[],
  list: OpenList,
  setting: Setting,
  context: LayoutContext,
): readonly FlowItem[] {
  const text = entryStyle(list, context);
  return branches.flatMap(({ entry, branches: inner }) => {
    const item = addNode(list.node, 'TOCI');
    const lines = flowEntry(entry, item, list, { ...setting, text }, context);
    const { leading } = context.style.body;
    const gap = space(leading * (list.isNested && list.depth === 0 ? 0.3 : 0.06));
    if (inner.length === 0) return [gap, ...lines];
    const below = { ...list, node: addNode(item, 'TOC'), depth: list.depth + 1 };
    const held = lines.map((line): Atom => ({ ...line, breakAfter: 'never' }));
    return [gap, ...held, ...flowBranches(inner, below, setting, context)];
  });
}

/** No entry stands alone at the foot of a page or at the top of the next, if that can be had. */
function kept(items: readonly FlowItem[]): readonly FlowItem[] {
  const ends = items.flatMap((item, index) =>
    item.kind === 'atom' && item.breakAfter === 'free' ? [index] : [],
  );
  const edges = new Set([ends[0], ends.at(-2)]);
  return items.map((item, index) =>
    item.kind === 'atom' && edges.has(index) ? { ...item, breakAfter: 'avoid' as const } : item,
  );
}

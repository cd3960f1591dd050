import type { Block } from '../../../document/document.ts';
import { inlineText } from '../inline-text.ts';
import type { FlowItem } from './flow-item.ts';

/** What a paragraph that ends in a colon leads into: all but what begins something else. */
const ledInto: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'list',
  'table',
  'chart',
  'block-quotation',
  'code',
  'figure',
]);

/** Whether a block is a paragraph that ends in a colon, Khmer's among them, and leads into the next. */
export function leadsIn(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next === undefined || !ledInto.has(next.kind)) return false;
  return /[:\uff1a\u17d6][\])"'”’»]*$/.test(inlineText(block.inlines));
}

/**
 * What a page end after a block costs besides, in the coin of `page-ends.ts`, where the block and the next
 * belong together: worth some lines of white.
 */
export function bondWithNext(
  before: Block | undefined,
  block: Block,
  next: Block | undefined,
): number {
  const isBalance = next?.kind === 'box' && next.role === 'balance';
  // Between a heading and the evidence stands what was asked; before data, what they are.
  const isShown =
    (next?.kind === 'block-quotation' && next.evidence !== undefined) ||
    next?.kind === 'chart' ||
    next?.kind === 'table';
  if (before?.kind === 'heading' && block.kind === 'paragraph' && isShown) return bonds.question;
  return isBalance ? bonds.balance : 0;
}

/** Worth some seven lines, those of the question among them; and worth three or four. */
const bonds = { question: 60, balance: 30 };

/** The same items, with their last line rather on the page of what comes after it. */
export function boundToNext(items: readonly FlowItem[], bond: number): readonly FlowItem[] {
  const last = items.findLastIndex((item) => item.kind === 'atom');
  return items.map((item, index) =>
    index === last && item.kind === 'atom' ? { ...item, bond } : item,
  );
}

/** The same items, with their last line on the page of what comes after it. */
export function keptWithNext(items: readonly FlowItem[]): readonly FlowItem[] {
  const last = items.findLastIndex((item) => item.kind === 'atom');
  return items.map((item, index) =>
    index === last && item.kind === 'atom' ? { ...item, breakAfter: 'never' as const } : item,
  );
}

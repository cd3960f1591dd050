import type { Block } from '../../../document/document.ts';
import { inlineText } from '../inline-text.ts';
import type { FlowItem } from './flow-item.ts';

/** What a paragraph can lead into: what stands apart from running text. */
const ledInto: ReadonlySet<Block['kind']> = new Set([
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

/** The same items, with their last line on the page of what comes after it. */
export function keptWithNext(items: readonly FlowItem[]): readonly FlowItem[] {
  const last = items.findLastIndex((item) => item.kind === 'atom');
  return items.map((item, index) =>
    index === last && item.kind === 'atom' ? { ...item, breakAfter: 'never' as const } : item,
  );
}

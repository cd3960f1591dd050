import type { Block, Document, Heading } from '../../document/document.ts';

/** Every heading of a document in order, from inside boxes, lists and quotations too. */
export function headingsOf({ blocks }: Document): readonly Heading[] {
  return blocks.flatMap(headingsIn);
}

function headingsIn(block: Block): readonly Heading[] {
  switch (block.kind) {
    case 'heading':
      return [block];
    case 'box':
    case 'block-quotation':
      return block.blocks.flatMap(headingsIn);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(headingsIn));
    default:
      return [];
  }
}

import type { Block, Document, Heading } from '../../document/document.ts';

/** The `#` that a document begins with, which stands in its title block. */
export function titleHeading({ blocks }: Pick<Document, 'blocks'>): Heading | undefined {
  const [first] = blocks;
  return first?.kind === 'heading' && first.level === 1 ? first : undefined;
}

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

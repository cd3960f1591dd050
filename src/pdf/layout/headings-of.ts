import type { Block, Contents, Document, Heading } from '../../document/document.ts';

/** The `#` that a document begins with, which stands in its title block. */
export function titleHeading({ blocks }: Pick<Document, 'blocks'>): Heading | undefined {
  const [first] = blocks;
  return first?.kind === 'heading' && first.level === 1 ? first : undefined;
}

/** Every heading of a document in order, from inside boxes, lists and quotations too. */
export function headingsOf(document: Document): readonly Heading[] {
  return landmarksOf(document).filter((block) => block.kind === 'heading');
}

/** Of each table of contents how many headings stand before it. */
export function headingsBefore(document: Document): ReadonlyMap<Block, number> {
  const before = new Map<Block, number>();
  let count = 0;
  for (const block of landmarksOf(document)) {
    if (block.kind === 'heading') count += 1;
    else before.set(block, count);
  }
  return before;
}

function landmarksOf({ blocks }: Document): readonly (Heading | Contents)[] {
  return blocks.flatMap(landmarksIn);
}

function landmarksIn(block: Block): readonly (Heading | Contents)[] {
  switch (block.kind) {
    case 'heading':
    case 'contents':
      return [block];
    case 'box':
    case 'block-quotation':
      return block.blocks.flatMap(landmarksIn);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(landmarksIn));
    default:
      return [];
  }
}

import type { Block, Inline } from '../document/document.ts';

/** A stretch of a line's words, or the call of a note between them. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly label: string };

/** The words of a line and the calls of notes between them. */
export function flatten(inlines: readonly Inline[]): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [{ kind: 'text', text: inline.text }];
      case 'image':
        return [{ kind: 'text', text: shown(inline.alt) }];
      case 'line-break':
        return [{ kind: 'text', text: ' ' }];
      case 'note-reference':
        return [{ kind: 'call', label: inline.label }];
      case 'deleted':
        // Words that are struck out are no longer said.
        return [];
      default:
        return flatten(inline.inlines);
    }
  });
}

/** A picture shows what no source wrote, whatever its description says. */
function shown(description: string): string {
  return `\ufffc${description}`;
}

export function textOfInlines(inlines: readonly Inline[]): string {
  return flatten(inlines)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('');
}

/** The words of blocks, a line each. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfInlines(block.inlines);
    case 'list':
      return block.items.map((item) => textOfBlocks(item.blocks)).join('\n');
    case 'box':
      return textOfBlocks(block.blocks);
    case 'block-quotation':
      return `${textOfBlocks(block.blocks)}\n${textOfInlines(block.evidence?.attribution ?? [])}`;
    case 'table':
      return [block.head, ...block.rows].flat().map(textOfInlines).join('\n');
    case 'chart':
      return textOfBlock(block.table);
    case 'code':
      return block.text;
    case 'figure':
      return shown(block.image.alt);
    case 'thematic-break':
    case 'contents':
      return '';
  }
}

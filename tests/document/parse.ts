import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Block, Document, Inline } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

export interface Parsed {
  readonly document: Document;
  readonly reported: readonly Diagnostic[];
}

export function parse(markdown: string): Parsed {
  const reported: Diagnostic[] = [];
  const document = parseDocument(markdown, 'a.md', (d) => reported.push(d));
  return { document, reported };
}

/** A tree as short text, for comparison at a glance: `p(words *more* [^1])`. */
export function shorthand(blocks: readonly Block[]): string {
  return blocks.map(blockShorthand).join(' ');
}

function blockShorthand(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}(${inlineShorthand(block.inlines)})`;
    case 'paragraph':
      return `p(${inlineShorthand(block.inlines)})`;
    case 'list': {
      const items = block.items.map(({ blocks, checked }) => {
        const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
        return `li(${box}${shorthand(blocks)})`;
      });
      return `${block.ordered ? `ol${block.start}` : 'ul'}(${items.join(' ')})`;
    }
    case 'block-quotation': {
      const under = block.evidence && ` — ${inlineShorthand(block.evidence.attribution)}`;
      return `quote(${shorthand(block.blocks)}${under ?? ''})`;
    }
    case 'table':
      return `table(${[block.head, ...block.rows].map((row) => row.map(inlineShorthand).join('|')).join(' / ')})`;
    case 'chart':
      return `chart:${block.data.kind}(${blockShorthand(block.table)})`;
    case 'code':
      return `code${block.language === undefined ? '' : `:${block.language}`}(${block.text})`;
    case 'figure':
      return `figure(${block.image.src})`;
    case 'box':
      return `box:${block.role}(${shorthand(block.blocks)})`;
    case 'thematic-break':
      return 'hr';
    case 'contents':
      return `contents:${block.depth}(${block.title ?? '…'})`;
  }
}

export function inlineShorthand(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return `*${inlineShorthand(inline.inlines)}*`;
    case 'strong':
      return `**${inlineShorthand(inline.inlines)}**`;
    case 'deleted':
      return `~~${inlineShorthand(inline.inlines)}~~`;
    case 'code':
      return `\`${inline.text}\``;
    case 'link':
      return `<${inline.href}>(${inlineShorthand(inline.inlines)})`;
    case 'note-reference':
      return `[^${inline.number}]`;
    case 'line-break':
      return '⏎';
    case 'image':
      return `!${inline.src}(${inline.alt})`;
  }
}

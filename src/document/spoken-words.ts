import type { Block, Inline } from './document.ts';
import { textOfInlines } from './inline-text.ts';
import { placeOfQuotation } from './quotation-marks.ts';

/** The words of a paragraph, heading or cell, white space folded. */
export interface Line {
  readonly text: string;
  /** Where words of somebody stand in it: in marks, before the call of a note. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
}

/** Words of the text, as a pull quote may repeat them. */
export interface Spoken {
  /** The brief's own. */
  readonly lines: readonly Line[];
  readonly evidence: readonly { readonly lines: readonly string[]; readonly attribution: string }[];
}

/** The words of blocks, but for those of pull quotes. */
export function spokenIn(blocks: readonly Block[]): Spoken {
  const all = blocks.map(spokenInOne);
  return {
    lines: all.flatMap(({ lines }) => lines),
    evidence: all.flatMap(({ evidence }) => evidence),
  };
}

function spokenInOne(block: Block): Spoken {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { lines: [lineOf(block.inlines)], evidence: [] };
    case 'list':
      return spokenIn(block.items.flatMap((item) => item.blocks));
    case 'box':
      return block.role === 'pull-quote' ? { lines: [], evidence: [] } : spokenIn(block.blocks);
    case 'block-quotation': {
      const { lines, evidence } = spokenIn(block.blocks);
      if (block.evidence === undefined) return { lines, evidence };
      // Words of somebody are repeated with a name under them alone.
      const attribution = folded(block.evidence.attribution);
      return { lines: [], evidence: [...evidence, { lines: textsOf(lines), attribution }] };
    }
    case 'table':
      return { lines: [block.head, ...block.rows].flat().map(lineOf), evidence: [] };
    default:
      return { lines: [], evidence: [] };
  }
}

/** The words of inlines, white space folded. */
export function folded(inlines: readonly Inline[]): string {
  return textOfInlines(inlines).replace(/\s+/g, ' ').trim();
}

function lineOf(inlines: readonly Inline[]): Line {
  const quoted: Line['quoted'][number][] = [];
  let text = '';
  for (const inline of flat(inlines)) {
    if (inline.kind === 'note-reference') {
      const place = placeOfQuotation(text);
      if (place !== undefined) quoted.push(place);
    } else {
      const words = textOfInlines([inline]).replace(/\s+/g, ' ');
      text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
    }
  }
  return { text: text.trimEnd(), quoted };
}

/** Without what only gives words a look. Words that are struck out are no longer said. */
function flat(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'deleted') return [];
    return 'inlines' in inline ? flat(inline.inlines) : [inline];
  });
}

export function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text);
}

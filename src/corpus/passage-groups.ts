import type { Block } from './article.ts';
import { countWords } from './count-words.ts';
import { runsOn } from './quotation-runs.ts';

/**
 * Most words of a passage, about twice a newspaper's paragraph: one that a reader takes in at a
 * glance, and that leaves room on the page for a second. Longer paragraphs are split at sentences.
 */
export const mostWords: number = 180;
/** A quotation over paragraphs, or a lead-in with its list, may have twice as many before it is cut. */
export const mostGroupWords: number = 2 * mostWords;
/** Fewer words than this say nothing by themselves: they stay with the paragraph before. */
const fewestWords = 5;

export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Blocks that are one passage, or several if they are too long. */
export interface Group {
  readonly blocks: readonly [Block, ...Block[]];
  readonly words: number;
}

/** Puts neighbouring blocks together that must not be torn apart. A group never crosses furniture. */
export function groupBlocks(text: string, blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const block of blocks) {
    if (!block.quotable) {
      open = undefined;
      continue;
    }
    const words = countWords(text.slice(block.start, block.end));
    if (open && joins(text, open, block, words)) {
      open = { blocks: [...open.blocks, block], words: open.words + words };
      groups[groups.length - 1] = open;
    } else {
      open = { blocks: [block], words };
      groups.push(open);
    }
  }
  return groups.filter(({ words }) => words >= fewestWords);
}

function joins(text: string, group: Group, block: Block, words: number): boolean {
  const last = group.blocks.at(-1) ?? group.blocks[0];
  const lastText = text.slice(last.start, last.end);
  const own = text.slice(block.start, block.end);
  if (endsInColon(lastText) || isFragmentQuestion(lastText)) return group.words <= mostGroupWords;
  if (group.words + words > mostGroupWords || isFragmentQuestion(own)) return false;
  if (runsOn(lastText, own)) return true;
  if (isListAfterLeadIn(text, group, block)) return group.words + words <= mostWords;
  // "The Ministers agreed:" is not the words of whoever was quoted above it.
  const leadsAwayFromQuotation = endsInColon(own) && /["”’»]$/u.test(lastText);
  return words < fewestWords && last.kind === block.kind && !leadsAwayFromQuotation;
}

function endsInColon(text: string): boolean {
  return /:["'”’]?$/u.test(text);
}

/** "Why?" belongs to what answers it. */
function isFragmentQuestion(text: string): boolean {
  return /\?["'”’]?$/u.test(text) && countWords(text) < fewestWords;
}

/** The items of a list whose lead-in, "… three measures:", stands above them in the group. */
function isListAfterLeadIn(text: string, { blocks }: Group, block: Block): boolean {
  return (
    block.kind === 'list-item' &&
    blocks.some(
      ({ level, start, end }) => level < block.level && endsInColon(text.slice(start, end)),
    )
  );
}

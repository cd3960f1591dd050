import type { PageBlock } from './page-blocks.ts';
import type { Page } from './page-tree.ts';
import { headingTags } from './tags.ts';

/** A sign of Chinese, Japanese or Korean says as much as three letters. */
const dense = /[\u3040-\u9fff\uac00-\ud7af]/g;

/**
 * How much a block speaks for being text of an article, in characters; below 0 it speaks for a list of
 * links or a label. A heading says nothing either way.
 */
export function weightOf({ text, linked, element }: PageBlock): number {
  if (headingTags.has(element.tag)) return 0;
  const length = text.length + 2 * (text.match(dense)?.length ?? 0);
  const density = linked / text.length;
  if (density > 0.5) return -Math.max(10, length);
  // A table may be all there is; beside text it says little.
  if (element.tag === 'tr') return 0.3 * length * (1 - density);
  const isSentence = /[.!?…:;。！？។៕"'”’)\]]$/u.test(text) && length > 30;
  return isSentence || length > 100 ? length * (1 - density) : -5;
}

/**
 * For each element the sum over the blocks in it, each worth `decay` times as much a level up: what is
 * close together outweighs what is scattered.
 */
export function sumsOver(
  page: Page,
  blocks: readonly PageBlock[],
  value: (block: PageBlock) => number,
  decay = 1,
): Float64Array {
  const sums = new Float64Array(page.elements.length);
  for (const block of blocks) {
    sums[block.element.index] = (sums[block.element.index] ?? 0) + value(block);
  }
  for (let index = sums.length - 1; index > 0; index--) {
    const above = page.elements[index]?.parent?.index ?? 0;
    sums[above] = (sums[above] ?? 0) + decay * (sums[index] ?? 0);
  }
  return sums;
}

import type { BlockKind } from '../../block-kind.ts';
import { type ArticleRoot, isForeign } from './find-root.ts';
import type { PageBlock } from './page-blocks.ts';
import { type Page, type PageElement, spread } from './page-tree.ts';
import { headingTags, listTags } from './tags.ts';

/** A block of the article, with what it is. */
export interface Judged {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
}

/** The blocks in the article's part of the page; those in parts that are surely foreign are left out. */
export function judgeBlocks(
  page: Page,
  blocks: readonly PageBlock[],
  root: ArticleRoot,
): readonly Judged[] {
  const among = root.mass[root.element.index] ?? 0;
  const inside = spread(page, (element) => element === root.element);
  const foreign = spread(
    page,
    (element) =>
      inside[element.index] === 1 && element !== root.element && isForeign(element, root, among),
  );
  const judged: Judged[] = [];
  for (const block of blocks) {
    if (inside[block.element.index] === 0) continue;
    if (foreign[block.element.index] === 1) judged.push(furniture(block, 'page-part'));
    else judged.push(shapeOf(block, root.element));
  }
  return judged;
}

export function furniture(block: PageBlock, reason: string): Judged {
  return { block, kind: 'furniture', level: 0, reason };
}

/** What the elements around a block say that it is. */
function shapeOf(block: PageBlock, root: PageElement): Judged {
  if (block.linked / block.text.length >= 0.8 && block.text.length <= 200) {
    return furniture(block, 'links');
  }
  const { tag } = block.element;
  if (headingTags.has(tag)) {
    return { block, kind: 'heading', level: Math.max(2, Number(tag[1])), reason: tag };
  }
  if (tag === 'tr') return { block, kind: 'paragraph', level: 0, reason: 'table-row' };
  let depth = 0;
  let isItem = false;
  for (let at: PageElement | undefined = block.element; at; at = at.parent) {
    if (at.tag === 'blockquote' && at !== root) {
      return { block, kind: 'block-quotation', level: 0, reason: 'blockquote' };
    }
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') isItem = true;
    if (listTags.has(at.tag)) depth++;
    if (at === root) break;
  }
  if (isItem) return { block, kind: 'list-item', level: Math.max(1, depth), reason: 'li' };
  return { block, kind: 'paragraph', level: 0, reason: tag };
}

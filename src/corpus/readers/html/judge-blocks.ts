import type { BlockKind } from '../../block-kind.ts';
import { type ArticleRoot, isForeign } from './find-root.ts';
import type { PageBlock } from './page-blocks.ts';
import { type Page, type PageElement, spread } from './page-tree.ts';
import type { Foreignness } from './part-names.ts';
import { headingTags, listTags } from './tags.ts';

/** A block of the article, with what it is. */
export interface Judged {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string;
}

/**
 * The blocks in the article's part of the page. Of the parts in it that are not its own, those that a
 * person may want back are furniture; comments, related stories and the like are left out.
 */
export function judgeBlocks(
  page: Page,
  blocks: readonly PageBlock[],
  root: ArticleRoot,
): readonly Judged[] {
  const inside = spread(page, (element) => element === root.element);
  const parts = foreignPartsIn(page, root, inside);
  const judged: Judged[] = [];
  for (const block of blocks) {
    const { index } = block.element;
    if (inside[index] === 0) continue;
    const part = parts[index];
    if (!part) judged.push(shapeOf(block, root.element));
    else if (captions.has(part.word))
      judged.push({ block, kind: 'caption', level: 0, reason: part.word });
    else if (!part.isSure) judged.push(furniture(block, `part-${part.word}`));
  }
  return judged;
}

const captions = new Set('figcaption caption wp-caption credit credits photo'.split(' '));

/** For each element in the article the innermost foreign part that it stands in. */
function foreignPartsIn(
  { elements }: Page,
  root: ArticleRoot,
  inside: Uint8Array,
): readonly (Foreignness | undefined)[] {
  const among = root.mass[root.element.index] ?? 0;
  const parts: (Foreignness | undefined)[] = [];
  for (const element of elements) {
    const above = element.parent && parts[element.parent.index];
    const isOwn = inside[element.index] === 0 || element === root.element;
    // A post or a statement that is quoted stays, whatever the box is called that it comes in.
    const isQuoted = element.tag === 'blockquote' && above?.isSure !== true;
    const foreign =
      !isOwn && isForeign(element, root, among) ? root.names[element.index] : undefined;
    parts.push(isOwn || isQuoted ? undefined : (foreign ?? above));
  }
  return parts;
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
  if (tag === 'figure') return { block, kind: 'caption', level: 0, reason: tag };
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

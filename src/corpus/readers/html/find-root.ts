import type { PageBlock } from './page-blocks.ts';
import { type Page, type PageElement, spread } from './page-tree.ts';
import { foreignness } from './part-names.ts';
import { sumsOver, weightOf } from './weigh-blocks.ts';

/** The part of a page that holds the article, and what else of it is known. */
export interface ArticleRoot {
  readonly element: PageElement;
  /** Characters of running text in each element. */
  readonly mass: Float64Array;
}

/** A level up, a block is worth this much: found on half of a set of pages, the other half agreed. */
const decay = 0.87;

/**
 * The element in which running text outweighs lists of links most, where what stands deeper counts for
 * less. The same as the maximum-sum subtree, but that text which is close together is preferred.
 */
export function findRoot(page: Page, blocks: readonly PageBlock[]): ArticleRoot {
  const mass = sumsOver(page, blocks, (block) => Math.max(0, weightOf(block)));
  const total = mass[0] ?? 0;
  const foreign = spread(page, (element) => isForeign(element, mass, total));
  const value = (block: PageBlock): number =>
    foreign[block.element.index] === 1 ? 0 : weightOf(block);
  const sums = sumsOver(page, blocks, value, decay);
  let best = 0;
  for (const index of sums.keys()) if ((sums[index] ?? 0) >= (sums[best] ?? 0)) best = index;
  return { element: page.elements[best] ?? page.root, mass };
}

const never = new Set(['body', 'html', 'main', 'article']);
/** The most that a part can hold of the text around it and still be held foreign for its name. */
const most = { sure: 0.8, likely: 0.3 };

/** Whether a part's name speaks against it, and too little text is in it for the name to be wrong. */
export function isForeign(element: PageElement, mass: Float64Array, among: number): boolean {
  if (never.has(element.tag)) return false;
  const how = foreignness(element);
  return how !== undefined && (mass[element.index] ?? 0) < most[how] * among;
}

import type { Attested } from './attested.ts';
import type { PageBlock } from './page-blocks.ts';
import { attribute, type Page, type PageElement, spread } from './page-tree.ts';
import { type Foreignness, foreignnessIn } from './part-names.ts';
import { headingTags } from './tags.ts';
import { sumsOver, weightOf } from './weigh-blocks.ts';

/** The part of a page that holds the article, and what else of it is known. */
export interface ArticleRoot {
  readonly element: PageElement;
  /** Characters of running text in each element. */
  readonly mass: Float64Array;
  /** What the name of each element says. */
  readonly names: readonly (Foreignness | undefined)[];
}

/** A level up, a block is worth this much: found on half of a set of pages, the other half agreed. */
const decay = 0.87;

/**
 * The element in which running text outweighs lists of links most, where what stands deeper counts for
 * less. The same as the maximum-sum subtree, but that text which is close together is preferred. Where
 * the page tells its article in JSON-LD, that is a witness for the blocks that stand in it.
 */
export function findRoot(
  page: Page,
  blocks: readonly PageBlock[],
  attested: Attested | undefined,
): ArticleRoot {
  const mass = sumsOver(page, blocks, (block) => Math.max(0, weightOf(block)));
  const total = mass[0] ?? 0;
  const names = foreignnessIn(page);
  const foreign = spread(page, (element) => isForeign(element, { mass, names }, total));
  const value = (block: PageBlock): number => {
    const weight = weightOf(block);
    const share = attested && weight > 0 ? attested(block.text) : undefined;
    if (share !== undefined && share > wellTold) return 2 * weight;
    if (foreign[block.element.index] === 1) return 0;
    if (weight > 0 && isTeaser(block, blocks)) return teaserWeight * weight;
    return share !== undefined && share < hardlyTold ? weight / 4 : weight;
  };
  const sums = sumsOver(page, blocks, value, decay);
  let best = 0;
  for (const index of sums.keys()) if ((sums[index] ?? 0) >= (sums[best] ?? 0)) best = index;
  return { element: climb(page.elements[best] ?? page.root, mass, foreign), mass, names };
}

const teaserWeight = 0.1;

/** Text alone under a heading that is a link. A list of recommended things has such too, so it still counts. */
function isTeaser({ index }: PageBlock, blocks: readonly PageBlock[]): boolean {
  const [above, below] = [blocks[index - 1], blocks[index + 1]];
  if (!above || !headingTags.has(above.element.tag) || above.linked < 0.8 * above.text.length) {
    return false;
  }
  return !below || weightOf(below) <= 0;
}

const textTags = new Set(['p', 'ul', 'ol', 'blockquote', 'pre']);

/** Shares of a block that the page itself counts to the article: then it weighs double, or a quarter. */
const wellTold = 0.7;
const hardlyTold = 0.2;

/** Wrappers around one part, before a part of the same make stands beside. */
const mostWrappers = 2;

/**
 * To the element above, as long as that has text of its own beside: paragraphs next to a part that
 * holds the most of them, or parts of the same make next to each other.
 */
function climb(element: PageElement, mass: Float64Array, foreign: Uint8Array): PageElement {
  let part = element;
  for (let wrappers = 0; wrappers <= mostWrappers; wrappers++) {
    const { parent } = part;
    if (!parent || never.has(part.tag) || parent.tag === 'body') return element;
    if (hasTextBeside(part, parent)) return climb(parent, mass, foreign);
    part = parent;
  }
  return element;

  function hasTextBeside(child: PageElement, parent: PageElement): boolean {
    return parent.children.some(
      (node) =>
        node.kind === 'element' &&
        node !== child &&
        foreign[node.index] === 0 &&
        (mass[node.index] ?? 0) > 0 &&
        (textTags.has(node.tag) || (node.tag === child.tag && isAlike(node, child))),
    );
  }
}

function isAlike(one: PageElement, other: PageElement): boolean {
  const name = attribute(one, 'class');
  return name !== '' && name === attribute(other, 'class') && !holdsTitle(one);
}

function holdsTitle(element: PageElement): boolean {
  return element.children.some(
    (node) =>
      node.kind === 'element' && (/^(?:h[12]|header|article)$/.test(node.tag) || holdsTitle(node)),
  );
}

const never = new Set(['body', 'html', 'main', 'article']);
/** The most that a part can hold of the text around it and still be held foreign for its name. */
const most = { sure: 0.8, likely: 0.3 };

/** Whether a part's name speaks against it, and too little text is in it for the name to be wrong. */
export function isForeign(
  element: PageElement,
  { mass, names }: Pick<ArticleRoot, 'mass' | 'names'>,
  among: number,
): boolean {
  if (never.has(element.tag)) return false;
  const foreign = names[element.index];
  if (!foreign) return false;
  return (mass[element.index] ?? 0) < (foreign.isSure ? most.sure : most.likely) * among;
}

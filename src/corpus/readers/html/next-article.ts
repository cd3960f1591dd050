import { furniture, type Judged } from './judge-blocks.ts';
import type { PageElement } from './page-tree.ts';

/**
 * A page that goes on with the next story when one is read to its end: what stands in another `<article>`
 * with a title of its own is left out, up to its end.
 */
export function dropNextArticles(judged: readonly Judged[]): readonly Judged[] {
  const title = judged.find(({ reason }) => reason === 'title');
  const own = title && articleAround(title.block.element);
  if (!own) return judged;
  const others = new Set<PageElement>();
  for (const { block, reason } of judged) {
    if (block.element.tag !== 'h1' || reason === 'title') continue;
    const article = articleAround(block.element);
    if (article && article !== own && article.parent === own.parent) others.add(article);
  }
  return judged.map((each) => {
    const article = articleAround(each.block.element, own.parent);
    return article && others.has(article) ? furniture(each.block, 'next-article') : each;
  });
}

/** The innermost `<article>` around an element, or the one right below `parent`. */
function articleAround(element: PageElement, parent?: PageElement): PageElement | undefined {
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    if (at.tag === 'article' && (parent === undefined || at.parent === parent)) return at;
  }
  return undefined;
}

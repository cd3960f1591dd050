import { furniture, type Judged } from './judge-blocks.ts';
import { comparable } from './metadata/titles.ts';
import type { PageBlock } from './page-blocks.ts';
import { headingTags } from './tags.ts';

/**
 * Puts the title at the head of the article: what stands before it in the article's part of the page is
 * furniture, and where it stands outside of that part it is taken from there.
 */
export function placeTitle(
  judged: readonly Judged[],
  blocks: readonly PageBlock[],
  title: string | undefined,
): readonly Judged[] {
  if (title === undefined) return judged;
  const key = comparable(title);
  const isTitle = ({ text, element }: PageBlock): boolean =>
    headingTags.has(element.tag) && text.length < 2 * title.length && comparable(text) === key;
  const own = judged.findIndex(({ block }) => isTitle(block));
  if (own >= 0) {
    // A title among the text is one of a related story, or of a page that repeats its own.
    const isAtHead = judged.slice(0, own).every(({ block }) => block.text.length < longestLabel);
    if (!isAtHead) return judged;
    return judged.map((each, index) => {
      if (index < own) return furniture(each.block, 'before-title');
      return index === own ? titled(each.block) : each;
    });
  }
  const first = judged[0]?.block.index ?? 0;
  const outside = blocks.find((block) => block.index < first && isTitle(block));
  return outside ? [titled(outside), ...judged] : judged;
}

function titled(block: PageBlock): Judged {
  return { block, kind: 'heading', level: 1, reason: 'title' };
}

/** In characters: a kicker, a date or a byline; more is text. */
const longestLabel = 250;

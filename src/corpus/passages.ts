import type { Article, Block } from './article.ts';
import { lineAt } from './lines.ts';
import type { Passage } from './passage.ts';
import type { Offsets } from './passage-groups.ts';
import { placeReader } from './place-of.ts';
import { splitPassages } from './split-passages.ts';

/** The passages of an article. `idOf` numbers texts across the corpus, so call it in corpus order. */
export function passagesOf(article: Article, idOf: (text: string) => string): readonly Passage[] {
  return passagesAt(article, splitPassages(article.file.text, article.blocks), idOf);
}

/** The passages of an article that was split before: `offsets` are what `splitPassages` gave then. */
export function passagesAt(
  article: Article,
  offsets: readonly Offsets[],
  idOf: (text: string) => string,
): readonly Passage[] {
  const { file, blocks } = article;
  const headingOf = headingReader(file.text, blocks);
  const placeOf = placeReader(article);
  return offsets.map(({ start, end }, position) => {
    const text = file.text.slice(start, end);
    const heading = headingOf(start);
    const place = placeOf(start, end);
    return {
      id: idOf(text),
      article: article.id,
      start,
      end,
      text,
      firstLine: lineAt(file.lineStarts, start),
      lastLine: lineAt(file.lineStarts, end - 1),
      ...(place && { place }),
      ...(heading !== undefined && { heading }),
      position,
    };
  });
}

/** Says, for offsets that only grow, which heading opened the section; a title between ends it. */
function headingReader(
  text: string,
  blocks: readonly Block[],
): (offset: number) => string | undefined {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  let at = -1;
  return (offset) => {
    while ((headings[at + 1]?.start ?? Number.POSITIVE_INFINITY) < offset) at++;
    const above = headings[at];
    return above && above.level > 1 ? text.slice(above.start, above.end) : undefined;
  };
}

/**
 * The blocks that a passage is made of: one, but several where a quotation runs over paragraphs or a
 * lead-in announces what follows. A part of a split paragraph gives the part, not the whole.
 */
export function blocksOfPassage(article: Article, passage: Passage): readonly Block[] {
  return article.blocks
    .filter(({ start, end }) => start < passage.end && end > passage.start)
    .map((block) => ({
      ...block,
      start: Math.max(block.start, passage.start),
      end: Math.min(block.end, passage.end),
    }));
}

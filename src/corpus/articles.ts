import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../spec/locator.ts';
import type { LineRange, SourceDescription } from '../spec/source-description.ts';
import type { Article, SourceFile } from './article.ts';
import { defaultArticleId } from './article-id.ts';
import { blocksOf } from './blocks.ts';
import { checkRanges } from './check-ranges.ts';
import { withFound } from './found-description.ts';
import { languageOf } from './language/language-of.ts';
import { linesOf } from './lines.ts';
import { wrapWidth } from './wrapping.ts';

/** Of a file that nobody has described: one article, of which nothing is known. */
const undescribed: SourceDescription = {
  articles: [{ author: [] }],
  omit: [],
  keep: [],
};

/**
 * The articles of a file, as its description divides it; without one, the whole file is an article.
 * Line ranges that the file does not have, or that overlap, are reported and cut to what there is.
 */
export function articlesOf(
  file: SourceFile,
  loaded: Loaded<SourceDescription> | undefined,
  report: Report,
): readonly Article[] {
  const { articles, omit, keep, note } = loaded?.value ?? undescribed;
  if (loaded) checkRanges(file, loaded, report);
  const lines = linesOf(file.text, file.lineStarts);
  const width = file.marks ? undefined : wrapWidth(file.text, lines);
  const { marks } = file;
  const made = articles.map((given, index): Article => {
    // What a file says of itself fits one article of several no better than the others.
    const description = articles.length === 1 ? withFound(given, file) : given;
    const range = existing(description.lines, lines.length);
    const title = description.title?.value;
    const blocks = blocksOf({ text: file.text, lines, width, marks, range, omit, keep, title });
    const inMarkup = file.metadata?.language?.value;
    const language = languageOf(given.language, inMarkup, file.text, blocks);
    return {
      id: description.id ?? defaultArticleId(file.path, index, articles.length),
      file,
      start: file.lineStarts[range.first - 1] ?? 0,
      end: lines[range.last - 1]?.end ?? file.text.length,
      // A note on the file speaks for each article in it that has none of its own.
      description: { ...(note !== undefined && { note }), ...description, language },
      blocks,
    };
  });
  for (const article of made) reportEmpty(article, report);
  return made;
}

function existing(range: LineRange | undefined, count: number): LineRange {
  if (!range) return { first: 1, last: count };
  return { first: Math.min(range.first, count), last: Math.min(range.last, count) };
}

function reportEmpty({ id, file, blocks }: Article, report: Report): void {
  if (blocks.some(({ quotable }) => quotable)) return;
  const message = `${file.path} holds nothing that can be quoted in the article "${id}"`;
  const hints = ['`brief corpus` shows each block and why it is left out'];
  report(diagnostic('BRIEF-CORPUS-005', message, { file: file.path, hints }));
}

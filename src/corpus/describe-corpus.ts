import type { ArticleDescription } from '../spec/source-description.ts';
import type { Article, SourceFile } from './article.ts';
import type { Corpus } from './corpus.ts';
import { type BlockDescription, describeBlock, describeBlocks } from './describe-blocks.ts';
import { linesOf } from './lines.ts';

/** A file of the corpus as `brief corpus` shows it. */
export interface FileDescription {
  readonly path: string;
  readonly sha256: string;
  readonly articles: readonly {
    readonly id: string;
    readonly description: ArticleDescription;
    readonly blocks: readonly BlockDescription[];
  }[];
  /** Lines that stand in no article's range: left out, for that reason. */
  readonly unclaimed: readonly BlockDescription[];
}

/** Every file that has an article, in order of path. Plain data: the command line prints it. */
export function describeCorpus(corpus: Corpus): readonly FileDescription[] {
  const byFile = new Map<SourceFile, Article[]>();
  for (const article of corpus.articles) {
    const others = byFile.get(article.file);
    if (others) others.push(article);
    else byFile.set(article.file, [article]);
  }
  return [...byFile].map(([file, articles]) => ({
    path: file.path,
    sha256: file.sha256,
    articles: articles.map((article) => ({
      id: article.id,
      description: article.description,
      blocks: describeBlocks(article),
    })),
    unclaimed: describeUnclaimed(file, articles),
  }));
}

/** The lines of a file that no article claims, each a piece of furniture. */
function describeUnclaimed(
  file: SourceFile,
  articles: readonly Article[],
): readonly BlockDescription[] {
  return linesOf(file.text, file.lineStarts)
    .filter(({ start, end }) => start < end)
    .filter(
      ({ start }) => !articles.some((article) => article.start <= start && start < article.end),
    )
    .map(({ start, end }) =>
      describeBlock(file, {
        kind: 'furniture',
        start,
        end,
        level: 0,
        quotable: false,
        reason: 'outside-articles',
      }),
    );
}

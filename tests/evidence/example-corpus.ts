import { createHash } from 'node:crypto';
import type { Article, Block } from '../../src/corpus/article.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import type { ArticleDescription } from '../../src/spec/source-description.ts';

const plain: ArticleDescription = { author: [], language: 'en' };

/**
 * An article composed for a test: each string is a paragraph and a passage of its own. A string
 * with a line break in it is one passage of several paragraphs.
 */
export function composeArticle(
  id: string,
  passages: readonly string[],
  description: Partial<ArticleDescription> = {},
): { article: Article; passages: Passage[] } {
  const text = passages.join('\n\n');
  const blocks: Block[] = [];
  const made: Passage[] = [];
  let start = 0;
  passages.forEach((words, position) => {
    blocks.push(...paragraphs(words, start));
    made.push(passageAt(id, words, start, position));
    start += words.length + 2;
  });
  const file = {
    path: `corpus/${id}.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    format: 'text' as const,
    text,
    lineStarts: [0],
    origins: [],
  };
  const described = { ...plain, ...description, id };
  return {
    article: { id, file, start: 0, end: text.length, description: described, blocks },
    passages: made,
  };
}

function paragraphs(words: string, start: number): Block[] {
  const blocks: Block[] = [];
  let offset = start;
  for (const line of words.split('\n')) {
    const end = offset + line.length;
    if (line !== '') {
      blocks.push({
        kind: 'paragraph',
        start: offset,
        end,
        level: 0,
        quotable: true,
        reason: 'paragraph',
      });
    }
    offset = end + 1;
  }
  return blocks;
}

function passageAt(article: string, text: string, start: number, position: number): Passage {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const end = start + text.length;
  return { id: `p-${hash}`, article, start, end, text, firstLine: 1, lastLine: 1, position };
}

export function composeCorpus(
  articles: readonly { article: Article; passages: readonly Passage[] }[],
): Corpus {
  const passages = articles.flatMap((entry) => entry.passages);
  return {
    articles: articles.map((entry) => entry.article),
    passages,
    passageCount: passages.length,
    articleById: new Map(articles.map((entry) => [entry.article.id, entry.article])),
    passageById: new Map(passages.map((passage) => [passage.id, passage])),
  };
}
